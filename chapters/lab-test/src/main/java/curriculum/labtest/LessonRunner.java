package curriculum.labtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
import curriculum.lab.Outcome;
import curriculum.lab.report.LessonTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a chapter's lesson in its test as a learner would, into a folder of its own, and asserts how it ended.
 *
 * <pre>{@code
 * @RegisterExtension
 * final LessonRunner lesson = new LessonRunner(BostonHousingLesson.CHAPTER, BostonHousingLesson::teach);
 *
 * @Test
 * void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
 *     lesson.assertHoldsAndAgreesWithTexts(lesson.run("--data", "bundled", "--lang", "ko"));
 * }
 * }</pre>
 */
public final class LessonRunner implements BeforeEachCallback, AfterEachCallback {
    /** {@code -Dcurriculum.real-runs=true} runs whole lessons on real data, minutes each, in the tests too. */
    private static final String REAL_RUNS = "curriculum.real-runs";

    private final Chapter chapter;
    private final Consumer<Lesson> teach;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final String givenFolder = System.getProperty(DatasetStore.PROPERTY);
    private Path temporary;

    /**
     * @param chapter the chapter of the lesson
     * @param teach the lesson
     */
    public LessonRunner(Chapter chapter, Consumer<Lesson> teach) {
        this.chapter = chapter;
        this.teach = teach;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        temporary = Files.createTempDirectory("lesson");
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (givenFolder == null) {
            System.clearProperty(DatasetStore.PROPERTY);
        } else {
            System.setProperty(DatasetStore.PROPERTY, givenFolder);
        }
        try (Stream<Path> everything = Files.walk(temporary)) {
            for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Runs the lesson with options as on the command line. */
    public Outcome run(String... options) {
        List<String> all =
                new ArrayList<>(List.of("--report", temporary.resolve("report").toString()));
        all.addAll(List.of(options));
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return Lesson.run(chapter, teach, out, all.toArray(String[]::new));
    }

    /** The chapter's main class. */
    Class<?> main() {
        return chapter.main();
    }

    /** What the runs have printed so far. */
    public String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    /** A folder that is removed after the test. */
    public Path temporary() {
        return temporary;
    }

    /** Lets runs look for data sets in a folder, until the end of the test. */
    public void useDatasetsIn(Path folder) {
        System.setProperty(DatasetStore.PROPERTY, folder.toString());
    }

    /** Puts a file where the runs of this test look for the real data. */
    public Path useDatasetFile(String path, byte[] content) throws IOException {
        Path file = temporary.resolve("datasets").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        useDatasetsIn(temporary.resolve("datasets"));
        return file;
    }

    /** As {@link #useDatasetFile(String, byte[])}, with a text. */
    public Path useDatasetFile(String path, String content) throws IOException {
        return useDatasetFile(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Skips the rest of the test where the chapter's real data is not on this machine. */
    public void assumeRealData() {
        for (String name : chapter.datasets()) {
            assumeTrue(
                    DatasetStore.standard()
                            .find(Catalogue.standard().entry(name))
                            .isPresent(),
                    "The data set " + name + " is not on this machine");
        }
    }

    /** Skips the rest of the test unless minutes of training on real data were asked for. */
    public void assumeRealRuns() {
        assumeTrue(Boolean.getBoolean(REAL_RUNS), "Long real runs are only made with -D" + REAL_RUNS + "=true");
        assumeRealData();
    }

    /** Asserts that a run held all its claims. */
    public void assertHolds(Outcome outcome) {
        assertThat(outcome.report()).as(outcome.message()).isNotNull();
        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    /** Asserts that a run in Korean held all its claims, and that both texts say what it measured. */
    public void assertHoldsAndAgreesWithTexts(Outcome outcome) {
        assertHolds(outcome);
        assertThat(LessonTexts.of(chapter).problems(outcome)).isEmpty();
    }

    /** Asserts that a run was refused with one sentence that names something, and without a stack trace. */
    public void assertRefused(Outcome outcome, String named) {
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(named).doesNotContain("\n", "Exception");
        assertThat(console()).contains(named).doesNotContain("\tat ");
    }

    /** Asserts that a folder of real data that is not there is named. */
    public void assertMissingFolderIsNamed() {
        Path missing = temporary.resolve("nowhere");
        useDatasetsIn(missing);
        assertRefused(run("--data", "real"), missing.toString());
    }

    /**
     * Asserts that a file which is not the published one is named, whether or not real data was asked for, and left
     * alone.
     */
    public void assertDamagedFileIsNamed(String path, byte[] content) throws IOException {
        Path file = useDatasetFile(path, content);
        assertRefused(run(), file.toString());
        assertRefused(run("--data", "real"), file.toString());
        assertThat(file).hasBinaryContent(content);
    }

    /** As {@link #assertDamagedFileIsNamed(String, byte[])}, with a text. */
    public void assertDamagedFileIsNamed(String path, String content) throws IOException {
        assertDamagedFileIsNamed(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
