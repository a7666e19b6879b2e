package curriculum.chapter09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.Catalogue;
import curriculum.datasets.DatasetStore;
import curriculum.datasets.FashionMnist;
import curriculum.datasets.ImageSplit;
import curriculum.datasets.Mnist;
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

class VisionTransformerLessonTest {
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
        return Lesson.run(
                VisionTransformerLesson.CHAPTER, VisionTransformerLesson::teach, out, all.toArray(String[]::new));
    }

    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = run("--data", "bundled", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(VisionTransformerLesson.CHAPTER).problems(outcome))
                .isEmpty();
    }

    @Test
    void theBundledRunHoldsItsClaimsWithAnotherSeed() {
        assertThat(run("--data", "bundled", "--seed", "20261").failedClaims()).isEmpty();
    }

    /** Takes minutes: run it with {@code -Dcurriculum.real-runs=true}. */
    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        assumeTrue(Boolean.getBoolean("curriculum.real-runs"), "Real runs were not asked for");
        assumeTrue(isHere("mnist") && isHere("fashion-mnist"), "The real data is not on this machine");

        Outcome outcome = run("--data", "real", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(VisionTransformerLesson.CHAPTER).problems(outcome))
                .isEmpty();
    }

    @Test
    void theRealDataHasTheSizesThatTheLessonClaims() {
        assumeTrue(isHere("mnist") && isHere("fashion-mnist"), "The real data is not on this machine");

        for (var source : List.of(Mnist.SOURCE, FashionMnist.SOURCE)) {
            ImageSplit split = source.real()
                    .apply(DatasetStore.standard()
                            .find(Catalogue.standard().entry(source.name()))
                            .orElseThrow());
            assertThat(split.train().images()).isEqualTo(60_000);
            assertThat(split.test().images()).isEqualTo(10_000);
        }
    }

    private static boolean isHere(String dataset) {
        return DatasetStore.standard().find(Catalogue.standard().entry(dataset)).isPresent();
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path missing = temporary.resolve("nowhere");
        System.setProperty(FOLDER, missing.toString());

        assertRefused(run("--data", "real"), missing.toString());
    }

    @Test
    void anImageFileThatIsNotThePublishedOneIsNamedEvenWhenNoDataWasAskedFor() throws IOException {
        Path file = Files.createDirectories(temporary.resolve("mnist")).resolve("train-images-idx3-ubyte.gz");
        Files.write(file, new byte[] {31, -117, 8, 0, 0});
        System.setProperty(FOLDER, temporary.toString());

        assertRefused(run(), file.toString());
        assertRefused(run("--data", "real"), file.toString());
    }

    private void assertRefused(Outcome outcome, String named) {
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(named).doesNotContain("\n", "Exception");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains(named).doesNotContain("\tat ");
    }
}
