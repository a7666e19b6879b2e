package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.chapter02.PartialLeastSquares.Options;
import curriculum.lab.machine.Backend;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PartialLeastSquaresTest {
    private static final Offset<Double> EXACT = within(1e-8);
    private static final double[][] X = {
        {1, 0, 2, 5}, {2, 1, 0, 4}, {3, 5, 1, 3}, {0, 2, 4, 1}, {4, 4, 3, 2}, {5, 1, 6, 0}, {2, 6, 5, 7}, {6, 3, 2, 1}
    };
    private static final double[][] Y = {{1, 8}, {2, 5}, {6, 4}, {3, 7}, {8, 2}, {7, 1}, {9, 9}, {8, 0}};

    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allComponentsAreLeastSquares(boolean standardise) {
        double[][] x = TestData.random(40, 5, 1);
        double[] y = TestData.randomTarget(x, 2);
        var ols = new OLSMultipleLinearRegression();
        ols.newSampleData(y, x);
        double[] expected = ols.estimateRegressionParameters(); // with the intercept first

        PartialLeastSquares pls = PartialLeastSquares.fit(x, y, Options.of(5).withStandardise(standardise));

        double[] slopes = pls.coefficients(5).toDoubleVector();
        for (int i = 0; i < slopes.length; i++) {
            assertThat(slopes[i]).isCloseTo(expected[i + 1], EXACT);
        }
        assertThat(pls.predict(new double[1][5]).getDouble(0)).isCloseTo(expected[0], EXACT);
        assertThat(LeastSquares.coefficients(Nd4j.createFromArray(x), Tables.column(y, "y"))
                        .toDoubleVector())
                .containsExactly(slopes, EXACT);
    }

    /** PLS1 is least squares within the Krylov space of XᵀX and Xᵀy (Helland 1988): no NIPALS in this computation. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void oneTargetIsLeastSquaresInAKrylovSpace(int components) {
        double[][] x = TestData.random(30, 6, 3);
        double[] y = TestData.randomTarget(x, 4);
        RealMatrix centredX = centred(x);
        RealMatrix centredY = centred(Tables.column(y, "y").toDoubleMatrix());
        RealMatrix krylov = new Array2DRowRealMatrix(6, components);
        RealMatrix vector = centredX.transpose().multiply(centredY);
        for (int k = 0; k < components; k++) {
            vector = vector.scalarMultiply(1 / vector.getFrobeniusNorm());
            krylov.setColumnMatrix(k, vector);
            vector = centredX.transpose().multiply(centredX.multiply(vector));
        }
        RealMatrix inner =
                new QRDecomposition(centredX.multiply(krylov)).getSolver().solve(centredY);

        PartialLeastSquares pls = PartialLeastSquares.fit(x, y, Options.of(4).withStandardise(false));

        assertThat(pls.coefficients(components).toDoubleVector())
                .containsExactly(krylov.multiply(inner).getColumn(0), EXACT);
    }

    private static RealMatrix centred(double[][] rows) {
        INDArray table = Nd4j.createFromArray(rows);
        return new Array2DRowRealMatrix(table.subRowVector(table.mean(0)).toDoubleMatrix());
    }

    /** Two targets, against the PLSRegression of scikit-learn 1.6.1. */
    @Test
    void twoTargetsAgreeWithScikitLearn() {
        double[][] standardised = {{.751904, -.985763}, {.906013, .080963}, {.571359, .028252}, {-.034879, .748199}};
        double[][] centred = {{.745017, -.856902}, {.943886, .009116}, {.517734, -.020417}, {-.045565, .837137}};
        assertClose(fit(4, true).coefficients(2), standardised);
        assertClose(fit(4, false).coefficients(2), centred);
        assertClose(fit(3, true).predict(X).getRow(0, true), new double[][] {{.995745, 7.800085}});
    }

    private static void assertClose(INDArray actual, double[][] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.getRow(i).toDoubleVector()).containsExactly(expected[i], within(1e-6));
        }
    }

    @Test
    void scoresAreOrthogonalAndWeightsOrthonormal() {
        PartialLeastSquares pls = fit(4, true);
        INDArray scores = pls.scores();
        INDArray products = scores.transpose().mmul(scores);
        INDArray weights = pls.weights().transpose().mmul(pls.weights());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(weights.getDouble(i, j)).isCloseTo(i == j ? 1 : 0, EXACT);
                if (i != j) {
                    assertThat(products.getDouble(i, j)).isCloseTo(0, EXACT);
                }
            }
        }
    }

    /** The textbook's NIPALS: a loop for each component, and x and y themselves deflated. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void agreesWithNipalsByTheBook(int targets) {
        double[][] given = TestData.random(50, 8, 7);
        double[][] noise = TestData.random(50, targets, 8);
        RealMatrix x = centred(given);
        RealMatrix y = x.getSubMatrix(0, 49, 1, targets).add(centred(noise));
        var pls = PartialLeastSquares.fit(
                Nd4j.createFromArray(given),
                Nd4j.createFromArray(y.getData()),
                Options.of(6).withStandardise(false));
        for (int k = 0; k < 6; k++) {
            RealMatrix u = y.getColumnMatrix(0);
            RealMatrix t = u;
            RealMatrix w = null;
            for (int i = 0; i < 5000; i++) {
                w = x.transpose().multiply(u);
                w = w.scalarMultiply(1 / w.getFrobeniusNorm());
                t = x.multiply(w);
                u = y.multiply(y.transpose().multiply(t));
            }
            double square = t.transpose().multiply(t).getEntry(0, 0);
            RealMatrix p = x.transpose().multiply(t).scalarMultiply(1 / square);
            RealMatrix q = y.transpose().multiply(t).scalarMultiply(1 / square);
            x = x.subtract(t.multiply(p.transpose()));
            y = y.subtract(t.multiply(q.transpose()));
            double sign = Math.signum(w.getColumnVector(0).dotProduct(column(pls.weights(), k)));
            assertSame(column(pls.weights(), k), w, sign);
            assertSame(column(pls.scores(), k), t, sign);
            assertSame(column(pls.loadings(), k), p, sign);
            assertSame(column(pls.targetLoadings(), k), q, sign);
        }
    }

    private static ArrayRealVector column(INDArray matrix, int column) {
        return new ArrayRealVector(matrix.getColumn(column).toDoubleVector());
    }

    private static void assertSame(ArrayRealVector actual, RealMatrix expected, double sign) {
        assertThat(actual.getDistance(expected.getColumnVector(0).mapMultiply(sign)))
                .isLessThan(1e-7 * Math.max(1, actual.getNorm()));
    }

    @Test
    void originOfTheColumnsDoesNotMatter() {
        double[][] x = TestData.random(60, 5, 11);
        double[] y = TestData.randomTarget(x, 12);
        INDArray near = PartialLeastSquares.fit(x, y, Options.of(3)).coefficients(3);
        for (double[] row : x) {
            Arrays.setAll(row, i -> row[i] + 1e6);
        }
        assertThat(PartialLeastSquares.fit(x, y, Options.of(3)).coefficients(3).distance2(near))
                .isLessThan(1e-7);
    }

    @Test
    void manyScoresStayOrthogonal() {
        double[][] x = TestData.random(200, 50, 9);
        INDArray scores = PartialLeastSquares.fit(x, TestData.randomTarget(x, 10), Options.of(30))
                .scores();
        INDArray unit = scores.divRowVector(scores.norm2(0));
        INDArray identity = Nd4j.eye(30).castTo(DataType.DOUBLE);
        assertThat(unit.transpose().mmul(unit).subi(identity).amaxNumber().doubleValue())
                .isLessThan(1e-8);
    }

    @Test
    void transformGivesTheScoresOfTheFit() {
        PartialLeastSquares pls = fit(3, true);
        assertThat(pls.transform(X).distance2(pls.scores())).isLessThan(1e-10);
        assertThat(fit(4, true).inverseTransform(fit(4, true).transform(X)).distance2(Nd4j.createFromArray(X)))
                .isLessThan(1e-10);
        // T Qᵀ in the units of y is the prediction.
        INDArray y = Nd4j.createFromArray(Y);
        INDArray predicted = pls.scores()
                .mmul(pls.targetLoadings().transpose())
                .muliRowVector(y.std(0))
                .addiRowVector(y.mean(0));
        assertThat(pls.predict(X).distance2(predicted)).isLessThan(1e-10);
    }

    @Test
    void fewerComponentsAreThoseOfASmallerFit() {
        assertThat(fit(4, true).coefficients(2).distance2(fit(2, true).coefficients(2)))
                .isLessThan(1e-12);
        assertThat(fit(2, true).components()).isEqualTo(2);
    }

    @Test
    void explainsMoreOfYThanPrincipalComponentsDo() {
        for (int seed = 0; seed < 20; seed++) {
            double[][] x = TestData.random(40, 6, seed);
            double[] y = TestData.randomTarget(x, seed + 100);
            var pls = PartialLeastSquares.fit(x, y, Options.of(6));
            var pcr = PrincipalComponentRegression.fit(
                    x, y, PrincipalComponents.Options.of(6).withStandardise(true));
            INDArray table = Nd4j.createFromArray(x);
            INDArray target = Tables.column(y, "y");
            for (int k = 1; k <= 6; k++) {
                assertThat(pls.predict(table, k).distance2(target))
                        .isLessThanOrEqualTo(pcr.predict(table, k).distance2(target) + 1e-9);
            }
        }
    }

    @Test
    void rejectsBadInput() {
        assertThatThrownBy(() -> Options.of(0)).hasMessageContaining("components is 0");
        assertThatThrownBy(() -> fit(5, true)).hasMessage("components is 5, but must be from 1 to 4 here");
        assertThatThrownBy(() -> PartialLeastSquares.fit(X, new double[] {1, 2}, Options.of(1)))
                .hasMessage("x has 8 rows, but y has 2");
        assertThatThrownBy(() -> PartialLeastSquares.fit(X, new double[8], Options.of(1)))
                .hasMessageContaining("y is constant (0.0) in column 0");
        assertThatThrownBy(() ->
                        PartialLeastSquares.fit(X, new double[8], Options.of(1).withStandardise(false)))
                .hasMessageContaining("after 0 nothing is left in x that goes with y");
        double[] bad = {1, 2, 3, Double.POSITIVE_INFINITY, 5, 6, 7, 8};
        assertThatThrownBy(() -> PartialLeastSquares.fit(X, bad, Options.of(1)))
                .hasMessageContaining("y holds Infinity in row 3, column 0");
        PartialLeastSquares pls = fit(2, true);
        assertThatThrownBy(() -> pls.coefficients(3)).hasMessageContaining("components is 3");
        assertThatThrownBy(() -> pls.predict(new double[][] {{1}})).hasMessageContaining("x has 1 columns");
        assertThatThrownBy(() -> pls.transform(Nd4j.ones(DataType.FLOAT, 1, 4))).hasMessageContaining("must be DOUBLE");
    }

    @Test
    void rejectsMoreComponentsThanTheRank() {
        double[][] x = TestData.random(30, 4, 5);
        double[] y = TestData.randomTarget(x, 6);
        for (double[] row : x) {
            row[3] = row[0] - 2 * row[1];
        }
        assertThat(PartialLeastSquares.fit(x, y, Options.of(3)).components()).isEqualTo(3);
        assertThatThrownBy(() -> PartialLeastSquares.fit(x, y, Options.of(4)))
                .hasMessage("components is 4, but after 3 nothing is left in x that goes with y");
    }

    private static PartialLeastSquares fit(int components, boolean standardise) {
        return PartialLeastSquares.fit(
                Nd4j.createFromArray(X),
                Nd4j.createFromArray(Y),
                Options.of(components).withStandardise(standardise));
    }
}
