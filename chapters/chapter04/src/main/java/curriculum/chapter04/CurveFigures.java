package curriculum.chapter04;

import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The figures of the first part. */
final class CurveFigures {
    private CurveFigures() {}

    static Figure degrees(double[] x, double[] y, double[] grid, double[] truth, double[] onPoints, double[] toTruth) {
        return Panels.of(
                curve(1, x, y, grid, truth),
                curve(4, x, y, grid, truth),
                curve(CurvePart.SUPPLE, x, y, grid, truth),
                errors(onPoints, toTruth));
    }

    private static Figure curve(int degree, double[] x, double[] y, double[] grid, double[] truth) {
        Polynomial fit = Polynomial.fit(x, y, degree, 0);
        return Chart.titled("Degree " + degree)
                .xAxis("x")
                .yAxis("y")
                .yRange(-2, 2)
                .points("points", x, y)
                .line("fit", grid, Arrays.stream(grid).map(fit::at).toArray())
                .dashed("truth", grid, truth);
    }

    private static Figure errors(double[] onPoints, double[] toTruth) {
        double[] degrees = IntStream.range(0, onPoints.length).asDoubleStream().toArray();
        return Chart.titled("Error by degree, mean of 200 draws")
                .xAxis("degree")
                .yAxis("root mean squared error")
                .yRange(0, 1)
                .line("on the points", degrees, onPoints)
                .line("to the truth", degrees, toTruth);
    }
}
