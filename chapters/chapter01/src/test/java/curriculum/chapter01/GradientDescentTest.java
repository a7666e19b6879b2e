package curriculum.chapter01;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GradientDescentTest {
    private final RandomRegression problem = RandomRegression.draw(21, 50, 3);
    private final INDArray features = Standardization.fit(problem.features()).transform(problem.features());
    private final INDArray targets = problem.targets();

    @Test
    void theFirstStepGoesAgainstTheNumericalGradient() {
        double rate = 1e-3;
        LinearModel step = GradientDescent.fit(features, targets, rate, 1).model();

        double h = 1e-6;
        assertThat(step.intercept()).isCloseTo(-rate * (loss(h, 0, 0, 0) - loss(-h, 0, 0, 0)) / (2 * h), within(1e-9));
        assertThat(step.coefficients()[0])
                .isCloseTo(-rate * (loss(0, h, 0, 0) - loss(0, -h, 0, 0)) / (2 * h), within(1e-9));
        assertThat(step.coefficients()[2])
                .isCloseTo(-rate * (loss(0, 0, 0, h) - loss(0, 0, 0, -h)) / (2 * h), within(1e-9));
    }

    private double loss(double intercept, double... coefficients) {
        INDArray predictions = new LinearModel(intercept, coefficients).predict(features);
        return RegressionScores.of(predictions, targets).mse();
    }

    @Test
    void itArrivesAtTheLeastSquares() {
        double rate = 0.9 * GradientDescent.largestLearningRate(features, targets);

        GradientDescent descent = GradientDescent.fit(features, targets, rate, 500);

        assertThat(descent.model().distance(OrdinaryLeastSquares.fit(features, targets)))
                .isLessThan(1e-10);
        assertThat(descent.losses()).hasSize(500);
        assertThat(descent.losses()[499]).isLessThan(descent.losses()[0]);
    }

    @Test
    void theLimitOfTheLearningRateDividesFallingFromGrowing() {
        double limit = GradientDescent.largestLearningRate(features, targets);

        double[] below =
                GradientDescent.fit(features, targets, 0.99 * limit, 2000).losses();
        double[] beyond =
                GradientDescent.fit(features, targets, 1.01 * limit, 2000).losses();

        assertThat(below[1999]).isLessThan(below[0]);
        assertThat(beyond[1999]).isGreaterThan(1000 * beyond[0]);
    }

    @Test
    void theNetworkTakesTheSameFirstStep() {
        double rate = 0.05;
        var network = LinearNetwork.create(3, rate, 1);
        network.params().assign(0);

        LinearModel step = LinearNetwork.train(network, features, targets, 1);

        assertThat(step.distance(GradientDescent.fit(features, targets, rate, 1).model()))
                .isLessThan(1e-12);
    }

    @Test
    void standardisedFeaturesHaveMeanZeroAndDeviationOne() {
        for (int i = 0; i < 3; i++) {
            assertThat(features.getColumn(i).meanNumber().doubleValue()).isCloseTo(0, within(1e-12));
            assertThat(features.getColumn(i).stdNumber(false).doubleValue()).isCloseTo(1, within(1e-12));
        }
        assertThatThrownBy(() -> Standardization.fit(Nd4j.createFromArray(new double[][] {{1, 2}, {3, 2}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Feature 1");
    }

    @Test
    void aRateOrNumberOfStepsThatIsNotPositiveIsRefused() {
        assertThatThrownBy(() -> GradientDescent.fit(features, targets, 0, 10)).hasMessageContaining("learning rate");
        assertThatThrownBy(() -> GradientDescent.fit(features, targets, 0.1, 0)).hasMessageContaining("step");
    }
}
