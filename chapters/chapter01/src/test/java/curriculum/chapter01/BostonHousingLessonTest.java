package curriculum.chapter01;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Outcome;
import curriculum.labtest.LessonRunner;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BostonHousingLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(BostonHousingLesson.CHAPTER, BostonHousingLesson::teach);

    @Test
    void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        lesson.assertHoldsAndAgreesWithTexts(lesson.run("--data", "bundled", "--lang", "ko"));
    }

    @Test
    void theBundledRunHoldsItsClaimsWithAnotherSeed() {
        lesson.assertHolds(lesson.run("--data", "bundled", "--seed", "20261"));
    }

    @Test
    void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        lesson.assumeRealData();

        Outcome outcome = lesson.run("--data", "real", "--lang", "ko");

        lesson.assertHoldsAndAgreesWithTexts(outcome);
        assertThat(outcome.report().claims()).extracting(claim -> claim.id()).contains("ols.r2", "ols.t.LSTAT");
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        lesson.assertDamagedFileIsNamed("boston/housing.data", " 0.00632  18.00   2.310  0  0.5380\n");
    }
}
