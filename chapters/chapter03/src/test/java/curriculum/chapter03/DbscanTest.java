package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.chapter03.Dbscan.Options;
import curriculum.lab.machine.Backend;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.commons.math3.ml.clustering.Cluster;
import org.apache.commons.math3.ml.clustering.DBSCANClusterer;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbscanTest {
    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @Test
    void tellsCoreBorderAndNoise() {
        double[][] points = {{0}, {1}, {2}, {3}, {10}, {20}, {21}, {22}};
        Dbscan.Result result = Dbscan.fit(points, Options.of(1, 3));
        assertThat(result.labels()).containsExactly(0, 0, 0, 0, Dbscan.NOISE, 1, 1, 1);
        assertThat(result.core()).containsExactly(false, true, true, false, false, false, true, false);
        assertThat(result.clusters()).isEqualTo(2);
        assertThat(result.noise()).isEqualTo(1);
        assertThat(result.isBorder(0)).isTrue();
        assertThat(result.isBorder(1)).isFalse();
        assertThat(result.isBorder(4)).isFalse();
    }

    @Test
    void aBorderOfTwoClustersBelongsToTheFirst() {
        double[][] points = {{0}, {1}, {2}, {12}, {22}, {23}, {24}};
        assertThat(Dbscan.fit(points, Options.of(10, 4)).labels()).containsExactly(0, 0, 0, 0, 1, 1, 1);
    }

    /** Columns 2 to 12 use the k-d tree, 20 the matrix products. */
    @ParameterizedTest
    @CsvSource({"2, 1.0", "3, 2.0", "12, 8.0", "13, 8.0", "20, 10.0"})
    void agreesWithCommonsMath(int columns, double eps) {
        for (int seed = 0; seed < 5; seed++) {
            double[][] points = TestData.blobs(400, columns, 6, 1.8, seed);
            for (int minPoints : new int[] {1, 2, 5, 12}) {
                Dbscan.Result result = Dbscan.fit(points, Options.of(eps, minPoints));
                assertThat(result.labels()).isEqualTo(commonsMath(points, eps, minPoints));
            }
        }
    }

    /** Commons Math does not count a point among its own neighbours. */
    private static int[] commonsMath(double[][] points, double eps, int minPoints) {
        List<DoublePoint> wrapped = Arrays.stream(points).map(DoublePoint::new).toList();
        List<Cluster<DoublePoint>> clusters = new DBSCANClusterer<DoublePoint>(eps, minPoints - 1).cluster(wrapped);
        var labels = new IdentityHashMap<DoublePoint, Integer>();
        for (int i = 0; i < clusters.size(); i++) {
            for (DoublePoint point : clusters.get(i).getPoints()) {
                labels.putIfAbsent(point, i);
            }
        }
        return wrapped.stream()
                .mapToInt(point -> labels.getOrDefault(point, Dbscan.NOISE))
                .toArray();
    }

    @Test
    void treeAndProductsFindTheSameNeighbours() {
        // On a grid many distances are exactly the radius.
        double[][] grid = new double[400][];
        Arrays.setAll(grid, i -> new double[] {i % 20 * .1 + 100, i / 20 * .1, 7});
        for (double radius : new double[] {.1, .2, .5, .30000000000000004}) {
            int[][] tree = neighbours(new KdTree(grid), radius);
            int[][] products = neighbours(new AllDistances(grid), radius);
            assertThat(products).isDeepEqualTo(tree);
        }
        assertThat(new AllDistances(grid).distancesToNearest(5))
                .containsExactly(new KdTree(grid).distancesToNearest(5), within(1e-12));
    }

    private static int[][] neighbours(Neighbours index, double radius) {
        int[][] found = new int[400][];
        index.within(radius, (point, neighbours, count) -> {
            found[point] = Arrays.copyOf(neighbours, count);
            Arrays.sort(found[point]);
        });
        return found;
    }

    @Test
    void rotationAndOrderOfThePointsDoNotMatter() {
        double[][] points = TestData.blobs(300, 2, 4, .6, 7);
        Dbscan.Result result = Dbscan.fit(points, Options.of(.8, 5));
        assertThat(result.clusters()).isGreaterThan(1);
        assertThat(Dbscan.fit(TestData.rotated(points, 8), Options.of(.8, 5)).labels())
                .isEqualTo(result.labels());
        int[] order = TestData.permutation(300, 9);
        double[][] shuffled = Arrays.stream(order).mapToObj(i -> points[i]).toArray(double[][]::new);
        Dbscan.Result permuted = Dbscan.fit(shuffled, Options.of(.8, 5));
        assertThat(permuted.clusters()).isEqualTo(result.clusters());
        for (int i = 0; i < 300; i++) {
            assertThat(permuted.core()[i]).isEqualTo(result.core()[order[i]]);
            assertThat(permuted.labels()[i] == Dbscan.NOISE).isEqualTo(result.labels()[order[i]] == Dbscan.NOISE);
        }
    }

    @Test
    void duplicatesAndSinglePoints() {
        double[][] same = new double[100][];
        Arrays.setAll(same, i -> new double[] {.1, .7});
        assertThat(Dbscan.fit(same, Options.of(1e-9, 100)).clusters()).isEqualTo(1);
        assertThat(Dbscan.kDistances(same, 99)).containsOnly(0.0);
        double[][] wide = new double[50][];
        Arrays.setAll(wide, i -> TestData.blobs(1, 30, 1, 1, 1)[0]);
        assertThat(Dbscan.fit(wide, Options.of(1e-9, 50)).clusters()).isEqualTo(1);
        assertThat(Dbscan.fit(new double[][] {{3, 4}}, Options.of(1, 1)).labels())
                .containsExactly(0);
        assertThat(Dbscan.fit(new double[][] {{3, 4}}, Options.of(1, 2)).noise())
                .isEqualTo(1);
    }

    @Test
    void kDistancesAreThoseToTheOthers() {
        double[][] points = {{0}, {1}, {3}, {7}};
        assertThat(Dbscan.kDistances(points, 1)).containsExactly(1, 1, 2, 4);
        assertThat(Dbscan.kDistances(points, 3)).containsExactly(4, 6, 7, 7);
        double[][] wide =
                Arrays.stream(points).map(point -> Arrays.copyOf(point, 20)).toArray(double[][]::new);
        assertThat(Dbscan.kDistances(wide, 2)).containsExactly(new double[] {2, 3, 3, 6}, within(1e-9));
    }

    @Test
    void rejectsBadInput() {
        double[][] points = {{1}, {2}};
        assertThatThrownBy(() -> Options.of(0, 5)).hasMessage("eps is 0.0, but must be a number above 0");
        assertThatThrownBy(() -> Options.of(-1, 5)).hasMessageContaining("eps is -1.0");
        assertThatThrownBy(() -> Options.of(Double.NaN, 5)).hasMessageContaining("eps is NaN");
        assertThatThrownBy(() -> Options.of(1, 0)).hasMessage("minPoints is 0, but must be at least 1");
        assertThatThrownBy(() -> Dbscan.fit(new double[0][], Options.of(1, 1))).hasMessage("points has no rows");
        assertThatThrownBy(() -> Dbscan.fit(new double[][] {{1, Double.NaN}}, Options.of(1, 1)))
                .hasMessageContaining("points holds NaN in row 0, column 1");
        assertThatThrownBy(() -> Dbscan.kDistances(points, 2))
                .hasMessage("k is 2, but must be from 1 to 1, the number of other points");
        assertThatThrownBy(() -> Dbscan.kDistances(points, 0)).hasMessageContaining("k is 0");
    }

    @ParameterizedTest
    @CsvSource({".5, 2, 17, .5206", ".8, 2, 2, .5638"})
    void reproducesIris(double eps, int clusters, int noise, double ari) {
        TestData.Published iris = TestData.published("iris/iris.csv", 1);
        Dbscan.Result result = Dbscan.fit(iris.points(), Options.of(eps, 5));
        assertThat(result.clusters()).isEqualTo(clusters);
        assertThat(result.noise()).isEqualTo(noise);
        assertThat(ClusterScores.adjustedRandIndex(iris.classes(), result.labels()))
                .isCloseTo(ari, within(5e-5));
    }

    /** The wine data has 13 columns, hence matrix products; the figures are those of scikit-learn. */
    @Test
    void reproducesWine() {
        double[][] wine =
                Points.standardised(TestData.published("wine/wine_data.csv", 1).points());
        Dbscan.Result result = Dbscan.fit(wine, Options.of(2.2, 5));
        assertThat(result.clusters()).isEqualTo(2);
        assertThat(result.noise()).isEqualTo(55);
        assertThat(Arrays.stream(result.labels()).filter(label -> label == 0).count())
                .isEqualTo(86);
    }
}
