package curriculum.chapter08;

import curriculum.lab.ChapterOptions;
import picocli.CommandLine.Option;

/** The option that this chapter has of its own. */
final class AskOptions implements ChapterOptions {
    static final String USUAL = "the film was [MASK] good";

    @Option(
            names = "--ask",
            paramLabel = "SENTENCE",
            description = "A sentence with [MASK] in it; the model says which words fit (default: \"" + USUAL + "\").")
    String sentence = USUAL;
}
