package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.chapter02.PrincipalComponents.Options;
import curriculum.chapter02.PrincipalComponents.Solver;
import curriculum.lab.machine.Backend;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PrincipalComponentsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @ParameterizedTest
    @EnumSource(Solver.class)
    void findsTheDiagonalOfPointsOnALine(Solver solver) {
        double[][] line = {{1, 1}, {2, 2}, {3, 3}};
        PrincipalComponents pca = PrincipalComponents.fit(line, Options.all().withSolver(solver));
        assertThat(pca.components().toDoubleMatrix()[0])
                .containsExactly(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, EXACT);
        assertThat(pca.explainedVariance()).containsExactly(new double[] {2}, EXACT);
        assertThat(pca.transform(line).toDoubleVector())
                .containsExactly(new double[] {-Math.sqrt(2), 0, Math.sqrt(2)}, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"COVARIANCE, false", "COVARIANCE, true", "SVD, false", "SVD, true"})
    void agreesWithCommonsMath(Solver solver, boolean standardise) {
        double[][] rows = TestData.random(60, 5, 1);
        RealMatrix matrix = standardise
                ? new PearsonsCorrelation(rows).getCorrelationMatrix()
                : new Covariance(rows).getCovarianceMatrix();
        EigenDecomposition expected = new EigenDecomposition(matrix);

        PrincipalComponents pca =
                PrincipalComponents.fit(rows, Options.of(5).withSolver(solver).withStandardise(standardise));

        assertThat(pca.explainedVariance()).containsExactly(expected.getRealEigenvalues(), EXACT);
        double[][] components = pca.components().toDoubleMatrix();
        for (int i = 0; i < 5; i++) {
            double cosine =
                    expected.getEigenvector(i).dotProduct(new Array2DRowRealMatrix(components[i]).getColumnVector(0));
            assertThat(Math.abs(cosine)).isCloseTo(1, EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource({"40, 6", "6, 40", "7, 7", "2, 3"})
    void bothSolversAgreeOnTallAndWideTables(int rows, int columns) {
        double[][] points = TestData.random(rows, columns, 2);
        PrincipalComponents eigen = PrincipalComponents.fit(points, Options.all());
        PrincipalComponents svd = PrincipalComponents.fit(points, Options.all().withSolver(Solver.SVD));
        assertThat(eigen.explainedVariance())
                .hasSize(Math.min(rows - 1, columns))
                .containsExactly(svd.explainedVariance(), within(1e-8));
        assertThat(eigen.components().distance2(svd.components())).isLessThan(1e-7);
    }

    /** More than one block of rows and one panel of columns, none of them full. */
    @ParameterizedTest
    @CsvSource({"4100, 3", "50, 201", "2001, 450"})
    void covarianceInBlocksIsTheCovariance(int rows, int columns) {
        INDArray points = Nd4j.rand(DataType.DOUBLE, rows, columns).addi(5);
        INDArray centred = points.subRowVector(points.mean(0));
        INDArray expected = centred.transpose().mmul(centred).divi(rows - 1);
        INDArray covariance = curriculum.chapter02.Covariance.of(points, Scaling.of(points, false, "points"));
        assertThat(covariance.distance2(expected)).isLessThan(1e-10);
    }

    @Test
    void rotationOfThePointsChangesNoVariance() {
        double[][] rows = TestData.random(50, 4, 3);
        RealMatrix rotation = new QRDecomposition(new Array2DRowRealMatrix(TestData.random(4, 4, 4))).getQ();
        double[][] rotated = new Array2DRowRealMatrix(rows).multiply(rotation).getData();
        assertThat(PrincipalComponents.fit(rotated, Options.all()).explainedVariance())
                .containsExactly(PrincipalComponents.fit(rows, Options.all()).explainedVariance(), EXACT);
    }

    @Test
    void orderOfTheRowsDoesNotMatter() {
        double[][] rows = TestData.random(2500, 4, 5); // more than one block of the covariance
        PrincipalComponents before = PrincipalComponents.fit(rows, Options.all());
        Collections.shuffle(Arrays.asList(rows), new java.util.Random(6));
        PrincipalComponents after = PrincipalComponents.fit(rows, Options.all());
        assertThat(after.explainedVariance()).containsExactly(before.explainedVariance(), EXACT);
        assertThat(after.components().distance2(before.components())).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reconstructionErrorIsTheDiscardedVariance(boolean standardise) {
        INDArray points = Nd4j.createFromArray(TestData.random(80, 6, 7));
        PrincipalComponents pca = PrincipalComponents.fit(points, Options.of(2).withStandardise(standardise));
        INDArray error = pca.inverseTransform(pca.transform(points)).subi(points);
        if (standardise) {
            error.diviRowVector(points.std(0));
        }
        double discarded =
                pca.totalVariance() - Arrays.stream(pca.explainedVariance()).sum();
        assertThat(error.mul(error).sumNumber().doubleValue() / 79).isCloseTo(discarded, EXACT);
    }

    @Test
    void allComponentsReconstructExactly() {
        INDArray points = Nd4j.createFromArray(TestData.random(30, 5, 8));
        PrincipalComponents pca = PrincipalComponents.fit(points, Options.all().withStandardise(true));
        assertThat(pca.inverseTransform(pca.transform(points)).distance2(points))
                .isLessThan(1e-10);
    }

    @Test
    void whitenedCovarianceIsTheIdentity() {
        INDArray points = Nd4j.createFromArray(TestData.random(100, 5, 9));
        INDArray white = PrincipalComponents.fit(points, Options.all()).whiten(points);
        INDArray covariance = white.transpose().mmul(white).divi(99);
        assertThat(covariance.distance2(Nd4j.eye(5).castTo(DataType.DOUBLE))).isLessThan(1e-10);
    }

    @Test
    void countsTheComponentsForAShare() {
        double[][] cross = {{2, 0}, {-2, 0}, {0, 1}, {0, -1}}; // shares .8 and .2
        PrincipalComponents pca = PrincipalComponents.fit(cross, Options.all());
        assertThat(pca.explainedVarianceRatio()).containsExactly(new double[] {0.8, 0.2}, EXACT);
        assertThat(pca.componentsFor(0.5)).isEqualTo(1);
        assertThat(pca.componentsFor(0.9)).isEqualTo(2);
        assertThatThrownBy(() -> pca.componentsFor(1.5)).hasMessageContaining("share is 1.5");
        assertThatThrownBy(() -> pca.componentsFor(Double.NaN)).hasMessageContaining("share is NaN");
    }

    @Test
    void leavesThePointsAsTheyAre() {
        INDArray points = Nd4j.createFromArray(TestData.random(20, 3, 10));
        INDArray before = points.dup();
        PrincipalComponents pca = PrincipalComponents.fit(points, Options.all().withStandardise(true));
        pca.whiten(points);
        PrincipalComponents.fit(points, Options.all().withSolver(Solver.SVD));
        pca.components().assign(0);
        assertThat(points).isEqualTo(before);
        assertThat(pca.components().maxNumber().doubleValue()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Solver.class)
    void rejectsMoreComponentsThanThePointsSpan(Solver solver) {
        double[][] plane = {{1, 2, 3}, {2, 4, 1}, {5, 10, 7}, {4, 8, 0}}; // column 1 is twice column 0
        assertThatThrownBy(() -> PrincipalComponents.fit(plane, Options.of(3).withSolver(solver)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("components is 3, but must be from 1 to 2 here");
        assertThat(PrincipalComponents.fit(plane, Options.all().withSolver(solver))
                        .explainedVariance())
                .hasSize(2);
    }

    @Test
    void rejectsBadInput() {
        Options all = Options.all();
        assertThatThrownBy(() -> Options.of(0)).hasMessageContaining("components is 0");
        assertThatThrownBy(() -> PrincipalComponents.fit(new double[0][], all)).hasMessage("points has no rows");
        assertThatThrownBy(() -> PrincipalComponents.fit(new double[][] {{1, 2}}, all))
                .hasMessageContaining("points has one row");
        assertThatThrownBy(() -> PrincipalComponents.fit(new double[][] {{1, 2}, {3}}, all))
                .hasMessage("points has 2 columns in row 0, but 1 in row 1");
        assertThatThrownBy(() -> PrincipalComponents.fit(new double[][] {{1, 2}, {3, Double.NaN}}, all))
                .hasMessageContaining("points holds NaN in row 1, column 1");
        assertThatThrownBy(() -> PrincipalComponents.fit(new double[][] {{1, 2}, {1, 2}}, all))
                .hasMessageContaining("no variance");
        assertThatThrownBy(() ->
                        PrincipalComponents.fit(new double[][] {{1, .1}, {2, .1}, {4, .1}}, all.withStandardise(true)))
                .hasMessageContaining("points is constant (0.1) in column 1");
        assertThatThrownBy(() -> PrincipalComponents.fit(Nd4j.ones(DataType.FLOAT, 3, 2), all))
                .hasMessageContaining("points must be DOUBLE, but is FLOAT");
        assertThatThrownBy(() -> PrincipalComponents.fit(Nd4j.ones(DataType.DOUBLE, 3), all))
                .hasMessageContaining("points must be a matrix");
        PrincipalComponents pca = PrincipalComponents.fit(TestData.random(9, 3, 1), Options.of(2));
        assertThatThrownBy(() -> pca.transform(new double[][] {{1, 2}}))
                .hasMessage("points has 2 columns, but the model was fitted on 3");
        assertThatThrownBy(() -> pca.inverseTransform(Nd4j.ones(DataType.DOUBLE, 1, 3)))
                .hasMessageContaining("scores has 3 columns");
    }

    /** The published figures of Jolliffe and others: see the data sheets. */
    @ParameterizedTest
    @CsvSource({
        "iris/iris.csv, 1, 4, false, .924619, .053066, .017103, .005212",
        "iris/iris.csv, 1, 4, true, .729624, .228508, .036689, .005179",
        "boston/housing.data, 0, 13, true, .4713, .1103, .0956, .0660"
    })
    void reproducesPublishedRatios(
            String file, int skipped, int columns, boolean standardise, double r1, double r2, double r3, double r4) {
        INDArray points = TestData.columns(TestData.published(file, skipped), 0, columns);
        for (Solver solver : Solver.values()) {
            double[] ratio = PrincipalComponents.fit(
                            points, Options.of(4).withStandardise(standardise).withSolver(solver))
                    .explainedVarianceRatio();
            assertThat(ratio)
                    .containsExactly(new double[] {r1, r2, r3, r4}, within(file.startsWith("iris") ? 5e-7 : 5e-5));
        }
    }

    @Test
    void reproducesTheDigits() {
        INDArray points = TestData.columns(TestData.published("optdigits/optdigits.tes", 0), 0, 64);
        PrincipalComponents pca = PrincipalComponents.fit(points, Options.all());
        double[] ratio = pca.explainedVarianceRatio();
        assertThat(ratio[0] + ratio[1]).isCloseTo(.2851, within(5e-5));
        assertThat(Arrays.stream(ratio, 0, 10).sum()).isCloseTo(.7382, within(5e-5));
        assertThat(pca.componentsFor(.90)).isEqualTo(21);
        assertThat(pca.componentsFor(.95)).isEqualTo(29);
        assertThat(ratio).hasSize(61); // three pixels are always 0
    }
}
