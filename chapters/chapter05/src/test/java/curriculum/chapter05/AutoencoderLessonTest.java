package curriculum.chapter05;

import curriculum.labtest.LessonRunner;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AutoencoderLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(AutoencoderLesson.CHAPTER, AutoencoderLesson::teach);

    /** With another seed than the recorded run: that one held its claims when it was recorded. */
    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        lesson.assertHoldsAndAgreesWithTexts(lesson.run("--data", "bundled", "--seed", "20261", "--lang", "ko"));
    }

    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        lesson.assumeRealRuns();
        lesson.assertHoldsAndAgreesWithTexts(lesson.run("--data", "real", "--lang", "ko"));
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    /** Their sums would be wrong, so the lesson refuses them before it reads a byte of an image. */
    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        byte[] cutOff = {0, 0, 8, 3, 0, 0, (byte) 234, 96};
        lesson.assertDamagedFileIsNamed("mnist/train-images-idx3-ubyte.gz", cutOff);
    }
}
