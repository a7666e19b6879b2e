package curriculum.chapter01;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class JudgementTest {
    @Test
    void scoresOfASmallExampleByHand() {
        INDArray targets = Nd4j.createFromArray(new double[][] {{1}, {2}, {3}, {6}});
        INDArray predictions = Nd4j.createFromArray(new double[][] {{2}, {2}, {2}, {6}});

        RegressionScores scores = RegressionScores.of(predictions, targets);

        assertThat(scores.mae()).isCloseTo(0.5, within(1e-12));
        assertThat(scores.mse()).isCloseTo(0.5, within(1e-12));
        assertThat(scores.rmse()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(scores.total()).isCloseTo(14, within(1e-12));
        assertThat(scores.explained()).isCloseTo(12, within(1e-12));
        assertThat(scores.r2()).isCloseTo(1 - 2 / 14.0, within(1e-12));
        assertThat(scores.identityGap()).isCloseTo(0, within(1e-12));
    }

    @Test
    void worseThanTheMeanIsBelowZero() {
        INDArray targets = Nd4j.createFromArray(new double[][] {{1}, {2}, {3}});

        assertThat(RegressionScores.of(targets.rsub(4), targets).r2()).isCloseTo(-3, within(1e-12));
    }

    @Test
    void predictionsOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> RegressionScores.of(
                        Nd4j.createFromArray(new double[3][1]), Nd4j.createFromArray(new double[4][1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not go with");
    }

    @Test
    void inferenceAgreesWithCommonsMath() {
        RandomRegression problem = RandomRegression.draw(11, 80, 4);
        OLSMultipleLinearRegression reference = problem.reference();
        LinearModel model = OrdinaryLeastSquares.fit(problem.features(), problem.targets());

        Inference inference = Inference.of(model, problem.features(), problem.targets());

        assertThat(inference.standardErrors())
                .containsExactly(reference.estimateRegressionParametersStandardErrors(), within(1e-10));
        assertThat(inference.sigma()).isCloseTo(reference.estimateRegressionStandardError(), within(1e-10));
        assertThat(inference.adjustedR2()).isCloseTo(reference.calculateAdjustedRSquared(), within(1e-10));
        assertThat(inference.t()[2])
                .isCloseTo(model.coefficients()[1] / inference.standardErrors()[2], within(1e-10));
        double r2 = reference.calculateRSquared();
        assertThat(inference.f()).isCloseTo(r2 / 4 / ((1 - r2) / 75), within(1e-6));
    }
}
