package curriculum.chapter02;

import curriculum.datasets.ClassificationData;
import curriculum.datasets.Column;
import curriculum.datasets.RegressionData;
import curriculum.datasets.generated.SpectralMixtures;
import curriculum.lab.figure.BarChart;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.HeatMap;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The figures of the parts on principal components. */
final class PrincipalFigures {
    private static final int SHOWN = 15;
    private static final int SHOWN_STEPS = 200;

    private PrincipalFigures() {}

    static Figure manyVariables(Map<Integer, Double> contrasts, Map<Integer, ManyVariables.Fit> fits) {
        double[] columns = numbers(fits);
        return Panels.of(
                Chart.titled("Nearest over farthest distance")
                        .xAxis("variables")
                        .yAxis("nearest / farthest")
                        .logarithmicX()
                        .yRange(0, 1)
                        .line(
                                "mean over the points",
                                numbers(contrasts),
                                values(contrasts.values().stream().mapToDouble(one -> one))),
                Chart.titled("OLS with columns of noise")
                        .xAxis("columns of noise")
                        .yAxis("R²")
                        .line(
                                "training rows",
                                columns,
                                values(fits.values().stream().mapToDouble(ManyVariables.Fit::trainR2)))
                        .line(
                                "rows not seen",
                                columns,
                                values(fits.values().stream().mapToDouble(ManyVariables.Fit::testR2))));
    }

    private static double[] numbers(Map<Integer, ?> map) {
        return map.keySet().stream().mapToDouble(one -> one).toArray();
    }

    private static double[] values(DoubleStream stream) {
        return stream.toArray();
    }

    static Figure firstComponents(RegressionData housing, PrincipalComponents raw, PrincipalComponents standardised) {
        List<String> names = housing.columns().stream().map(Column::name).toList();
        return BarChart.titled("Loadings of component 1", names)
                .yAxis("loading")
                .bars("houses as they are", raw.components().getRow(0).toDoubleVector())
                .bars("standardised", standardised.components().getRow(0).toDoubleVector());
    }

    static Figure scree(PrincipalComponents spectra, double edge, PrincipalComponents housing, LessonData data) {
        Chart together = Chart.titled("Explained together")
                .xAxis("components")
                .yAxis("share of the variance")
                .yRange(0, 1)
                .line("spectra", counts(SHOWN), cumulative(spectra))
                .line("houses", counts(13), cumulative(housing));
        data.wine().ifPresent(wine -> together.line("wines", counts(13), cumulative(fit(wine, true))));
        data.digits().ifPresent(digits -> together.line("digits", counts(SHOWN), cumulative(fit(digits, false))));
        return Panels.of(
                Chart.titled("Variance along each component, spectra")
                        .xAxis("component")
                        .yAxis("variance")
                        .logarithmicY()
                        .line("spectra", counts(SHOWN), Arrays.copyOf(spectra.explainedVariance(), SHOWN))
                        .dashed("as far as noise reaches", new double[] {1, SHOWN}, new double[] {edge, edge}),
                together);
    }

    private static PrincipalComponents fit(ClassificationData set, boolean standardise) {
        return PrincipalComponents.fit(
                set.features(), PrincipalComponents.Options.all().withStandardise(standardise));
    }

    private static double[] cumulative(PrincipalComponents pca) {
        double[] sums =
                Arrays.copyOf(pca.explainedVarianceRatio(), Math.min(SHOWN, pca.explainedVarianceRatio().length));
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    /** 1, 2, …, {@code last}. */
    static double[] counts(int last) {
        return IntStream.rangeClosed(1, last).mapToDouble(i -> i).toArray();
    }

    static Figure substances(SpectralMixtures spectra, INDArray components) {
        Chart pure = Chart.titled("Substances").xAxis("wavelength (nm)").yAxis("absorbance");
        Chart found = Chart.titled("Components").xAxis("wavelength (nm)").yAxis("loading");
        for (int i = 0; i < spectra.components().size(); i++) {
            pure.line(spectra.components().get(i), spectra.wavelengths(), spectra.pureSpectra()[i]);
            found.line(
                    String.valueOf(i + 1),
                    spectra.wavelengths(),
                    components.getRow(i).toDoubleVector());
        }
        return Panels.of(pure, found);
    }

    static Figure reconstruction(double[] toMeasured, double[] toTruth, double noise) {
        double[] k = counts(toTruth.length);
        return Chart.titled("Error of the spectra put together again")
                .xAxis("components")
                .yAxis("root mean squared error")
                .logarithmicY()
                .line("to the measured spectra", k, toMeasured)
                .line("to the noise-free spectra", k, toTruth)
                .dashed("noise", new double[] {1, toTruth.length}, new double[] {noise, noise});
    }

    static Figure whitening(RegressionData housing, INDArray correlation, INDArray covariance) {
        List<String> names = housing.columns().stream().map(Column::name).toList();
        List<String> components =
                IntStream.rangeClosed(1, names.size()).mapToObj(String::valueOf).toList();
        return Panels.of(
                HeatMap.titled("Correlation of the features", names, names, rounded(correlation)),
                HeatMap.titled("Covariance when whitened", components, components, rounded(covariance)));
    }

    /** Without rounding errors, which would show in the scale of a heat map. */
    private static double[][] rounded(INDArray matrix) {
        double[][] values = matrix.toDoubleMatrix();
        for (double[] row : values) {
            Arrays.setAll(row, i -> Math.round(row[i] * 1e6) / 1e6 + 0.0);
        }
        return values;
    }

    static Figure autoencoder(LinearAutoencoder.Training training, double least, INDArray components) {
        double[] steps = counts(SHOWN_STEPS);
        Map<Integer, INDArray> decoders = training.decoders();
        double[] kept = decoders.keySet().stream().mapToDouble(step -> step).toArray();
        double[] angles = decoders.values().stream()
                .mapToDouble(decoder -> PrincipalAngles.between(decoder, components)[components.rows() - 1])
                .map(angle -> Math.max(1e-5, Math.toDegrees(angle)))
                .toArray();
        return Panels.of(
                Chart.titled("Loss")
                        .xAxis("step")
                        .yAxis("mean squared error")
                        .line("autoencoder", steps, Arrays.copyOf(training.losses(), SHOWN_STEPS))
                        .dashed("PCA", new double[] {0, SHOWN_STEPS}, new double[] {least, least}),
                Chart.titled("Angle to the components' space")
                        .xAxis("step")
                        .yAxis("degrees")
                        .logarithmicY()
                        .line("decoder", kept, angles));
    }
}
