package curriculum.chapter01;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class OrdinaryLeastSquaresTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everySolverAgreesWithCommonsMath(long seed) {
        RandomRegression problem = RandomRegression.draw(seed, 60, 5);
        double[] expected = problem.reference().estimateRegressionParameters();

        for (LinearModel model : new LinearModel[] {
            OrdinaryLeastSquares.fit(problem.features(), problem.targets()),
            OrdinaryLeastSquares.fitByQr(problem.features(), problem.targets()),
            OrdinaryLeastSquares.fitByLibrary(problem.features(), problem.targets())
        }) {
            assertThat(model.intercept()).isCloseTo(expected[0], within(1e-9));
            for (int i = 0; i < 5; i++) {
                assertThat(model.coefficients()[i]).isCloseTo(expected[i + 1], within(1e-9));
            }
        }
    }

    @Test
    void aPlaneWithoutNoiseIsFoundExactly() {
        INDArray features = Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}, {1, 1}, {2, 5}});
        INDArray targets = Nd4j.createFromArray(new double[][] {{3}, {-2}, {0}, {-10}});

        LinearModel model = OrdinaryLeastSquares.fit(features, targets);

        assertThat(model.intercept()).isCloseTo(1, within(1e-12));
        assertThat(model.coefficients()).containsExactly(new double[] {2, -3}, within(1e-12));
    }

    @Test
    void movingTheTargetsMovesOnlyTheIntercept() {
        RandomRegression problem = RandomRegression.draw(9, 40, 3);
        LinearModel model = OrdinaryLeastSquares.fit(problem.features(), problem.targets());

        LinearModel moved =
                OrdinaryLeastSquares.fit(problem.features(), problem.targets().add(10));

        assertThat(moved.intercept()).isCloseTo(model.intercept() + 10, within(1e-10));
        assertThat(moved.coefficients()).containsExactly(model.coefficients(), within(1e-10));
    }

    @Test
    void theLineOfOneFeatureIsTheSameFit() {
        RandomRegression problem = RandomRegression.draw(3, 30, 1);
        LinearModel model = OrdinaryLeastSquares.fit(problem.features(), problem.targets());

        Line line = Line.fit(problem.features().ravel().toDoubleVector(), problem.y());

        assertThat(line.slope()).isCloseTo(model.coefficients()[0], within(1e-10));
        assertThat(line.intercept()).isCloseTo(model.intercept(), within(1e-10));
        assertThat(line.at(2)).isCloseTo(line.intercept() + 2 * line.slope(), within(1e-12));
    }

    @Test
    void badInputIsNamed() {
        INDArray features = RandomRegression.draw(1, 10, 3).features();
        INDArray targets = RandomRegression.draw(1, 10, 3).targets();

        assertThatThrownBy(() -> OrdinaryLeastSquares.fit(features, targets.ravel()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[rows, 1]");
        assertThatThrownBy(() -> OrdinaryLeastSquares.fitByQr(Housing.rows(features, 0, 1, 2), targets))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shapes");
        assertThatThrownBy(
                        () -> OrdinaryLeastSquares.fit(Housing.rows(features, 0, 1, 2), Housing.rows(targets, 0, 1, 2)))
                .hasMessageContaining("3 rows can't determine 4 coefficients");
        INDArray holed = features.dup().putScalar(2, 1, Double.NaN);
        assertThatThrownBy(() -> OrdinaryLeastSquares.fit(holed, targets)).hasMessageContaining("NaN");
    }
}
