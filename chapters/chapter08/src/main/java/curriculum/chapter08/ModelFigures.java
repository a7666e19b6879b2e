package curriculum.chapter08;

import curriculum.lab.figure.BarChart;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.HeatMap;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The lesson's figures. */
final class ModelFigures {
    private ModelFigures() {}

    static Figure divergence(double truth) {
        double[] p = {truth, 1 - truth};
        double[] beliefs = IntStream.range(1, 100).mapToDouble(i -> i / 100.0).toArray();
        double[] cross = new double[beliefs.length], forward = new double[beliefs.length];
        double[] backward = new double[beliefs.length];
        for (int i = 0; i < beliefs.length; i++) {
            double[] q = {beliefs[i], 1 - beliefs[i]};
            cross[i] = Distributions.crossEntropy(p, q);
            forward[i] = Distributions.kullbackLeibler(p, q);
            backward[i] = Distributions.kullbackLeibler(q, p);
        }
        double entropy = Distributions.entropy(p);
        return Chart.titled("What a belief costs")
                .xAxis("q, where p = 0.8")
                .yAxis("nats")
                .line("H(P,Q)", beliefs, cross)
                .line("KL(P‖Q)", beliefs, forward)
                .line("KL(Q‖P)", beliefs, backward)
                .dashed("H(P)", new double[] {0, 1}, new double[] {entropy, entropy});
    }

    static HeatMap weights(String title, List<String> words, double[][] weights) {
        HeatMap map = HeatMap.titled(title, words, words, weights).xAxis("key").yAxis("query");
        return words.size() < 6 ? map.withNumbers() : map;
    }

    static Figure scale(ScaleStudy[] studies) {
        double[] sizes = Arrays.stream(studies).mapToDouble(ScaleStudy::d).toArray();
        return Panels.of(
                Chart.titled("Variance of q·k")
                        .xAxis("d")
                        .yAxis("variance")
                        .logarithmicX()
                        .logarithmicY()
                        .points("measured", sizes, of(studies, ScaleStudy::variance))
                        .dashed("d", sizes, sizes),
                Chart.titled("Largest of ten weights")
                        .xAxis("d")
                        .yAxis("mean")
                        .logarithmicX()
                        .yRange(0, 1)
                        .line("undivided", sizes, of(studies, ScaleStudy::peak))
                        .line("divided by √d", sizes, of(studies, ScaleStudy::dividedPeak)));
    }

    private static double[] of(ScaleStudy[] studies, ToDoubleFunction<ScaleStudy> value) {
        return Arrays.stream(studies).mapToDouble(value).toArray();
    }

    static Figure gradients(double[] plain, double[] normalised, double[] residual) {
        double[] blocks =
                IntStream.rangeClosed(1, plain.length).mapToDouble(i -> i).toArray();
        return Chart.titled("Gradient by block")
                .xAxis("block, from the input")
                .yAxis("norm of the gradient")
                .logarithmicY()
                .line("with residual connections", blocks, residual)
                .line("layer normalisation only", blocks, normalised)
                .line("plain", blocks, plain);
    }

    static Figure losses(Pretraining.Curve curve, Map<String, Double> levels) {
        double[] ends = {0, curve.steps()[curve.steps().length - 1]};
        Chart chart = Chart.titled("Pre-training")
                .xAxis("step")
                .yAxis("loss of a masked token (nats)")
                .line("training", curve.steps(), curve.losses());
        // Lines of their own colours: dashes would all look the same in the legend.
        levels.forEach((name, level) -> chart.line(name, ends, new double[] {level, level}));
        return chart;
    }

    static Figure heads(List<String> tokens, List<double[][]> weights, int headsOfABlock) {
        HeatMap[] maps = new HeatMap[weights.size()];
        for (int i = 0; i < maps.length; i++) {
            String title = "block " + (i / headsOfABlock + 1) + ", head " + (i % headsOfABlock + 1);
            maps[i] = weights(title, tokens, weights.get(i));
        }
        return Panels.of(maps);
    }

    static Figure accuracies(String title, List<String> names, double[] means, double[] deviations) {
        return BarChart.titled(title, names)
                .yAxis("test accuracy")
                .barsWithErrors("mean and deviation", means, deviations);
    }
}
