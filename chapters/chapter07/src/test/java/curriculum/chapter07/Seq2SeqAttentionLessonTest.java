package curriculum.chapter07;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.labtest.LessonRunner;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Seq2SeqAttentionLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(Seq2SeqAttentionLesson.CHAPTER, Seq2SeqAttentionLesson::teach);

    /** With another seed than the recorded run, and with a question of the learner's own. */
    @Test
    void theBundledRunHoldsItsClaimsAgreesWithTheTextsAndAnswersAQuestionWithUnknownWords() {
        lesson.assertHoldsAndAgreesWithTexts(lesson.run(
                "--data", "bundled", "--seed", "20261", "--lang", "ko", "--ask", "the third of may zzz, 1998"));

        assertThat(lesson.console()).contains("the third of may zzz, 1998").contains("zzz");
    }

    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        lesson.assumeRealRuns();

        lesson.assertHoldsAndAgreesWithTexts(lesson.run("--data", "real", "--lang", "ko"));
    }

    @Test
    void aQuestionThatCannotBeReadIsRefusedBeforeAnythingIsTrained() {
        lesson.assertRefused(lesson.run("--data", "bundled", "--ask", "  "), "--ask needs a text of at least one word");
        lesson.assertRefused(
                lesson.run("--data", "bundled", "--ask", "may ".repeat(31)),
                "--ask has 31 words and signs; this network reads at most 30");
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    @Test
    void aFileThatIsNotThePublishedOneIsNamed() throws IOException {
        Path archive = lesson.useDatasetFile("translation/fra-eng/fra-eng.zip", "no archive");
        Path korean = lesson.useDatasetFile("translation/kor-eng/kor.txt", "Go.\t가.\n");

        lesson.assertRefused(
                lesson.run("--data", "real"), archive.getParent().getParent().toString());
        assertThat(korean).content().startsWith("Go.");
    }
}
