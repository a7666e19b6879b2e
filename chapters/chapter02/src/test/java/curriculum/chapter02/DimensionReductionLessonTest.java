package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Outcome;
import curriculum.labtest.LessonRunner;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DimensionReductionLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(DimensionReductionLesson.CHAPTER, DimensionReductionLesson::teach);

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
        assertThat(outcome.report().claims())
                .extracting(claim -> claim.id())
                .contains("pca.wine.ratio.4", "pca.optdigits.components.95", "pls.boston.rmsecv.13");
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
