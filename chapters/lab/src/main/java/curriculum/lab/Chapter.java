package curriculum.lab;

import curriculum.datasets.Edition;
import curriculum.lab.report.Report;
import curriculum.lab.training.KeptModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/**
 * What a lesson is called and what it is taught on.
 *
 * @param main the chapter's main class; its package is the home of the chapter's texts
 * @param title the chapter's title in English
 * @param datasets the names, in the catalogue, of every real data set that the lesson reads
 * @param options makes the chapter's own options, with their default values
 * @param answering how it answers from a kept model; null where nothing can be asked
 */
public record Chapter(
        Class<?> main,
        String title,
        List<String> datasets,
        Supplier<? extends ChapterOptions> options,
        Answering answering) {

    @Command
    private static final class NoOptions implements ChapterOptions {}

    public Chapter {
        datasets = List.copyOf(datasets);
    }

    public static Chapter of(Class<?> main, String title, String... datasets) {
        return new Chapter(main, title, List.of(datasets), NoOptions::new, null);
    }

    /** The same chapter with options of its own. */
    public Chapter withOptions(Supplier<? extends ChapterOptions> own) {
        return new Chapter(main, title, datasets, own, answering);
    }

    /**
     * The same chapter, which answers from the model that an earlier run has kept.
     *
     * @param sizes of the networks and the training of a run, which {@link Lesson#keep} must be given too
     * @param answer tells the answer, without training and without claims
     */
    public Chapter answering(Function<Lesson, String> sizes, BiConsumer<Lesson, KeptModel> answer) {
        return new Chapter(main, title, datasets, options, new Answering(sizes, answer));
    }

    /** The same chapter on the data sets that its options choose. */
    Chapter chosenBy(ChapterOptions own) {
        return new Chapter(main, title, own.datasets(datasets), options, answering);
    }

    /** The name that a run is recorded under: its edition, or its data sets where an option chose unusual ones. */
    public String recordName(Report report) {
        String usual = String.join(",", options.get().datasets(datasets));
        return report.edition().equals(Edition.REAL.id()) && !report.dataset().equals(usual)
                ? report.dataset()
                : report.edition();
    }

    /** The last part of the package's name, such as {@code chapter01}. */
    public String id() {
        String name = main.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The chapter's text in a language, if it was packaged with the chapter. */
    public Optional<String> text(Language language) {
        try (InputStream in = main.getResourceAsStream(language.readme())) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LessonException("The text " + language.readme() + " of " + id() + " can't be read", e);
        }
    }

    /** The sections of the chapter's text in a language; none if it was not packaged with the chapter. */
    public Contents contents(Language language) {
        return Contents.of(text(language).orElse(""));
    }

    /** The chapter's folder, where it runs from the classes that Maven or an IDE compiled there. */
    public Optional<Path> folder() {
        try {
            Path classes = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Optional.of(classes)
                    .filter(path -> path.endsWith(Path.of("target", "classes")))
                    .map(path -> path.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A code source that is no address", e);
        }
    }

    /** Where a run reports to unless told otherwise: the chapter's {@code target/report}. */
    Path defaultReport() {
        return folder().map(folder -> folder.resolve("target").resolve("report"))
                .filter(report -> Files.isWritable(report.getParent()))
                .orElse(Path.of("report", id()));
    }
}
