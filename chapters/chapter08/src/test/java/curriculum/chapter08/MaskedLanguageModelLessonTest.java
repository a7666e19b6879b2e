package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.Catalogue;
import curriculum.datasets.DatasetStore;
import curriculum.lab.Lesson;
import curriculum.lab.LessonTexts;
import curriculum.lab.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedLanguageModelLessonTest {
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @TempDir
    Path temporary;

    private Outcome run(Consumer<Lesson> teach, String... options) {
        List<String> all =
                new ArrayList<>(List.of("--report", temporary.resolve("report").toString()));
        all.addAll(List.of(options));
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return Lesson.run(MaskedLanguageModelLesson.CHAPTER, teach, out, all.toArray(String[]::new));
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = run(MaskedLanguageModelLesson::teach, "--data", "bundled", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(outcome.report().claims())
                .extracting(claim -> claim.id())
                .contains(
                        "mlm.share-of-best",
                        "mlm.loss",
                        "mlm.masked-accuracy",
                        "bigram.masked-accuracy",
                        "finetune.gain");
        assertThat(LessonTexts.of(MaskedLanguageModelLesson.CHAPTER).problems(outcome))
                .isEmpty();
        assertThat(said()).contains("NaN", "∞").doesNotContain("\tat ");
    }

    @Test
    void theBundledRunHoldsItsClaimsWithAnotherSeed() {
        Outcome outcome = run(MaskedLanguageModelLesson::teach, "--data", "bundled", "--seed", "20261");

        assertThat(outcome.failedClaims()).isEmpty();
    }

    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        assumeTrue(Boolean.getBoolean("curriculum.real-runs"), "Real runs take minutes: -Dcurriculum.real-runs=true");
        assumeTrue(
                DatasetStore.standard().find(Catalogue.standard().entry("imdb")).isPresent(),
                "The real data is not on this machine");

        Outcome outcome = run(MaskedLanguageModelLesson::teach, "--data", "real", "--lang", "ko");

        assertThat(outcome.failedClaims()).isEmpty();
        assertThat(LessonTexts.of(MaskedLanguageModelLesson.CHAPTER).problems(outcome))
                .isEmpty();
    }

    @Test
    void aQuestionWithoutAMaskIsRefusedBeforeAnythingIsTrained() {
        assertRefused("the film was very good", "--ask needs a sentence with [MASK] in it: the film was very good");
    }

    @Test
    void aQuestionBeyondTheMaximumLengthIsRefused() {
        String question = "the film was [MASK] " + "very ".repeat(40) + "good";
        assertRefused(question, "--ask takes at most 30 tokens", "this sentence has 45", "very good");
    }

    private void assertRefused(String question, String... told) {
        Outcome outcome = run(MaskedLanguageModelLesson::teach, "--data", "bundled", "--ask", question);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains(told).doesNotContain("\n", "Exception");
        assertThat(said()).contains(told).doesNotContain("\tat ", "Pre-training");
    }
}
