package curriculum.chapter04;

import static org.assertj.core.api.Assertions.assertThat;

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
    void theBundledRunWithAnotherSeedHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = run("--data", "bundled", "--lang", "ko", "--seed", "20261");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(OverfittingLesson.CHAPTER).problems(outcome)).isEmpty();
        assertThat(outcome.unusedTranslations()).isEmpty();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path file = Files.createDirectories(temporary.resolve("optdigits")).resolve("optdigits.tes");
        Files.writeString(file, "0,1,6,15\n");
        System.setProperty(FOLDER, temporary.toString());

        Outcome outcome = run("--data", "real");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(file.toString()).doesNotContain("\n", "Exception");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains(file.toString())
                .doesNotContain("\tat ");
    }
}
