package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Outcome;
import curriculum.labtest.LessonRunner;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MaskedLanguageModelLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(MaskedLanguageModelLesson.CHAPTER, MaskedLanguageModelLesson::teach);

    /** With another seed than the recorded run: that one held its claims when it was recorded. */
    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        Outcome outcome = lesson.run("--data", "bundled", "--seed", "20261", "--lang", "ko");

        lesson.assertHoldsAndAgreesWithTexts(outcome);
        assertThat(outcome.report().claims())
                .extracting(claim -> claim.id())
                .contains(
                        "mlm.share-of-best",
                        "mlm.loss",
                        "mlm.masked-accuracy",
                        "bigram.masked-accuracy",
                        "finetune.gain");
        // What the softmax gives that is computed as it stands in the books.
        assertThat(lesson.console()).contains("NaN", "∞").doesNotContain("\tat ");
    }

    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        lesson.assumeRealRuns();

        lesson.assertHoldsAndAgreesWithTexts(lesson.run("--data", "real", "--lang", "ko"));
    }

    @Test
    void aQuestionWithoutAMaskIsRefusedBeforeAnythingIsTrained() {
        assertQuestionRefused(
                "the film was very good", "--ask needs a sentence with [MASK] in it: the film was very good");
    }

    @Test
    void aQuestionBeyondTheMaximumLengthIsRefused() {
        assertQuestionRefused(
                "the film was [MASK] " + "very ".repeat(40) + "good",
                "--ask takes at most 30 tokens; this sentence has 46: the film");
    }

    private void assertQuestionRefused(String question, String told) {
        lesson.assertRefused(lesson.run("--data", "bundled", "--ask", question), told);
        assertThat(lesson.console()).doesNotContain("Pre-training");
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        lesson.assertDamagedFileIsNamed("imdb/aclImdb_v1.tar.gz", "no reviews");
    }
}
