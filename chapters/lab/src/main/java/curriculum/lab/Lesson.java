package curriculum.lab;

import curriculum.datasets.DataSource;
import curriculum.datasets.Edition;
import curriculum.datasets.store.Catalogue;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Pictures;
import curriculum.lab.figure.Theme;
import curriculum.lab.machine.Console;
import curriculum.lab.machine.Libraries;
import curriculum.lab.machine.Progress;
import curriculum.lab.training.KeptModel;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;

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
 *     lesson.section("learning", "What learning is", () -> {
 *         lesson.note("rows", "%d districts are known.", housing.rows());
 *         lesson.claim("data.rows", "Rows in the data", housing.rows(), both(506, 506));
 *     });
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
    private final Contents contents;
    private final Path model;
    private final Console console;
    private final List<Section> sections = new ArrayList<>();
    private final SortedMap<String, String> dataRead = new TreeMap<>();
    private Section current; // null between two sections

    /**
     * @param folders where each real data set lies, by its name in the catalogue; empty for the bundled edition
     * @param contents the sections of the chapter's text in the language of the run
     * @param model the file in which the run keeps its model
     */
    Lesson(
            Chapter chapter,
            ChapterOptions options,
            Edition edition,
            Map<String, Path> folders,
            long seed,
            Texts texts,
            Contents contents,
            Path model,
            Console console) {
        this.chapter = chapter;
        this.options = options;
        this.edition = edition;
        this.folders = folders;
        this.seed = seed;
        this.texts = texts;
        this.contents = contents;
        this.model = model;
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
            dataRead.put(source.name(), source.bundled().description());
            return source.bundled().make().get();
        }
        Path folder = folders.get(source.name());
        if (folder == null) {
            throw new IllegalStateException(chapter.id() + " reads " + source.name() + " but does not list it");
        }
        Catalogue.standard()
                .entry(source.name())
                .files()
                .forEach(file -> dataRead.put(source.name() + "/" + file.path(), file.sha256()));
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

    /**
     * A random number generator for one purpose. The same purpose gives the same numbers again in a run of the same
     * seed; another purpose gives others, independent of them.
     */
    public Random random(String purpose) {
        return new Random(Seeds.of(seed, purpose));
    }

    /** A random number generator of its own, seeded with the run's seed. */
    public Random random() {
        return new Random(seed);
    }

    /**
     * Teaches a section. What its body tells, measures and draws belongs to it.
     *
     * @param id what the texts call it by, {@code <!-- section ID -->}
     * @param title its heading in English
     */
    public void section(String id, String title, Runnable body) {
        section(id, title, () -> {
            body.run();
            return null;
        });
    }

    /** Teaches a section that gives something to the sections after it. */
    public <T> T section(String id, String title, Supplier<T> body) {
        if (current != null) {
            throw new IllegalStateException("The section " + id + " begins inside the section " + current.id());
        }
        if (sections.stream().anyMatch(section -> section.id().equals(id))) {
            throw new IllegalStateException("The lesson has the section " + id + " twice");
        }
        current = new Section(id, title, contents);
        sections.add(current);
        console.heading(current.heading());
        T result = body.get();
        current = null;
        return result;
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
     * Claims that a measured value lies in its band. The claim counts in the editions and data sets that have a band.
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
                .filter(band -> band.isFor(edition, chapter.datasets()))
                .toList();
        if (bands.length == 0 || expected.size() > 1) {
            throw new IllegalStateException("The claim " + id + " needs one band for each edition that it is made on");
        }
        String told = texts.of("claim." + id, sentence);
        if (!expected.isEmpty()) {
            Claim claim =
                    Claim.check(id, told, measured, expected.get(0), current().id(), CodePlace.current());
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

    /**
     * Keeps a trained network beside the report, so that it can be asked later without training.
     *
     * @param network a network of Deeplearning4j
     * @param texts what it needs beside its parameters, such as a vocabulary, by plain names
     */
    public void keep(Model network, Map<String, String> texts) {
        KeptModel.Origin origin = KeptModel.Origin.of(
                chapter.id(),
                edition.id(),
                String.join(",", chapter.datasets()),
                chapter.answering().sizes().apply(this),
                seed,
                OffsetDateTime.now(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                Libraries.version("org.deeplearning4j", "deeplearning4j-core"),
                dataRead);
        KeptModel.write(model, network, origin, texts);
    }

    /**
     * The model that an earlier run has kept, if it is one of this chapter, this edition, these data sets and sizes.
     *
     * @throws LessonException if the file is damaged, foreign, or of a newer form
     */
    Optional<KeptModel> kept() {
        return KeptModel.find(model)
                .filter(kept -> kept.origin().chapter().equals(chapter.id())
                        && kept.origin().edition().equals(edition.id())
                        && kept.origin().dataset().equals(String.join(",", chapter.datasets()))
                        && kept.origin()
                                .sizes()
                                .equals(chapter.answering().sizes().apply(this)));
    }

    /** Begins a long task of so many steps; close it when it is done. */
    public Progress progress(String task, long steps) {
        return Progress.begin(task, steps);
    }

    /** What the run has read so far, for its report. */
    SortedMap<String, String> dataRead() {
        return dataRead;
    }

    List<Section> sections() {
        return sections;
    }

    private Section current() {
        if (current == null) {
            throw new IllegalStateException("A lesson tells, claims and draws inside a section");
        }
        if (current.code().isEmpty()) {
            current.isTaughtBy(CodePlace.sectionBody());
        }
        return current;
    }
}
