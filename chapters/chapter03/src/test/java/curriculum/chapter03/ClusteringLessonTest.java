package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.Catalogue;
import curriculum.datasets.DatasetStore;
import curriculum.lab.Lesson;
import curriculum.lab.LessonTexts;
import curriculum.lab.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusteringLessonTest {
    private static final String FOLDER = DatasetStore.PROPERTY;

    private final String givenFolder = System.getProperty(FOLDER);
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @TempDir
    Path temporary;

    @AfterEach
    void restoreTheDataSetFolder() {
        if (givenFolder == null) {
            System.clearProperty(FOLDER);
        } else {
            System.setProperty(FOLDER, givenFolder);
        }
    }

    private Outcome run(String... options) {
        List<String> all =
                new ArrayList<>(List.of("--report", temporary.resolve("report").toString()));
        all.addAll(List.of(options));
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return Lesson.run(ClusteringLesson.CHAPTER, ClusteringLesson::teach, out, all.toArray(String[]::new));
    }

    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = run("--data", "bundled", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(ClusteringLesson.CHAPTER).problems(outcome)).isEmpty();
        assertThat(outcome.unusedTranslations()).isEmpty();
    }

    @Test
    void theBundledRunHoldsItsClaimsWithAnotherSeed() {
        assertThat(run("--data", "bundled", "--seed", "20261").failedClaims()).isEmpty();
    }

    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        for (String set : List.of("iris", "optdigits")) {
            assumeTrue(
                    DatasetStore.standard()
                            .find(Catalogue.standard().entry(set))
                            .isPresent(),
                    "The real data is not on this machine");
        }

        Outcome outcome = run("--data", "real", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(outcome.report().claims())
                .extracting(claim -> claim.id())
                .contains("kmeans.iris.inertia", "dbscan.iris.ari", "kmeans.optdigits.inertia");
        assertThat(LessonTexts.of(ClusteringLesson.CHAPTER).problems(outcome)).isEmpty();
    }

    @Test
    void theIrisesOfTheLibraryAreThoseOfTheUciRepository() {
        Flowers flowers = Flowers.ofLibrary();

        assertThat(flowers.data().classCounts()).containsExactly(50, 50, 50);
        assertThat(flowers.points()[0]).containsExactly(5.1, 3.5, 1.4, 0.2);
        assertThat(flowers.points()[34]).containsExactly(4.9, 3.1, 1.5, 0.1);
        assertThat(flowers.points()[37]).containsExactly(4.9, 3.1, 1.5, 0.1);
        assertThat(flowers.differencesFromFisher()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path missing = temporary.resolve("nowhere");
        System.setProperty(FOLDER, missing.toString());

        Outcome outcome = run("--data", "real");

        assertRefused(outcome, missing.toString());
    }

    @Test
    void aTruncatedFileIsNamedEvenWhenNoDataWasAskedFor() throws IOException {
        Path file = Files.createDirectories(temporary.resolve("iris")).resolve("iris.csv");
        Files.writeString(file, "150,4,setosa,versicolor,virginica\n5.1,3.5,1.4,0.2,0\n");
        System.setProperty(FOLDER, temporary.toString());

        assertRefused(run(), file.toString());
        assertRefused(run("--data", "real"), file.toString());
        assertThat(file).content().startsWith("150,4");
    }

    private void assertRefused(Outcome outcome, String named) {
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(named).doesNotContain("\n", "Exception");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains(named).doesNotContain("\tat ");
    }
}
