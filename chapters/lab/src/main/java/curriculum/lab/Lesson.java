package curriculum.lab;

import curriculum.datasets.DataSource;
import curriculum.datasets.Edition;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A lesson while it is being given: what its chapter uses to tell, measure, draw and claim.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     Lesson.main(args, CHAPTER, BostonHousingLesson::teach);
 * }
 *
 * static void teach(Lesson lesson) {
 *     RegressionData housing = lesson.data(BostonHousing.SOURCE);
 *     lesson.section("The normal equation");
 *     ...
 *     lesson.claim("ols.r2", "R² on all rows", fit.rSquared(), published("0.7406"), bundled(0.85, 0.90));
 * }
 * }</pre>
 */
public final class Lesson {
    private final Chapter chapter;
    private final ChapterOptions options;
    private final Edition edition;
    private final Map<String, Path> folders;
    private final long seed;
    private final Texts texts;
    private final Console console;
    private final List<Section> sections = new ArrayList<>();

    /**
     * @param folders where each real data set lies, by its name in the catalogue; empty for the bundled edition
     */
    Lesson(
            Chapter chapter,
            ChapterOptions options,
            Edition edition,
            Map<String, Path> folders,
            long seed,
            Texts texts,
            Console console) {
        this.chapter = chapter;
        this.options = options;
        this.edition = edition;
        this.folders = folders;
        this.seed = seed;
        this.texts = texts;
        this.console = console;
    }

    /**
     * Gives a lesson from the command line; the body of every chapter's {@code main}.
     *
     * @throws ClaimsFailedException if a claim did not hold, after the whole lesson has run
     */
    public static void main(String[] args, Chapter chapter, Consumer<Lesson> teach) {
        // The libraries' progress bars and arrays would count in the platform's own digits.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        PrintStream out = Console.utf8(FileDescriptor.out);
        PrintStream err = Console.utf8(FileDescriptor.err);
        Outcome outcome = new LessonRun(chapter, teach, out, err).run(args);
        outcome.throwIfClaimsFailed();
        if (outcome.status() == Outcome.REFUSED) {
            System.exit(Outcome.REFUSED);
        }
    }

    /** Gives a lesson as {@code main} does, but returns how it ended: for tests. */
    public static Outcome run(Chapter chapter, Consumer<Lesson> teach, PrintStream out, String... args) {
        return new LessonRun(chapter, teach, out, out).run(args);
    }

    /** Loads a data set in the edition of this run. */
    public <T> T data(DataSource<T> source) {
        if (edition == Edition.BUNDLED) {
            return source.bundled().get();
        }
        Path folder = folders.get(source.name());
        if (folder == null) {
            throw new IllegalStateException(chapter.id() + " reads " + source.name() + " but does not list it");
        }
        return source.real().apply(folder);
    }

    /** The options that the chapter has of its own. */
    public <O extends ChapterOptions> O options(Class<O> type) {
        return type.cast(options);
    }

    public Edition edition() {
        return edition;
    }

    /** The seed of everything random in this run. */
    public long seed() {
        return seed;
    }

    /** A random number generator of its own, seeded with the run's seed. */
    public Random random() {
        return new Random(seed);
    }

    /** Begins a section. Everything told, measured and drawn from here on belongs to it. */
    public void section(String id, String title) {
        Section section = new Section(texts.of("section." + id, title));
        sections.add(section);
        console.section(section.title());
    }

    /**
     * Tells the learner something.
     *
     * @param id the key of its translation
     * @param sentence in English, in the manner of {@link String#format}
     */
    public void note(String id, String sentence, Object... arguments) {
        String note = Texts.fill(texts.of("note." + id, sentence), arguments);
        current().notes().add(note);
        console.note(note);
    }

    /**
     * Claims that a measured value lies in its band. The claim counts in the editions that have a band.
     *
     * @param id names the claim in reports and translations
     * @param sentence what is measured, in English
     */
    public void claim(String id, String sentence, double measured, Band... bands) {
        if (sections.stream().flatMap(section -> section.claims().stream()).anyMatch(one -> one.id()
                .equals(id))) {
            throw new IllegalStateException("The lesson makes the claim " + id + " twice");
        }
        List<Band> expected = Arrays.stream(bands)
                .filter(band -> band.editions().contains(edition))
                .toList();
        if (bands.length == 0 || expected.size() > 1) {
            throw new IllegalStateException("The claim " + id + " needs one band for each edition that it is made on");
        }
        String told = texts.of("claim." + id, sentence);
        if (!expected.isEmpty()) {
            Claim claim = Claim.check(id, told, measured, expected.get(0));
            current().claims().add(claim);
            console.claim(claim);
        }
    }

    /** Draws a figure; its caption says in English what to see in it. */
    public void figure(String id, String caption, Figure figure) {
        Section.Drawing drawing = new Section.Drawing(
                id,
                texts.of("figure." + id, caption),
                Pictures.png(figure, Theme.LIGHT),
                Pictures.png(figure, Theme.DARK));
        current().drawings().add(drawing);
        console.figure(drawing);
    }

    /** Shows a table under a caption. */
    public void table(String id, String caption, Table table) {
        String told = texts.of("table." + id, caption);
        Table translated = table.withHeads(texts.of("heads." + id, String.join(" | ", table.header())));
        current().tables().add(new Section.CaptionedTable(told, translated));
        console.table(told, translated);
    }

    /** Begins a long task of so many steps; close it when it is done. */
    public Progress progress(String task, long steps) {
        return Progress.begin(task, steps);
    }

    List<Section> sections() {
        return sections;
    }

    private Section current() {
        if (sections.isEmpty()) {
            throw new IllegalStateException("A lesson begins with a section");
        }
        return sections.get(sections.size() - 1);
    }
}
