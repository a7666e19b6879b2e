package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.chapter03.AgglomerativeClustering.Linkage;
import curriculum.chapter03.MergeTree.Merge;
import curriculum.lab.machine.Backend;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.CompleteLinkage;
import smile.clustering.linkage.SingleLinkage;
import smile.clustering.linkage.UPGMALinkage;
import smile.clustering.linkage.WardLinkage;

class AgglomerativeClusteringTest {
    private static final double[][] LINE = {{0}, {1}, {3}, {7}};

    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @ParameterizedTest
    @CsvSource({"SINGLE, 1, 2, 4", "COMPLETE, 1, 3, 7", "AVERAGE, 1, 2.5, 5.66666666667"})
    void mergesByHand(Linkage linkage, double first, double second, double third) {
        MergeTree tree = AgglomerativeClustering.fit(LINE, linkage);
        assertThat(tree.heights()).containsExactly(new double[] {first, second, third}, within(1e-9));
        assertThat(tree.merges().get(2)).isEqualTo(new Merge(3, 5, tree.heights()[2], 4));
        assertThat(tree.merges().get(1)).isEqualTo(new Merge(2, 4, tree.heights()[1], 3));
        assertThat(tree.cut(2)).containsExactly(0, 0, 0, 1);
        assertThat(tree.cut(3)).containsExactly(0, 0, 1, 2);
        assertThat(tree.cutAt(first)).containsExactly(0, 0, 1, 2);
        assertThat(tree.cutAt(0.5)).containsExactly(0, 1, 2, 3);
        assertThat(tree.leafOrder()).containsExactly(3, 2, 0, 1);
    }

    @Test
    void wardsHeightIsTheGrowthOfTheSquares() {
        MergeTree tree = AgglomerativeClustering.fit(LINE, Linkage.WARD);
        // Squares around the mean: {0 1} .5, {0 1 3} 4.666667, {0 1 3 7} 28.75; height = √(2 · growth)
        double[] expected = {1, Math.sqrt(2 * (14.0 / 3 - .5)), Math.sqrt(2 * (28.75 - 14.0 / 3))};
        assertThat(tree.heights()).containsExactly(expected, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void agreesWithSmile(Linkage linkage) {
        double[][] points = TestData.blobs(150, 4, 6, 3, 1);
        var smile = HierarchicalClustering.fit(
                switch (linkage) {
                    case SINGLE -> SingleLinkage.of(points);
                    case COMPLETE -> CompleteLinkage.of(points);
                    case AVERAGE -> UPGMALinkage.of(points);
                    case WARD -> WardLinkage.of(points);
                });
        MergeTree tree = AgglomerativeClustering.fit(points, linkage);
        assertThat(tree.heights()).containsExactly(smile.getHeight(), within(1e-3)); // Smile computes in floats
        for (int clusters = 2; clusters < 20; clusters++) {
            assertThat(ClusterScores.adjustedRandIndex(tree.cut(clusters), smile.partition(clusters)))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void rotationAndOrderOfThePointsDoNotMatter(Linkage linkage) {
        double[][] points = TestData.blobs(80, 3, 5, 2, 2);
        MergeTree tree = AgglomerativeClustering.fit(points, linkage);
        MergeTree rotated = AgglomerativeClustering.fit(TestData.rotated(points, 3), linkage);
        assertThat(rotated.heights()).containsExactly(tree.heights(), within(1e-9));
        assertThat(rotated.cut(5)).isEqualTo(tree.cut(5));

        int[] order = TestData.permutation(80, 4);
        double[][] shuffled = Arrays.stream(order).mapToObj(i -> points[i]).toArray(double[][]::new);
        int[] labels = tree.cut(5);
        int[] expected = Arrays.stream(order).map(i -> labels[i]).toArray();
        MergeTree permuted = AgglomerativeClustering.fit(shuffled, linkage);
        assertThat(permuted.heights()).containsExactly(tree.heights(), within(1e-9));
        assertThat(ClusterScores.adjustedRandIndex(permuted.cut(5), expected)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void theTreeIsComplete(Linkage linkage) {
        MergeTree tree = AgglomerativeClustering.fit(TestData.blobs(60, 2, 3, 2, 5), linkage);
        assertThat(tree.merges()).hasSize(59);
        assertThat(tree.heights()).isSorted();
        assertThat(tree.merges().get(58).size()).isEqualTo(60);
        assertThat(Arrays.stream(tree.leafOrder()).sorted().toArray())
                .isEqualTo(IntStream.range(0, 60).toArray());
        for (int clusters = 1; clusters <= 60; clusters++) {
            assertThat(Arrays.stream(tree.cut(clusters)).distinct().count()).isEqualTo(clusters);
        }
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void duplicatesMergeAtZero(Linkage linkage) {
        double[][] points = {{1e3, .1}, {5, 5}, {1e3, .1}, {1e3, .1}};
        MergeTree tree = AgglomerativeClustering.fit(points, linkage);
        assertThat(tree.heights()[0]).isZero();
        assertThat(tree.heights()[1]).isZero();
        assertThat(tree.cut(2)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void rejectsBadInput() {
        assertThatThrownBy(() -> AgglomerativeClustering.fit(new double[0][], Linkage.WARD))
                .hasMessage("points has no rows");
        assertThatThrownBy(() -> AgglomerativeClustering.fit(new double[][] {{Double.NaN}}, Linkage.WARD))
                .hasMessageContaining("points holds NaN in row 0");
        MergeTree one = AgglomerativeClustering.fit(new double[][] {{1, 2}}, Linkage.AVERAGE);
        assertThat(one.merges()).isEmpty();
        assertThat(one.cut(1)).containsExactly(0);
        assertThatThrownBy(() -> one.cut(2)).hasMessage("clusters is 2, but must be from 1 to 1, the points");
        assertThatThrownBy(() -> one.cut(0)).hasMessageContaining("clusters is 0");
        assertThatThrownBy(() -> one.cutAt(Double.NaN)).hasMessageContaining("height is not a number");
    }

    @ParameterizedTest
    @CsvSource({"WARD, .7312", "COMPLETE, .6423", "AVERAGE, .7592", "SINGLE, .5638"})
    void reproducesIris(Linkage linkage, double ari) {
        TestData.Published iris = TestData.published("iris/iris.csv", 1);
        int[] labels = AgglomerativeClustering.fit(iris.points(), linkage).cut(3);
        assertThat(ClusterScores.adjustedRandIndex(iris.classes(), labels)).isCloseTo(ari, within(5e-5));
    }
}
