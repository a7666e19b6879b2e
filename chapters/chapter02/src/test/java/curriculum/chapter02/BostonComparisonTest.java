package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import curriculum.lab.machine.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** PCR and PLS on the Boston housing data, against figures computed with scikit-learn. */
class BostonComparisonTest {
    private static final int[] KS = {1, 2, 3, 5, 8, 13};

    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @Test
    void reproducesRSquared() {
        INDArray x = x();
        INDArray y = y();
        var pcr = PrincipalComponentRegression.fit(
                x, y, PrincipalComponents.Options.of(13).withStandardise(true));
        var pls = PartialLeastSquares.fit(x, y, PartialLeastSquares.Options.of(13));
        double[] pcrExpected = {.3742, .4559, .6359, .6970, .7056, .7406};
        double[] plsExpected = {.4993, .7064, .7230, .7377, .7406, .7406};
        for (int i = 0; i < KS.length; i++) {
            assertThat(rSquared(pcr.predict(x, KS[i]), y)).isCloseTo(pcrExpected[i], within(5e-5));
            assertThat(rSquared(pls.predict(x, KS[i]), y)).isCloseTo(plsExpected[i], within(5e-5));
        }
        INDArray ols = LeastSquares.coefficients(x, y);
        assertThat(pls.coefficients(13).distance2(ols)).isLessThan(1e-6);
        assertThat(pcr.coefficients(13).distance2(ols)).isLessThan(1e-6);
    }

    @Test
    void reproducesCrossValidation() {
        double[] pcr = CrossValidation.rmse(
                x(),
                y(),
                10,
                (x, y) -> PrincipalComponentRegression.fit(
                        x, y, PrincipalComponents.Options.of(13).withStandardise(true)));
        double[] pls = CrossValidation.rmse(
                x(), y(), 10, (x, y) -> PartialLeastSquares.fit(x, y, PartialLeastSquares.Options.of(13)));
        assertThat(new double[] {pcr[1], pcr[2], pcr[4], pcr[12]})
                .containsExactly(new double[] {7.381, 5.940, 5.335, 5.877}, within(5e-4));
        assertThat(new double[] {pls[1], pls[2], pls[4], pls[12]})
                .containsExactly(new double[] {5.459, 5.485, 5.949, 5.877}, within(5e-4));
    }

    private static double rSquared(INDArray predicted, INDArray y) {
        double error = predicted.squaredDistance(y);
        return 1
                - error
                        / y.sub(y.meanNumber()).norm2Number().doubleValue()
                        / y.sub(y.meanNumber()).norm2Number().doubleValue();
    }

    private static INDArray x() {
        return TestData.columns(TestData.published("boston/housing.data", 0), 0, 13);
    }

    private static INDArray y() {
        return TestData.columns(TestData.published("boston/housing.data", 0), 13, 14);
    }
}
