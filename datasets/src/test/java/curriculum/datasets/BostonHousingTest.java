package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.generated.HousingSample;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BostonHousingTest {
    private static final List<String> NAMES =
            List.of("CRIM", "ZN", "INDUS", "CHAS", "NOX", "RM", "AGE", "DIS", "RAD", "TAX", "PTRATIO", "B", "LSTAT");

    @TempDir
    private Path temp;

    @Test
    void theBundledEditionHasTheShapeOfTheRealOne() {
        RegressionData data = BostonHousing.SOURCE.bundled().make().get();
        assertThat(data.rows()).isEqualTo(506);
        assertThat(data.columns()).extracting(Column::name).isEqualTo(NAMES);
        assertThat(data.target().name()).isEqualTo("MEDV");
        assertThat(DoubleStream.of(data.targets()).boxed())
                .allSatisfy(price -> assertThat(price).isPositive());
        assertThat(HousingSample.TRUE_COEFFICIENTS).hasSize(13);
    }

    @Test
    void theBundledEditionIsTheSameEverywhere() {
        RegressionData data = BostonHousing.SOURCE.bundled().make().get();
        assertThat(data.features()[0])
                .containsExactly(0.44714, 0, 9.51, 0, 0.633, 5.618, 70.8, 3.4605, 3, 322, 18.4, 341.96, 13.49);
        assertThat(data.targets()[0]).isEqualTo(21.9);
        assertThat(DoubleStream.of(data.targets()).sum()).isCloseTo(14029.9, within(1e-6));
        assertThat(BostonHousing.generate(1978, 506).features()).isDeepEqualTo(data.features());
        assertThat(BostonHousing.generate(1979, 506).features()[0]).isNotEqualTo(data.features()[0]);
    }

    @Test
    void madeUpHousingIsPlausible() {
        for (long seed = 0; seed < 50; seed++) {
            RegressionData data = BostonHousing.generate(seed, 506);
            // Noise has no bounds: one price in some 50,000 is not positive.
            assertThat(DoubleStream.of(data.targets()).boxed())
                    .allSatisfy(price -> assertThat(price).isBetween(-5.0, 60.0));
            assertRange(data, "CRIM", 0, 89);
            assertRange(data, "ZN", 0, 100);
            assertRange(data, "INDUS", 0.46, 27.74);
            assertThat(DoubleStream.of(data.feature("CHAS")).distinct()).containsExactlyInAnyOrder(0.0, 1.0);
            assertRange(data, "NOX", 0.385, 0.871);
            assertRange(data, "RM", 3.5, 8.8);
            assertRange(data, "AGE", 0, 100);
            assertRange(data, "DIS", 1.1, 12.2);
            assertThat(DoubleStream.of(data.feature("RAD")).distinct())
                    .containsExactlyInAnyOrder(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 24.0);
            assertRange(data, "TAX", 187, 711);
            assertRange(data, "PTRATIO", 12.6, 22);
            assertRange(data, "B", 0.32, 396.9);
            assertRange(data, "LSTAT", 1.7, 38);
            assertCorrelation(data, "RAD", "TAX", 0.85, 0.98);
            assertCorrelation(data, "NOX", "INDUS", 0.6, 0.9);
            assertCorrelation(data, "NOX", "DIS", -0.85, -0.55);
            assertCorrelation(data, "RM", "LSTAT", -0.7, -0.35);
            assertCorrelation(data, "B", "LSTAT", -0.2, 0.2);
        }
    }

    private static void assertRange(RegressionData data, String column, double low, double high) {
        assertThat(DoubleStream.of(data.feature(column)).boxed()).as(column).allSatisfy(value -> assertThat(value)
                .isBetween(low, high));
    }

    private static void assertCorrelation(RegressionData data, String one, String other, double low, double high) {
        double r = new PearsonsCorrelation().correlation(data.feature(one), data.feature(other));
        assertThat(r).as("%s with %s", one, other).isBetween(low, high);
    }

    @Test
    void leastSquaresOnTheBundledEditionFindsTheTruth() {
        OLSMultipleLinearRegression fit =
                fit(BostonHousing.SOURCE.bundled().make().get());
        double[] estimates = fit.estimateRegressionParameters();
        double[] errors = fit.estimateRegressionParametersStandardErrors();
        for (int i = 0; i < estimates.length; i++) {
            assertThat(estimates[i]).as("parameter %d", i).isCloseTo(truth(i), within(3 * errors[i]));
        }
        assertThat(fit.calculateRSquared()).isBetween(0.75, 0.9);
        assertThat(fit.estimateRegressionStandardError()).isCloseTo(HousingSample.TRUE_NOISE_SD, within(0.3));
    }

    @Test
    void confidenceIntervalsCoverTheTruthAtTheirNominalRate() {
        int seeds = 200;
        int[] covered = new int[14];
        double quantile = new TDistribution(506 - 14).inverseCumulativeProbability(0.975);
        for (long seed = 0; seed < seeds; seed++) {
            OLSMultipleLinearRegression fit = fit(BostonHousing.generate(seed, 506));
            double[] estimates = fit.estimateRegressionParameters();
            double[] errors = fit.estimateRegressionParametersStandardErrors();
            for (int i = 0; i < covered.length; i++) {
                covered[i] += Math.abs(estimates[i] - truth(i)) <= quantile * errors[i] ? 1 : 0;
            }
        }
        // 200 draws of probability 0.95 give 190 with a standard deviation of 3.1; four of them either way.
        assertThat(Arrays.stream(covered).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(177, 200));
        assertThat(Arrays.stream(covered).sum() / (14.0 * seeds)).isBetween(0.94, 0.96);
    }

    private static double truth(int parameter) {
        return parameter == 0 ? HousingSample.TRUE_INTERCEPT : HousingSample.TRUE_COEFFICIENTS.get(parameter - 1);
    }

    private static OLSMultipleLinearRegression fit(RegressionData data) {
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.newSampleData(data.targets(), data.features());
        return fit;
    }

    @Test
    void aSampleNeedsRows() {
        assertThatThrownBy(() -> BostonHousing.generate(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be positive, not 0");
    }

    @Test
    void theRealEditionIsThePublishedOne() {
        Optional<Path> folder = realFolder();
        assumeTrue(folder.isPresent(), "the real data are not here");
        RegressionData data = BostonHousing.SOURCE.real().apply(folder.get());
        assertThat(data.rows()).isEqualTo(506);
        assertThat(data.columns()).extracting(Column::name).isEqualTo(NAMES);
        OLSMultipleLinearRegression fit = fit(data);
        assertThat(fit.calculateRSquared()).isCloseTo(0.740643, within(1e-6));
        assertThat(fit.estimateRegressionParameters()[0]).isCloseTo(36.459488, within(1e-6));
        assertThat(fit.estimateRegressionParameters()[6]).isCloseTo(3.809865, within(1e-6));
    }

    @Test
    void aChangedRealFileIsAnErrorWithItsLine() throws IOException {
        List<String> lines = wouldBeFile();
        assertThat(read(lines).rows()).isEqualTo(506);

        fails(lines.subList(0, 505), " has 505 rows instead of 506");
        fails(changed(lines, 2, "0 0 0 0 0.5 6 50 4 4 300 18 390 10"), ", line 3, has 13 values instead of 14");
        fails(changed(lines, 2, lines.get(2).replace("0.5", "zero")), ", line 3: NOX is 'zero', which is not a number");
        fails(changed(lines, 2, lines.get(2).replace("0.5", "NaN")), ", line 3: NOX is 'NaN', which is not a number");
        fails(changed(lines, 2, lines.get(2).replace("0.5", "5.0")), ", line 3: NOX is 5.0, which does not fit");
        fails(changed(lines, 0, lines.get(100)), " has 34 tracts at the river instead of 35");
        fails(changed(lines, 50, lines.get(100)), " has 15 prices at the cap of 50 instead of 16");
        assertThatThrownBy(() -> BostonHousing.SOURCE.real().apply(temp.resolve("none")))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("There is no file ");
    }

    /** Not the published rows, but with their counts: 35 tracts at the river, then 16 prices at the cap. */
    private static List<String> wouldBeFile() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 506; row++) {
            String river = row < 35 ? "1" : "0";
            String price = row >= 40 && row < 56 ? "50.0" : "20.0";
            lines.add(" 0.1 0 8 " + river + " 0.5 6.2 60.0 4.1 5 300 18.1 390.9 10.2 " + price);
        }
        return lines;
    }

    private static List<String> changed(List<String> lines, int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return changed;
    }

    private void fails(List<String> lines, String reason) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(temp.resolve("housing.data").toString())
                .hasMessageContaining(reason);
    }

    private RegressionData read(List<String> lines) throws IOException {
        Files.writeString(temp.resolve("housing.data"), String.join("\n", lines), StandardCharsets.US_ASCII);
        return BostonHousing.SOURCE.real().apply(temp);
    }

    static Optional<Path> realFolder() {
        return DatasetStore.standard().find(Catalogue.standard().entry("boston"));
    }
}
