package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Claim;
import curriculum.lab.Outcome;
import curriculum.labtest.LessonContract;
import curriculum.labtest.LessonRunner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClusteringLessonTest implements LessonContract {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(ClusteringLesson.CHAPTER, ClusteringLesson::teach);

    @Override
    public LessonRunner lesson() {
        return lesson;
    }

    @Override
    public DamagedFile damagedFile() {
        return DamagedFile.of("iris/iris.csv", "150,4,setosa,versicolor,virginica\n5.1,3.5,1.4,0.2,0\n");
    }

    @Override
    public Set<String> offered() {
        return Set.of("KMeans", "AgglomerativeClustering", "MergeTree", "Dbscan", "ClusterScores");
    }

    @Override
    public boolean realRunTakesSeconds() {
        return true;
    }

    @Override
    public void inspectReal(Outcome outcome) {
        assertThat(outcome.report().claims())
                .extracting(Claim::id)
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
}
