package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.generated.SpectralMixtures;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectraTest {
    @Test
    void absorbancesAreConcentrationsTimesPureSpectra() {
        SpectralMixtures mixtures = Spectra.generate(1, 30, 0);
        RealMatrix expected = new Array2DRowRealMatrix(mixtures.concentrations())
                .multiply(new Array2DRowRealMatrix(mixtures.pureSpectra()));
        for (int row = 0; row < 30; row++) {
            assertThat(mixtures.absorbances()[row]).containsExactly(expected.getRow(row), within(1e-12));
        }
        assertThat(mixtures.components()).containsExactly("solvent", "dye", "salt", "analyte");
        assertThat(mixtures.wavelengths()).hasSize(100).startsWith(400, 404).endsWith(796);
    }

    @Test
    void theResponseIsTheConcentrationOfTheAnalyte() {
        SpectralMixtures mixtures = Spectra.generate(1, 30, 0.02);
        RegressionData data = mixtures.regressionOn(Spectra.ANALYTE);
        assertThat(data.target().name()).isEqualTo("analyte");
        assertThat(data.targets()[7]).isEqualTo(mixtures.concentrations()[7][3]);
        assertThat(data.feature("404 nm")[7]).isEqualTo(mixtures.absorbances()[7][1]);
        assertThat(Spectra.generate(1, 30, 0.02).absorbances()).isDeepEqualTo(mixtures.absorbances());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fourComponentsStandOutOfTheNoise(long seed) {
        double[] singular = new SingularValueDecomposition(
                        centred(Spectra.generate(seed, 200, 0.02).absorbances()))
                .getSingularValues();
        assertThat(singular[3] / singular[4]).isGreaterThan(10);
        assertThat(singular[4] / singular[5]).isLessThan(1.5);
        assertThat(singular[0]
                        * singular[0]
                        / Arrays.stream(singular).map(s -> s * s).sum())
                .isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theDirectionThatMattersHasLittleVariance(long seed) {
        RegressionData data = Spectra.generate(seed, 200, 0.02).regressionOn(Spectra.ANALYTE);
        RealMatrix spectra = centred(data.features());
        double mean = Arrays.stream(data.targets()).average().orElseThrow();
        RealVector analyte = new ArrayRealVector(data.targets()).mapSubtract(mean);
        double[] principal = principalComponentR2(spectra, analyte, 4);
        double[] partial = partialLeastSquaresR2(spectra, analyte, 3);
        assertThat(principal[2]).as("three principal components").isLessThan(0.25);
        assertThat(principal[3]).as("four principal components").isGreaterThan(0.99);
        assertThat(partial[1]).as("two PLS components").isGreaterThan(0.5);
        assertThat(partial[2]).as("three PLS components").isGreaterThan(0.9);
    }

    private static double[] principalComponentR2(RealMatrix x, RealVector y, int components) {
        RealMatrix scores = new SingularValueDecomposition(x).getU();
        double[] r2 = new double[components];
        for (int k = 0; k < components; k++) {
            double part = scores.getColumnVector(k).dotProduct(y);
            r2[k] = (k == 0 ? 0 : r2[k - 1]) + part * part / y.dotProduct(y);
        }
        return r2;
    }

    /** NIPALS with one response, as in Wold, Sjöström and Eriksson (2001). */
    private static double[] partialLeastSquaresR2(RealMatrix x, RealVector y, int components) {
        double[] r2 = new double[components];
        RealMatrix left = x;
        RealVector residual = y;
        for (int k = 0; k < components; k++) {
            RealVector scores = left.operate(left.preMultiply(residual).unitVector());
            double size = scores.dotProduct(scores);
            left = left.subtract(scores.outerProduct(left.preMultiply(scores).mapDivide(size)));
            residual = residual.subtract(scores.mapMultiply(residual.dotProduct(scores) / size));
            r2[k] = 1 - residual.dotProduct(residual) / y.dotProduct(y);
        }
        return r2;
    }

    private static RealMatrix centred(double[][] table) {
        RealMatrix matrix = new Array2DRowRealMatrix(table, true);
        for (int column = 0; column < matrix.getColumnDimension(); column++) {
            RealVector values = matrix.getColumnVector(column);
            double mean = Arrays.stream(values.toArray()).average().orElseThrow();
            matrix.setColumnVector(column, values.mapSubtract(mean));
        }
        return matrix;
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> Spectra.generate(1, 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be positive, not 0");
        assertThatThrownBy(() -> Spectra.generate(1, 10, Double.NaN))
                .hasMessage("noise must be a number from 0, not NaN");
        assertThatThrownBy(() -> Spectra.generate(1, 10, 0.1).regressionOn("water"))
                .hasMessage("No component water; there are [solvent, dye, salt, analyte]");
    }
}
