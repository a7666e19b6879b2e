package curriculum.chapter05;

import curriculum.lab.PerSeed;
import curriculum.lab.Vectors;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.ImageGrid;
import curriculum.lab.figure.Panels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.evaluation.curves.RocCurve;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The figures of the lesson. */
final class AutoencoderFigures {
    private static final int SHOWN = 10;
    private static final int FILTERS = 12;
    /** More colours could not be told apart. */
    private static final int LAST_DIGIT = 6;

    private AutoencoderFigures() {}

    /** The first rows as images, {@code [SHOWN, pixels]}. */
    static double[][] shown(INDArray images) {
        return rows(Images.first(images, SHOWN));
    }

    static double[][] rows(INDArray images) {
        double[][] rows = new double[images.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = images.getRow(i).toDoubleVector();
        }
        return rows;
    }

    static Figure components(DigitsData data) {
        INDArray test = Images.first(data.images().test(), SHOWN);
        INDArray axes = data.components().axes(SHOWN).transpose(); // [SHOWN, pixels]
        ImageGrid grid = ImageGrid.titled("Principal components", data.images().side())
                .signedRow("components 1 to 10", rows(axes.dup('c')))
                .row("test images", rows(test));
        for (int width : new int[] {10, Sizes.CODE, 64}) {
            grid.row("from " + width, rows(data.components().reconstruct(test, width)));
        }
        return grid;
    }

    static Figure learningCurves(List<double[]> curves, double bar) {
        int epochs = curves.get(0).length;
        double[] epoch = Vectors.range(1, epochs);
        Chart chart = Chart.titled("Error on test images")
                .xAxis("epoch")
                .yAxis("mean squared error a pixel")
                .yRange(
                        0,
                        1.2
                                * Math.max(
                                        bar,
                                        PerSeed.of(curves, curve -> curve[0]).most()));
        for (int i = 0; i < curves.size(); i++) {
            chart.line("seed " + (i + 1), epoch, curves.get(i));
        }
        return chart.dashed("32 principal components", new double[] {1, epochs}, new double[] {bar, bar});
    }

    static Figure reconstructions(DigitsData data, Autoencoder autoencoder) {
        INDArray test = Images.first(data.images().test(), SHOWN);
        return ImageGrid.titled("32 numbers an image", data.images().side())
                .row("test images", rows(test))
                .row("principal components", rows(data.components().reconstruct(test, Sizes.CODE)))
                .row("deep autoencoder", rows(autoencoder.reconstruct(test)));
    }

    static Figure identity(int side, INDArray test, INDArray scrambled, Autoencoder wide, Autoencoder narrow) {
        return ImageGrid.titled("Copying or knowing", side)
                .row("test images", shown(test))
                .row("300 units", shown(wide.reconstruct(test)))
                .row("32 units", shown(narrow.reconstruct(test)))
                .row("scrambled images", shown(scrambled))
                .row("300 units", shown(wide.reconstruct(scrambled)))
                .row("32 units", shown(narrow.reconstruct(scrambled)));
    }

    static Figure denoising(
            int side, INDArray clean, INDArray noisy, INDArray projected, Autoencoder denoising, Autoencoder plain) {
        return ImageGrid.titled("Noise of standard deviation 0.3", side)
                .row("clean", shown(clean))
                .row("noisy", shown(noisy))
                .row("denoising autoencoder", shown(denoising.reconstruct(noisy)))
                .row("principal components", shown(projected))
                .row("trained without noise", shown(plain.reconstruct(noisy)));
    }

    static Figure filters(int side, Autoencoder plain, Autoencoder denoising, Autoencoder sparse) {
        return ImageGrid.titled("Weights into hidden units", side)
                .signedRow("plain", filters(plain))
                .signedRow("denoising", filters(denoising))
                .signedRow("sparse", filters(sparse));
    }

    /** The weights into those units that have the largest. */
    private static double[][] filters(Autoencoder autoencoder) {
        INDArray weights = autoencoder.network().getParam("0_W"); // [pixels, units]
        double[] lengths = weights.norm2(0).toDoubleVector();
        int[] units = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -lengths[unit]))
                .limit(FILTERS)
                .mapToInt(unit -> unit)
                .toArray();
        return rows(Nd4j.pullRows(weights.transpose().dup('c'), 1, units));
    }

    static Figure maps(INDArray plane, INDArray map, int[] labels) {
        return Panels.of(scatter("Two principal components", plane, labels), scatter("Autoencoder", map, labels));
    }

    private static Chart scatter(String title, INDArray points, int[] labels) {
        Chart chart = Chart.titled(title).xAxis("first number").yAxis("second number");
        for (int digit = 0; digit <= LAST_DIGIT; digit++) {
            INDArray some = Images.labelled(points, labels, digit, true);
            chart.points(
                    String.valueOf(digit),
                    some.getColumn(0).toDoubleVector(),
                    some.getColumn(1).toDoubleVector());
        }
        return chart;
    }

    static Figure roc(RocCurve network, RocCurve components, RocCurve mean) {
        return Chart.titled("Anything but a six")
                .xAxis("false alarms: share of the sixes")
                .yAxis("found: share of the other digits")
                .line("autoencoder", network.getX(), network.getY())
                .line("principal components", components.getX(), components.getY())
                .line("mean six", mean.getX(), mean.getY())
                .dashed("by chance", new double[] {0, 1}, new double[] {0, 1});
    }
}
