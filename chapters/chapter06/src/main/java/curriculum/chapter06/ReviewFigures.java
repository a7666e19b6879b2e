package curriculum.chapter06;

import curriculum.lab.Vectors;
import curriculum.lab.figure.BarChart;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.HeatMap;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lesson's figures. */
final class ReviewFigures {
    private static final int GATES_WIDTH = 760;
    private static final int LOSSES_WIDTH = 330;

    private ReviewFigures() {}

    static Figure gradients(Map<String, double[]> curves) {
        Chart chart = Chart.titled("Gradient by how many steps back")
                .xAxis("steps back")
                .yAxis("log10 of the gradient, relative to the last step");
        curves.forEach((name, values) -> chart.line(
                name,
                Vectors.range(0, values.length - 1),
                Arrays.stream(values).map(Math::log10).toArray()));
        return chart;
    }

    static Figure losses(Map<CellKind, List<Trained>> trained) {
        Chart[] charts = trained.entrySet().stream()
                .map(entry -> {
                    Trained run = entry.getValue().get(0);
                    double[] epochs = Vectors.range(1, run.epochs());
                    return Chart.titled(entry.getKey().name())
                            .xAxis("epoch")
                            .yAxis("loss")
                            .yRange(0, 0.75)
                            .dashed("training", epochs, run.trainLosses())
                            .line("validation", epochs, run.validationLosses());
                })
                .toArray(Chart[]::new);
        return Panels.inRowsOf(charts.length, charts).withPanelWidth(LOSSES_WIDTH);
    }

    static Figure gates(List<String> words, double[][] kept, double[][] written) {
        List<String> units = IntStream.rangeClosed(1, kept.length)
                .mapToObj(unit -> "unit " + unit)
                .toList();
        return Panels.inRowsOf(
                        1,
                        HeatMap.titled("Kept (forget gate)", units, words, kept),
                        HeatMap.titled("Written (input gate times candidate)", units, words, written))
                .withPanelWidth(GATES_WIDTH);
    }

    static Figure order(double bag, double network, double shuffled) {
        return BarChart.titled(
                        "Test accuracy with and without the order of the words",
                        List.of("bag of words", "GRU", "GRU, words shuffled"))
                .yAxis("test accuracy")
                .bars("accuracy", new double[] {bag, network, shuffled});
    }
}
