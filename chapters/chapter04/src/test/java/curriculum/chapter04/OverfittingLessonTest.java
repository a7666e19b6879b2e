package curriculum.chapter04;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.datasets.Catalogue;
import curriculum.datasets.DatasetStore;
import curriculum.datasets.ImageData;
import curriculum.labtest.LessonRunner;
import java.io.IOException;
import java.nio.file.Path;
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
        Path missing = lesson.temporary().resolve("nowhere");
        lesson.useDatasetsIn(missing);

        lesson.assertRefused(lesson.run("--data", "real"), missing.toString());
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        Path file = lesson.useDatasetFile("fashion-mnist/t10k-images-idx3-ubyte.gz", "not images");

        lesson.assertRefused(lesson.run("--data", "real"), file.toString());
        assertThat(file).content().isEqualTo("not images");
    }
}
