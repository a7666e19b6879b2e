package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Outcome;
import curriculum.labtest.LessonRunner;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClusteringLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(ClusteringLesson.CHAPTER, ClusteringLesson::teach);

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
                .contains("kmeans.iris.inertia", "dbscan.iris.ari", "kmeans.optdigits.inertia");
    }

    @Test
    void theIrisesOfTheLibraryAreThoseOfTheUciRepository() {
        Flowers flowers = Flowers.ofLibrary();

        assertThat(flowers.data().classCounts()).containsExactly(50, 50, 50);
        assertThat(flowers.points()[0]).containsExactly(5.1, 3.5, 1.4, 0.2);
        assertThat(flowers.points()[34]).containsExactly(4.9, 3.1, 1.5, 0.1);
        assertThat(flowers.points()[37]).containsExactly(4.9, 3.1, 1.5, 0.1);
        assertThat(flowers.differencesFromFisher()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        lesson.assertDamagedFileIsNamed("iris/iris.csv", "150,4,setosa,versicolor,virginica\n5.1,3.5,1.4,0.2,0\n");
    }
}
