package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.chapter03.KMeans.Options;
import curriculum.lab.machine.Backend;
import java.util.Arrays;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.MultiKMeansPlusPlusClusterer;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {
    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @Test
    void followsLloydByHand() {
        double[][] points = {{0}, {1}, {2}, {10}, {11}, {12}};
        KMeans.Result result =
                KMeans.fitFrom(points, new double[][] {{0}, {1}}, Options.of(2).withTolerance(0));
        // {0} | {1 2 10 11 12}, then centroids 0 and 7.2: {0 1 2} | {10 11 12}, then 1 and 11.
        double second = 0 + 1 + 4 + 2.8 * 2.8 + 3.8 * 3.8 + 4.8 * 4.8;
        assertThat(result.inertiaPerIteration())
                .containsExactly(new double[] {0 + 0 + 1 + 81 + 100 + 121, second, 4}, within(1e-9));
        assertThat(result.labels()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(result.centroids()[0][0]).isCloseTo(1, within(1e-12));
        assertThat(result.centroids()[1][0]).isCloseTo(11, within(1e-12));
        assertThat(result.sizes()).containsExactly(3, 3);
        assertThat(result.converged()).isTrue();
        assertThat(result.predict(new double[][] {{5.9}, {6.1}})).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inertiaNeverRisesAndIsThatOfTheResult(long seed) {
        double[][] points = TestData.blobs(2300, 3, 9, 3, seed); // more than one block, overlapping
        KMeans.Result result = KMeans.fit(points, Options.of(7).withStarts(1).withSeed(seed));
        double[] inertia = result.inertiaPerIteration();
        for (int i = 1; i < inertia.length; i++) {
            assertThat(inertia[i]).isLessThanOrEqualTo(inertia[i - 1] * (1 + 1e-12));
        }
        assertThat(inertia.length).isGreaterThan(2);
        double direct = 0;
        for (int i = 0; i < points.length; i++) {
            direct += Points.squaredDistance(points[i], result.centroids()[result.labels()[i]]);
        }
        assertThat(result.inertia()).isCloseTo(direct, within(1e-9 * direct));
        assertThat(result.predict(points)).isEqualTo(result.labels());
        assertThat(Arrays.stream(result.sizes()).sum()).isEqualTo(2300);
    }

    @Test
    void isAsGoodAsCommonsMath() {
        double[][] points = TestData.blobs(300, 2, 5, 1.5, 11);
        var commons = new MultiKMeansPlusPlusClusterer<DoublePoint>(
                new KMeansPlusPlusClusterer<>(
                        5, 200, new org.apache.commons.math3.ml.distance.EuclideanDistance(), new Well19937c(1)),
                20);
        double expected = commons
                .cluster(Arrays.stream(points).map(DoublePoint::new).toList())
                .stream()
                .mapToDouble(cluster -> cluster.getPoints().stream()
                        .mapToDouble(point -> Points.squaredDistance(
                                point.getPoint(), cluster.getCenter().getPoint()))
                        .sum())
                .sum();
        double inertia = KMeans.fit(points, Options.of(5).withStarts(20).withTolerance(0))
                .inertia();
        assertThat(inertia).isCloseTo(expected, within(1e-6 * expected));
    }

    @Test
    void rotationShiftAndOrderOfThePointsDoNotMatter() {
        double[][] points = TestData.blobs(200, 3, 4, .5, 3);
        int[] truth = TestData.blobLabels(200, 4);
        KMeans.Result result = KMeans.fit(points, Options.of(4));
        assertThat(ClusterScores.adjustedRandIndex(truth, result.labels())).isEqualTo(1);

        double[][] moved = TestData.rotated(points, 4);
        Arrays.stream(moved).forEach(point -> Arrays.setAll(point, j -> point[j] + 1e6));
        KMeans.Result other = KMeans.fit(moved, Options.of(4));
        assertThat(other.labels()).isEqualTo(result.labels());
        assertThat(other.inertia()).isCloseTo(result.inertia(), within(1e-6 * result.inertia()));

        int[] order = TestData.permutation(200, 5);
        double[][] shuffled = Arrays.stream(order).mapToObj(i -> points[i]).toArray(double[][]::new);
        int[] shuffledTruth = Arrays.stream(order).map(i -> truth[i]).toArray();
        KMeans.Result permuted = KMeans.fit(shuffled, Options.of(4));
        assertThat(ClusterScores.adjustedRandIndex(shuffledTruth, permuted.labels()))
                .isEqualTo(1);
        assertThat(permuted.inertia()).isCloseTo(result.inertia(), within(1e-9));
    }

    @Test
    void fillsEmptyClusters() {
        double[][] points = {{0, 0}, {1, 0}, {0, 1}, {10, 10}, {11, 10}, {30, 0}};
        double[][] far = {{0, 0}, {500, 500}, {600, 600}};
        KMeans.Result result = KMeans.fitFrom(points, far, Options.of(3));
        assertThat(result.sizes()).containsExactlyInAnyOrder(3, 2, 1);
        double[] inertia = result.inertiaPerIteration();
        assertThat(inertia[inertia.length - 1]).isLessThan(inertia[0]);
    }

    @Test
    void worksWithDuplicatesAndAsManyClustersAsPoints() {
        double[][] points = {{.1, .1}, {.1, .1}, {.1, .1}, {.7, .3}, {.7, .3}};
        KMeans.Result result = KMeans.fit(points, Options.of(2));
        assertThat(result.inertia()).isCloseTo(0, within(1e-15));
        assertThat(result.sizes()).containsExactlyInAnyOrder(3, 2);
        double[][] three = {{1}, {2}, {5}};
        assertThat(KMeans.fit(three, Options.of(3)).sizes()).containsExactly(1, 1, 1);
        assertThat(KMeans.fit(new double[][] {{4, 5}}, Options.of(1)).centroids()[0])
                .containsExactly(new double[] {4, 5}, within(1e-12));
    }

    @Test
    void sameSeedSameResult() {
        double[][] points = TestData.blobs(500, 4, 6, 4, 9);
        Options one = Options.of(6).withStarts(1);
        assertThat(KMeans.fit(points, one).labels())
                .isEqualTo(KMeans.fit(points, one).labels());
        assertThat(KMeans.fit(points, one.withSeed(7)).inertiaPerIteration()[0])
                .isNotEqualTo(KMeans.fit(points, one).inertiaPerIteration()[0]);
    }

    @Test
    void givesUpAfterTheLastIteration() {
        double[][] points = TestData.blobs(500, 4, 6, 4, 9);
        KMeans.Result result = KMeans.fit(points, Options.of(6).withStarts(1).withMaxIterations(1));
        assertThat(result.inertiaPerIteration()).hasSize(2);
        assertThat(result.converged()).isFalse();
    }

    @Test
    void rejectsBadInput() {
        double[][] two = {{1, 2}, {3, 4}};
        assertThatThrownBy(() -> Options.of(0)).hasMessage("clusters is 0, but must be at least 1");
        assertThatThrownBy(() -> Options.of(2).withStarts(0)).hasMessageContaining("starts is 0");
        assertThatThrownBy(() -> Options.of(2).withMaxIterations(-1)).hasMessageContaining("maxIterations is -1");
        assertThatThrownBy(() -> Options.of(2).withTolerance(Double.NaN)).hasMessageContaining("tolerance is NaN");
        assertThatThrownBy(() -> KMeans.fit(two, Options.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clusters is 3, but points has only 2 distinct rows");
        assertThatThrownBy(() -> KMeans.fit(new double[][] {{.1}, {.1}, {.1}}, Options.of(2)))
                .hasMessage("clusters is 2, but points has only 1 distinct rows");
        assertThatThrownBy(() -> KMeans.fit(new double[0][], Options.of(1))).hasMessage("points has no rows");
        assertThatThrownBy(() -> KMeans.fit(new double[][] {{}}, Options.of(1))).hasMessage("points has no columns");
        assertThatThrownBy(() -> KMeans.fit(new double[][] {{1}, {Double.NaN}}, Options.of(1)))
                .hasMessageContaining("points holds NaN in row 1, column 0");
        assertThatThrownBy(() -> KMeans.fit(new double[][] {{1}, {1e200}}, Options.of(1)))
                .hasMessageContaining("points holds 1.0E200");
        assertThatThrownBy(() -> KMeans.fit(new double[][] {{1}, {1, 2}}, Options.of(1)))
                .hasMessageContaining("1 columns in row 0, but 2 in row 1");
        assertThatThrownBy(() -> KMeans.fitFrom(two, new double[][] {{1, 2}}, Options.of(2)))
                .hasMessage("centroids has 1 rows, but clusters is 2");
        assertThatThrownBy(() -> KMeans.fit(two, Options.of(1)).predict(new double[][] {{1}}))
                .hasMessage("points has 1 columns, but 2 are needed");
    }

    @ParameterizedTest
    @CsvSource({
        "iris/iris.csv, false, 78.8514, .7302",
        "iris/iris.csv, true, 139.8205, .6201",
        "wine/wine_data.csv, true, 1277.9285, .8975"
    })
    void reproducesPublishedFigures(String file, boolean standardise, double inertia, double ari) {
        TestData.Published data = TestData.published(file, 1);
        double[][] points = standardise ? Points.standardised(data.points()) : data.points();
        KMeans.Result result = KMeans.fit(points, Options.of(3).withStarts(20));
        assertThat(result.inertia()).isCloseTo(inertia, within(5e-5));
        assertThat(ClusterScores.adjustedRandIndex(data.classes(), result.labels()))
                .isCloseTo(ari, within(5e-5));
    }

    @Test
    void reproducesTheIrisClusters() {
        TestData.Published iris = TestData.published("iris/iris.csv", 1);
        KMeans.Result result = KMeans.fit(iris.points(), Options.of(3).withStarts(20));
        assertThat(result.sizes()).containsExactlyInAnyOrder(62, 50, 38);
        assertThat(ClusterScores.normalisedMutualInformation(iris.classes(), result.labels()))
                .isCloseTo(.7582, within(5e-5));
        assertThat(ClusterScores.silhouette(iris.points(), result.labels())).isCloseTo(.5528, within(5e-5));
    }

    @Test
    void comesNearTheBestDigits() {
        TestData.Published digits = TestData.published("optdigits/optdigits.tes", 0);
        KMeans.Result result = KMeans.fit(digits.points(), Options.of(10).withStarts(20));
        assertThat(result.inertia()).isBetween(1_165_000.0, 1_166_500.0); // the best of 100 elsewhere: 1165127.5
        assertThat(ClusterScores.adjustedRandIndex(digits.classes(), result.labels()))
                .isBetween(.65, .68);
    }
}
