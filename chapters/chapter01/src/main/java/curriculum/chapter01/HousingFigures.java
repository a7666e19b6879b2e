package curriculum.chapter01;

import curriculum.datasets.RegressionData;
import curriculum.lab.figure.BarChart;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** The lesson's figures. */
final class HousingFigures {
    private static final int BINS = 24;

    private HousingFigures() {}

    static Figure lines(RegressionData data, Line byRooms, Line byStatus) {
        return Panels.of(
                cloudWithLine(data, "RM", "rooms per dwelling", byRooms),
                cloudWithLine(data, "LSTAT", "lower-status residents (%)", byStatus));
    }

    private static Chart cloudWithLine(RegressionData data, String name, String label, Line line) {
        double[] x = data.feature(name);
        double[] ends = {
            Arrays.stream(x).min().orElseThrow(), Arrays.stream(x).max().orElseThrow()
        };
        return Chart.titled("Price against " + name)
                .xAxis(label)
                .yAxis("price ($1000)")
                .points("districts", x, data.targets())
                .line("least squares", ends, new double[] {line.at(ends[0]), line.at(ends[1])});
    }

    static Figure predictions(LinearModel model, Housing housing) {
        double[] actual = housing.data().targets();
        double[] predicted = model.predict(housing.features()).toDoubleVector();
        double[] ends = {
            Arrays.stream(actual).min().orElseThrow(),
            Arrays.stream(actual).max().orElseThrow()
        };
        return Chart.titled("Predicted against actual price")
                .xAxis("actual price ($1000)")
                .yAxis("predicted price ($1000)")
                .points("districts", actual, predicted)
                .dashed("perfect prediction", ends, ends);
    }

    static Figure coefficients(Housing housing, LinearModel model, Inference inference, double interval) {
        double[] scale = Standardization.fit(housing.features()).deviations().toDoubleVector();
        double[] effects = new double[scale.length];
        double[] errors = new double[scale.length];
        for (int i = 0; i < scale.length; i++) {
            effects[i] = model.coefficients()[i] * scale[i];
            errors[i] = inference.standardErrors()[i + 1] * scale[i] * interval;
        }
        return BarChart.titled("Effect of one standard deviation on the price", housing.names())
                .yAxis("price ($1000)")
                .barsWithErrors("effect", effects, errors);
    }

    static Figure descents(Map<String, double[]> curves, double least, int steps) {
        double[] step = IntStream.range(0, steps).mapToDouble(i -> i).toArray();
        Chart chart = Chart.titled("Gradient descent at several learning rates")
                .xAxis("step")
                .yAxis("mean squared error")
                .logarithmicY()
                .yRange(10, 10_000);
        curves.forEach((name, losses) ->
                chart.line(name, step, Arrays.stream(losses).limit(steps).toArray()));
        return chart.dashed("least possible", new double[] {0, steps}, new double[] {least, least});
    }

    static Figure rowOrder(RegressionData data, int trainRows) {
        double[] row = IntStream.range(0, data.rows()).mapToDouble(i -> i).toArray();
        double[] boundary = {trainRows, trainRows};
        return Panels.of(
                Chart.titled("Property tax by row")
                        .xAxis("row in the file")
                        .yAxis("TAX ($ per $10,000)")
                        .points("districts", row, data.feature("TAX"))
                        .dashed("end of the training rows", boundary, new double[] {150, 750}),
                Chart.titled("Price by row")
                        .xAxis("row in the file")
                        .yAxis("price ($1000)")
                        .points("districts", row, data.targets())
                        .dashed("end of the training rows", boundary, new double[] {0, 52}));
    }

    static Figure residuals(double[] fitted, double[] errors) {
        double[] ends = {
            Arrays.stream(fitted).min().orElseThrow(),
            Arrays.stream(fitted).max().orElseThrow()
        };
        return Panels.of(
                Chart.titled("Errors against predictions")
                        .xAxis("predicted price ($1000)")
                        .yAxis("actual minus predicted ($1000)")
                        .points("districts", fitted, errors)
                        .dashed("no error", ends, new double[] {0, 0}),
                BarChart.histogram("Distribution of the errors", errors, BINS).xAxis("actual minus predicted ($1000)"));
    }
}
