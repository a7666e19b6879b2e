package curriculum.chapter04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.Catalogue;
import curriculum.datasets.DatasetStore;
import curriculum.datasets.ImageData;
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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverfittingLessonTest {
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
        return Lesson.run(OverfittingLesson.CHAPTER, OverfittingLesson::teach, out, all.toArray(String[]::new));
    }

    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = run("--data", "bundled", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(OverfittingLesson.CHAPTER).problems(outcome)).isEmpty();
    }

    @Test
    void theBundledRunHoldsItsClaimsWithAnotherSeed() {
        assertThat(run("--data", "bundled", "--seed", "20261").failedClaims()).isEmpty();
    }

    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        assumeTrue(Boolean.getBoolean("curriculum.real-runs"), "Real runs take minutes: -Dcurriculum.real-runs=true");
        realFolder();

        Outcome outcome = run("--data", "real", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(OverfittingLesson.CHAPTER).problems(outcome)).isEmpty();
    }

    @Test
    void theRealImagesAreThoseOfTheTestPartAtHalfTheirSize() {
        ImageData images = SmallImages.SOURCE.real().apply(realFolder());

        assertThat(images.width()).isEqualTo(14);
        assertThat(images.classCounts()).containsOnly(1000).hasSize(10);
    }

    private static Path realFolder() {
        Optional<Path> folder =
                DatasetStore.standard().find(Catalogue.standard().entry("fashion-mnist"));
        assumeTrue(folder.isPresent(), "The real data is not on this machine");
        return folder.get();
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path missing = temporary.resolve("nowhere");
        System.setProperty(FOLDER, missing.toString());

        assertRefused(run("--data", "real"), missing.toString());
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        Path file = Files.createDirectories(temporary.resolve("fashion-mnist")).resolve("t10k-images-idx3-ubyte.gz");
        Files.writeString(file, "not images");
        System.setProperty(FOLDER, temporary.toString());

        assertRefused(run("--data", "real"), file.toString());
        assertThat(file).content().isEqualTo("not images");
    }

    private void assertRefused(Outcome outcome, String named) {
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(named).doesNotContain("\n", "Exception");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains(named).doesNotContain("\tat ");
    }
}
