package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.lab.machine.Backend;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smile.validation.metric.AdjustedRandIndex;
import smile.validation.metric.NormalizedMutualInformation;

class ClusterScoresTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    /** Expected figures: scikit-learn 1.6.1. */
    @Test
    void agreesWithScikitLearn() {
        int[] a = {0, 0, 1, 1, 2, 2, 2, -1};
        int[] b = {1, 1, 1, 0, 0, 2, 2, 2};
        assertThat(ClusterScores.adjustedRandIndex(a, b)).isCloseTo(0.15789473684210525, EXACT);
        assertThat(ClusterScores.normalisedMutualInformation(a, b)).isCloseTo(0.5577965290899926, EXACT);
        assertThat(ClusterScores.homogeneity(a, b)).isCloseTo(0.5073978624039234, EXACT);
        assertThat(ClusterScores.completeness(a, b)).isCloseTo(0.6193113011326309, EXACT);
        double[][] points = {{0, 0}, {0, 1}, {1, 0}, {5, 5}, {5, 6}, {9, 0}};
        int[] labels = {0, 0, 0, 7, 7, 2};
        assertThat(ClusterScores.silhouettes(points, labels))
                .containsExactly(new double[] {.865603, .820827, .82267, .843826, .861325, 0}, within(5e-7));
        assertThat(ClusterScores.silhouette(points, labels)).isCloseTo(0.70237518778043, EXACT);
    }

    @Test
    void agreesWithSmileOnRandomLabels() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int[] a = random.ints(60, 0, 4).toArray();
            int[] b = Arrays.stream(a)
                    .map(label -> random.nextInt(3) == 0 ? random.nextInt(6) : label)
                    .toArray();
            assertThat(ClusterScores.adjustedRandIndex(a, b)).isCloseTo(AdjustedRandIndex.of(a, b), EXACT);
            assertThat(ClusterScores.normalisedMutualInformation(a, b))
                    .isCloseTo(NormalizedMutualInformation.sum(a, b), EXACT);
        }
    }

    @Test
    void isSymmetricAndBlindToTheNamesOfLabels() {
        int[] a = new Random(1).ints(100, 0, 5).toArray();
        int[] b = new Random(2).ints(100, 0, 3).toArray();
        int[] renamed = Arrays.stream(a).map(label -> 100 - 7 * label).toArray();
        assertThat(ClusterScores.adjustedRandIndex(b, a)).isCloseTo(ClusterScores.adjustedRandIndex(a, b), EXACT);
        assertThat(ClusterScores.adjustedRandIndex(renamed, b)).isEqualTo(ClusterScores.adjustedRandIndex(a, b));
        assertThat(ClusterScores.adjustedRandIndex(renamed, a)).isEqualTo(1);
        assertThat(ClusterScores.normalisedMutualInformation(renamed, a)).isCloseTo(1, EXACT);
    }

    @Test
    void randomLabelsHaveAnIndexNearZero() {
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            sum += ClusterScores.adjustedRandIndex(
                    random.ints(100, 0, 3).toArray(), random.ints(100, 0, 3).toArray());
        }
        assertThat(sum / 200).isBetween(-.01, .01);
    }

    @Test
    void degenerateLabelsHaveDefinedScores() {
        int[] together = {5, 5, 5};
        int[] apart = {1, 2, 3};
        assertThat(ClusterScores.adjustedRandIndex(together, together)).isEqualTo(1);
        assertThat(ClusterScores.adjustedRandIndex(apart, apart)).isEqualTo(1);
        assertThat(ClusterScores.adjustedRandIndex(together, apart)).isZero();
        assertThat(ClusterScores.adjustedRandIndex(new int[] {1}, new int[] {2}))
                .isEqualTo(1);
        assertThat(ClusterScores.normalisedMutualInformation(together, together))
                .isEqualTo(1);
        assertThat(ClusterScores.normalisedMutualInformation(together, apart)).isZero();
        assertThat(ClusterScores.homogeneity(together, apart)).isEqualTo(1);
        assertThat(ClusterScores.completeness(together, apart)).isZero();
        double[][] same = {{1, 1}, {1, 1}, {1, 1}};
        assertThat(ClusterScores.silhouettes(same, new int[] {0, 0, 1})).containsOnly(0.0);
    }

    @Test
    void rejectsBadInput() {
        double[][] points = {{1}, {2}, {3}};
        assertThatThrownBy(() -> ClusterScores.adjustedRandIndex(new int[2], new int[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b has 3 entries, but a has 2");
        assertThatThrownBy(() -> ClusterScores.homogeneity(new int[0], new int[0]))
                .hasMessage("a has no labels");
        assertThatThrownBy(() -> ClusterScores.silhouette(points, new int[2]))
                .hasMessage("labels has 2 entries, but points has 3");
        assertThatThrownBy(() -> ClusterScores.silhouette(points, new int[3]))
                .hasMessage("labels has 1 different labels, but must have from 2 to 2, one less than points");
        assertThatThrownBy(() -> ClusterScores.silhouette(points, new int[] {1, 2, 3}))
                .hasMessageContaining("labels has 3 different labels");
        assertThatThrownBy(() -> ClusterScores.silhouette(new double[][] {{Double.NaN}}, new int[1]))
                .hasMessageContaining("points holds NaN");
    }
}
