package curriculum.chapter04;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.datasets.ImageData;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import curriculum.labtest.LessonRunner;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverfittingLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(OverfittingLesson.CHAPTER, OverfittingLesson::teach);

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
    void theRealImagesAreThoseOfTheTestPartAtHalfTheirSize() {
        lesson.assumeRealData();

        ImageData images = SmallImages.SOURCE
                .real()
                .apply(DatasetStore.standard()
                        .find(Catalogue.standard().entry("fashion-mnist"))
                        .orElseThrow());

        assertThat(images.width()).isEqualTo(14);
        assertThat(images.classCounts()).containsOnly(1000).hasSize(10);
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        lesson.assertDamagedFileIsNamed("fashion-mnist/t10k-images-idx3-ubyte.gz", "not images");
    }
}
