package curriculum.chapter07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

class Seq2SeqAttentionLessonTest {
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
                Seq2SeqAttentionLesson.CHAPTER, Seq2SeqAttentionLesson::teach, out, all.toArray(String[]::new));
    }

    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = run("--data", "bundled", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(Seq2SeqAttentionLesson.CHAPTER).problems(outcome))
                .isEmpty();
    }

    @Test
    void anotherSeedHoldsItsClaimsAndAnswersAQuestionWithUnknownWords() {
        Outcome outcome = run("--data", "bundled", "--seed", "20261", "--ask", "the third of may zzz, 1998");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("the third of may zzz, 1998")
                .containsPattern("zzz +never");
    }

    /** Takes minutes: {@code mvn verify -Dcurriculum.real-runs=true}. */
    @Test
    void theRealRunHoldsItsClaims() {
        assumeTrue(Boolean.getBoolean("curriculum.real-runs"), "Full real runs were not asked for");

        Outcome outcome = run("--data", "real", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(outcome.missingTranslations()).isEmpty();
    }

    @Test
    void aQuestionThatCannotBeReadIsRefusedBeforeAnythingIsTrained() {
        assertRefused(run("--data", "bundled", "--ask", "  "), "--ask needs a text of at least one word");
        assertRefused(
                run("--data", "bundled", "--ask", "may ".repeat(31)),
                "--ask has 31 words and signs; this network reads at most 30");
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path missing = temporary.resolve("nowhere");
        System.setProperty(FOLDER, missing.toString());

        assertRefused(run("--data", "real"), missing.toString());
    }

    @Test
    void aFileThatIsNotThePublishedOneIsNamed() throws IOException {
        Path folder = temporary.resolve("translation");
        Files.createDirectories(folder.resolve("fra-eng"));
        Path korean = Files.createDirectories(folder.resolve("kor-eng")).resolve("kor.txt");
        Files.writeString(folder.resolve("fra-eng").resolve("fra-eng.zip"), "no archive");
        Files.writeString(korean, "Go.\t가.\n");
        System.setProperty(FOLDER, temporary.toString());

        assertRefused(run("--data", "real"), folder.toString());
        assertThat(korean).content().startsWith("Go.");
    }

    private void assertRefused(Outcome outcome, String named) {
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(named).doesNotContain("\n", "Exception");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains(named).doesNotContain("\tat ");
    }
}
