package curriculum.chapter07;

import curriculum.lab.ChapterOptions;
import picocli.CommandLine.Option;

/** The options of this chapter alone. */
final class QuestionOptions implements ChapterOptions {
    @Option(
            names = "--ask",
            paramLabel = "TEXT",
            description =
                    "What the trained network shall write anew: a date such as \"the third of May, 1998\" on the bundled"
                            + " data, a short English sentence on the real data.")
    String question;
}
