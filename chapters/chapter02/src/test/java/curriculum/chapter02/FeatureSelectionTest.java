package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.lab.machine.Backend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FeatureSelectionTest {
    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @Test
    void filterRanksByCorrelation() {
        double[][] x = TestData.random(50, 6, 1);
        double[] y = TestData.randomTarget(x, 2);
        List<Integer> chosen = FeatureSelection.filter(Nd4j.createFromArray(x), Tables.column(y, "y"), 6);
        double[] strengths = chosen.stream()
                .mapToDouble(i -> -Math.abs(new PearsonsCorrelation().correlation(column(x, i), y)))
                .toArray();
        assertThat(strengths).isSorted();
        assertThat(chosen).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void forwardSelectionIsWhatTryingEveryColumnFinds() {
        for (int seed = 0; seed < 10; seed++) {
            double[][] x = TestData.random(40, 6, seed);
            double[] y = TestData.randomTarget(x, seed + 50);
            List<Integer> expected = new ArrayList<>();
            while (expected.size() < 4) {
                expected.add(IntStream.range(0, 6)
                        .filter(i -> !expected.contains(i))
                        .boxed()
                        .max((a, b) -> Double.compare(rSquared(x, y, expected, a), rSquared(x, y, expected, b)))
                        .orElseThrow());
            }
            assertThat(FeatureSelection.forward(Nd4j.createFromArray(x), Tables.column(y, "y"), 4))
                    .isEqualTo(expected);
        }
    }

    @Test
    void forwardSelectionSeesWhatAFilterMisses() {
        // y = a + b, where b has little correlation with y by itself; a copy of a brings nothing new.
        double[][] x = {{1, 1.01, -.9}, {2, 2, -2}, {3, 3.02, -3.1}, {4, 4, -3.8}, {5, 5.01, -5.2}};
        INDArray table = Nd4j.createFromArray(x);
        INDArray y = table.getColumn(0, true).add(table.getColumn(2, true));
        List<Integer> forward = FeatureSelection.forward(table, y, 2);
        assertThat(forward).contains(2);
        assertThat(forward).doesNotContainSequence(0, 1);
    }

    @Test
    void constantColumnsComeLast() {
        double[][] x = {{.1, 1}, {.1, 3}, {.1, 2}, {.1, 7}};
        INDArray y = Tables.column(new double[] {5, -1, 2, 0}, "y");
        assertThat(FeatureSelection.filter(Nd4j.createFromArray(x), y, 2)).containsExactly(1, 0);
        assertThat(FeatureSelection.forward(Nd4j.createFromArray(x), y, 1)).containsExactly(1);
    }

    @Test
    void rejectsBadInput() {
        INDArray x = Nd4j.createFromArray(new double[][] {{1, 2}, {2, 4}, {3, 6}});
        INDArray y = Tables.column(new double[] {1, 0, 2}, "y");
        assertThatThrownBy(() -> FeatureSelection.filter(x, y, 3)).hasMessageContaining("count is 3");
        assertThatThrownBy(() -> FeatureSelection.forward(x, y, 0)).hasMessageContaining("count is 0");
        assertThatThrownBy(() -> FeatureSelection.forward(x, y, 2)).hasMessageContaining("Only 1 columns");
        assertThatThrownBy(() -> FeatureSelection.filter(x, x, 1)).hasMessageContaining("y has 2 columns");
    }

    private static double rSquared(double[][] x, double[] y, List<Integer> chosen, int added) {
        int[] columns = IntStream.concat(chosen.stream().mapToInt(i -> i), IntStream.of(added))
                .toArray();
        var ols = new OLSMultipleLinearRegression();
        ols.newSampleData(
                y,
                Arrays.stream(x)
                        .map(row ->
                                Arrays.stream(columns).mapToDouble(i -> row[i]).toArray())
                        .toArray(double[][]::new));
        return ols.calculateRSquared();
    }

    private static double[] column(double[][] table, int column) {
        return Arrays.stream(table).mapToDouble(row -> row[column]).toArray();
    }
}
