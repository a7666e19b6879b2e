package curriculum.chapter06;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImdbSentimentLessonTest {
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
        return Lesson.run(ImdbSentimentLesson.CHAPTER, ImdbSentimentLesson::teach, out, all.toArray(String[]::new));
    }

    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = run("--data", "bundled", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(ImdbSentimentLesson.CHAPTER).problems(outcome))
                .isEmpty();
        assertThat(outcome.unusedTranslations()).isEmpty();
    }

    /** The question is longer than the network reads, and knows words that the reviews do not. */
    @Test
    void anotherSeedHoldsTheClaimsTooAndAnswersALongQuestion() {
        String question = "unheard of " + "i saw it on a rainy sunday ".repeat(8) + "the film was not awful";

        Outcome outcome = run("--data", "bundled", "--seed", "20261", "--ask", question);

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(console.toString(StandardCharsets.UTF_8))
                .containsPattern("the\\s+film\\s+was\\s+not\\s+awful\": the")
                .containsPattern("It\\s+has\\s+read\\s+32\\s+of\\s+the\\s+review's\\s+63\\s+words");
    }

    /** A full run takes minutes: {@code -Dcurriculum.real-runs=true} asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"imdb", "nsmc"})
    void theRealRunHoldsItsClaims(String dataset) {
        assumeTrue(Boolean.getBoolean("curriculum.real-runs"), "full runs on real data were not asked for");
        assumeTrue(
                DatasetStore.standard()
                        .find(Catalogue.standard().entry(dataset))
                        .isPresent(),
                "the real data are not here");

        assertThat(run("--data", "real", "--dataset", dataset).failedClaims()).isEmpty();
    }

    @Test
    void aQuestionWithoutWordsIsRefusedBeforeAnythingIsTrained() {
        assertRefused(run("--data", "bundled", "--ask", "  "), "--ask needs a review of at least one word");
        assertRefused(run("--data", "bundled", "--ask", "?!"), "--ask needs a review of at least one word");
    }

    @Test
    void koreanReviewsHaveNoBundledEdition() {
        assertRefused(run("--data", "bundled", "--dataset", "nsmc"), "add --data real");
        assertRefused(run("--dataset", "amazon"), "--dataset");
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
        Path file = Files.createDirectories(temporary.resolve("imdb")).resolve("train.tsv.gz");
        Files.writeString(file, "0\t1\t0\tbad");
        System.setProperty(FOLDER, temporary.toString());

        assertRefused(run(), file.toString());
        assertRefused(run("--data", "real"), file.toString());
        assertThat(file).content().startsWith("0");
    }

    private void assertRefused(Outcome outcome, String named) {
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(named).doesNotContain("\n", "Exception");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains(named).doesNotContain("\tat ");
    }
}
