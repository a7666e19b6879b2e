package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.lab.figure.BarChart;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.ImageGrid;
import curriculum.lab.figure.Panels;
import curriculum.lab.training.LossCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The lesson's figures. */
final class VisionFigures {
    private static final int WINDOWS = 60;
    private static final int SHOWN = 10;
    private static final List<String> ORDINALS = List.of("first", "second", "third");

    private VisionFigures() {}

    /** Some images, and below them the patches of the first three, a row each. */
    static Figure patches(ImageData images, VitShape shape) {
        ImageData few = images.select(new int[] {2, 3, 5, 0, 1, 4, 6, 7, 8, 9});
        ImageGrid sentences = ImageGrid.titled("As the network reads them", shape.patch());
        for (int image = 0; image < ORDINALS.size(); image++) {
            float[][] patches = Patches.cut(few.pixels()[image], shape.side(), shape.patch());
            sentences.row(ORDINALS.get(image), doubles(patches));
        }
        ImageData more = images.select(IntStream.range(10, 20).toArray());
        ImageGrid seen = ImageGrid.titled("As we see them", shape.side())
                .row("", doubles(few.pixels()))
                .row("", doubles(more.pixels()));
        return Panels.inRowsOf(1, seen, sentences).withPanelWidth(760);
    }

    static Figure losses(Trio trio) {
        Chart chart = Chart.titled("Training loss")
                .xAxis("step")
                .yAxis("cross-entropy")
                .logarithmicY();
        line(chart, "Vision Transformer", trio.vit().losses());
        line(chart, "CNN", trio.cnn().losses());
        line(chart, "perceptron", trio.mlp().losses());
        return chart;
    }

    private static void line(Chart chart, String name, double[] losses) {
        LossCurve.Smoothed curve = LossCurve.smoothed(losses, WINDOWS);
        chart.line(name, curve.steps(), curve.means());
    }

    /** The sixteen squares before training and, beside them, those after it. */
    static Figure positions(PositionSimilarity untrained, PositionSimilarity trained) {
        int side = untrained.perSide();
        ImageGrid grid = ImageGrid.titled("Before training, and after", side);
        for (int row = 0; row < side; row++) {
            List<double[]> squares = new ArrayList<>();
            squares.addAll(row(untrained, row));
            squares.add(new double[side * side]); // a gap
            squares.addAll(row(trained, row));
            grid.signedRow("row " + (row + 1), squares.toArray(double[][]::new));
        }
        return grid;
    }

    private static List<double[]> row(PositionSimilarity similarity, int row) {
        int side = similarity.perSide();
        return Arrays.asList(similarity.cosines()).subList(row * side, (row + 1) * side);
    }

    static Figure shuffled(Shuffled measured) {
        return BarChart.titled(
                        "Accuracy on shuffled patches", List.of("ViT without positions", "ViT", "CNN", "perceptron"))
                .yAxis("test accuracy")
                .bars("as they are", bars(measured.blind().ordered(), measured.ordered()))
                .bars("shuffled", bars(measured.blind().disordered(), measured.disordered()));
    }

    private static double[] bars(double blind, Trio.Accuracies accuracies) {
        return new double[] {blind, accuracies.vit(), accuracies.cnn(), accuracies.mlp()};
    }

    /** The first images, what reached [CLS] from each of their patches, and the images in that light. */
    static Figure rollout(Rollout rollout) {
        int shown = Math.min(SHOWN, rollout.images().images());
        double[][] images = doubles(Arrays.copyOf(rollout.images().pixels(), shown));
        double[][] maps = IntStream.range(0, shown).mapToObj(rollout::map).toArray(double[][]::new);
        double[][] lit = new double[shown][images[0].length];
        for (int image = 0; image < shown; image++) {
            for (int i = 0; i < lit[image].length; i++) {
                lit[image][i] = images[image][i] * maps[image][i];
            }
        }
        return ImageGrid.titled("Attention rollout", rollout.images().width())
                .row("image", images)
                .signedRow("rollout", maps)
                .row("image × rollout", lit);
    }

    /** A group of bars for each training set, and one for the longest training on the last of them. */
    static Figure data(Amounts measured) {
        return BarChart.titled(
                        "How much data", List.of(group(measured.few()), group(measured.all()), "all, trained longer"))
                .yAxis("test accuracy")
                .bars("Vision Transformer", bars(measured, Trio.Accuracies::vit))
                .bars("CNN", bars(measured, Trio.Accuracies::cnn))
                .bars("perceptron", bars(measured, Trio.Accuracies::mlp));
    }

    private static String group(Comparison comparison) {
        return String.format(Locale.ROOT, "%,d images", comparison.images());
    }

    private static double[] bars(Amounts measured, ToDoubleFunction<Trio.Accuracies> accuracy) {
        return new double[] {
            measured.few().of(accuracy).mean(),
            measured.all().of(accuracy).mean(),
            accuracy.applyAsDouble(measured.longest())
        };
    }

    private static double[][] doubles(float[][] values) {
        double[][] doubles = new double[values.length][];
        for (int row = 0; row < values.length; row++) {
            float[] from = values[row];
            doubles[row] =
                    IntStream.range(0, from.length).mapToDouble(i -> from[i]).toArray();
        }
        return doubles;
    }
}
