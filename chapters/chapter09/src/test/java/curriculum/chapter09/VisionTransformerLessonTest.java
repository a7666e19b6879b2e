package curriculum.chapter09;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.datasets.FashionMnist;
import curriculum.datasets.ImageSplit;
import curriculum.datasets.Mnist;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import curriculum.labtest.LessonRunner;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VisionTransformerLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(VisionTransformerLesson.CHAPTER, VisionTransformerLesson::teach);

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
    void theRealDataHasTheSizesThatTheLessonClaims() {
        lesson.assumeRealData();

        for (var source : List.of(Mnist.SOURCE, FashionMnist.SOURCE)) {
            ImageSplit split = source.real()
                    .apply(DatasetStore.standard()
                            .find(Catalogue.standard().entry(source.name()))
                            .orElseThrow());
            assertThat(split.train().images()).isEqualTo(60_000);
            assertThat(split.test().images()).isEqualTo(10_000);
        }
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        lesson.assertDamagedFileIsNamed("mnist/train-images-idx3-ubyte.gz", new byte[] {31, -117, 8, 0, 0});
    }
}
