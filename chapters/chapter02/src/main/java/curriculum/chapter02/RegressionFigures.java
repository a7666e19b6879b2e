package curriculum.chapter02;

import static curriculum.chapter02.PrincipalFigures.counts;

import curriculum.datasets.generated.SpectralMixtures;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The figures of the parts on selection and regression. */
final class RegressionFigures {
    private RegressionFigures() {}

    /** Of errors by method, each {@code [shuffles][columns]}. */
    static Figure selection(Map<String, double[][]> errors) {
        Chart chart = Chart.titled("The price from few columns")
                .xAxis("columns, chosen or made")
                .yAxis("RMSECV ($1000)");
        errors.forEach((name, shuffles) -> {
            double[] means = new double[shuffles[0].length];
            for (double[] shuffle : shuffles) {
                for (int k = 0; k < means.length; k++) {
                    means[k] += shuffle[k] / shuffles.length;
                }
            }
            chart.line(name, counts(means.length), means);
        });
        return chart;
    }

    static Figure rSquared(double[] pcr, double[] pls) {
        return Chart.titled("R² on the rows of the fit")
                .xAxis("components")
                .yAxis("R²")
                .line("PCR", counts(pcr.length), pcr)
                .line("PLS", counts(pls.length), pls)
                .dashed("OLS", new double[] {1, pcr.length}, new double[] {pcr[pcr.length - 1], pcr[pcr.length - 1]});
    }

    static Figure crossValidation(double[] pcr, double[] pls, double[] shuffledPcr, double[] shuffledPls) {
        return Panels.of(
                errors("Rows in the order of the file", pcr, pls), errors("Rows shuffled", shuffledPcr, shuffledPls));
    }

    private static Chart errors(String title, double[] pcr, double[] pls) {
        return Chart.titled(title)
                .xAxis("components")
                .yAxis("RMSECV ($1000)")
                .line("PCR", counts(pcr.length), pcr)
                .line("PLS", counts(pls.length), pls);
    }

    static Figure analyte(
            double[] pcr, double[] pls, SpectralMixtures spectra, INDArray components, INDArray plsCoefficients) {
        return Panels.of(
                Chart.titled("Analyte: cross-validated error")
                        .xAxis("components")
                        .yAxis("RMSECV")
                        .logarithmicY()
                        .line("PCR", counts(pcr.length), pcr)
                        .line("PLS", counts(pls.length), pls),
                Chart.titled("Where they look")
                        .xAxis("wavelength (nm)")
                        .yAxis("of unit length")
                        .line(
                                "component 1",
                                spectra.wavelengths(),
                                components.getRow(0).toDoubleVector())
                        .line("PLS, 3 components", spectra.wavelengths(), unit(plsCoefficients)));
    }

    private static double[] unit(INDArray vector) {
        return vector.div(vector.norm2Number()).ravel().toDoubleVector();
    }

    /** Of the curves and a sample of rows of two features and the target. */
    static Figure turning(TurningTarget.Curves curves, double[][] sample) {
        double[] targets =
                Arrays.stream(sample).mapToDouble(row -> row[2]).sorted().toArray();
        double low = targets[targets.length / 3];
        double high = targets[2 * targets.length / 3];
        return Panels.of(
                Chart.titled("Target at 90°")
                        .xAxis("feature 1")
                        .yAxis("feature 2")
                        .points("low target", column(sample, 0, -1e9, low), column(sample, 1, -1e9, low))
                        .points("middle", column(sample, 0, low, high), column(sample, 1, low, high))
                        .points("high", column(sample, 0, high, 1e9), column(sample, 1, high, 1e9)),
                Chart.titled("R² on rows not seen")
                        .xAxis("angle of the target (degrees)")
                        .yAxis("R²")
                        .line("PCR-1", curves.degrees(), curves.pcr())
                        .line("PLS-1", curves.degrees(), curves.pls())
                        .line("PCR-2", curves.degrees(), curves.pcr2()));
    }

    /** One column of the rows whose target lies in a range. */
    private static double[] column(double[][] sample, int column, double from, double to) {
        return Arrays.stream(sample)
                .filter(row -> row[2] >= from && row[2] < to)
                .mapToDouble(row -> row[column])
                .toArray();
    }
}
