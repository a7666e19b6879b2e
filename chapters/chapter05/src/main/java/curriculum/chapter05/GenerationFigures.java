package curriculum.chapter05;

import curriculum.lab.Vectors;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.ImageGrid;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The figures of images that a decoder made up. */
final class GenerationFigures {
    private static final int STEPS = 9;
    private static final int SHOWN = 10;
    private static final int[][] PAIRS = {{0, 11}, {2, 14}, {3, 27}};

    private GenerationFigures() {}

    static Figure interpolation(Images images, Autoencoder autoencoder) {
        ImageGrid grid = ImageGrid.titled("From one image to another", images.side());
        for (int[] pair : PAIRS) {
            INDArray from = images.test().getRow(pair[0], true); // [1, pixels]
            INDArray to = images.test().getRow(pair[1], true);
            grid.row("pixels", AutoencoderFigures.rows(steps(from, to)));
            grid.row(
                    "codes",
                    AutoencoderFigures.rows(
                            autoencoder.decode(steps(autoencoder.encode(from), autoencoder.encode(to)))));
        }
        return grid;
    }

    /** {@code [STEPS, columns]}, from the one row to the other. */
    private static INDArray steps(INDArray from, INDArray to) {
        INDArray[] steps = new INDArray[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double share = i / (STEPS - 1.0);
            steps[i] = from.mul(1 - share).addi(to.mul(share));
        }
        return Nd4j.vstack(steps);
    }

    static Figure samples(int side, INDArray fitted, INDArray standard) {
        return ImageGrid.titled("Decoded from random codes", side)
                .row("fitted normal", AutoencoderFigures.shown(fitted))
                .row("standard normal", AutoencoderFigures.shown(standard));
    }

    /** @param losses minus the ELBO in each epoch, for each seed */
    static Figure elbo(List<double[]> losses) {
        double[] epochs = Vectors.range(1, losses.get(0).length);
        Chart chart = Chart.titled("A variational autoencoder learns")
                .xAxis("epoch")
                .yAxis("minus the ELBO, in nats an image");
        for (int i = 0; i < losses.size(); i++) {
            chart.line("seed " + (i + 1), epochs, losses.get(i));
        }
        return chart;
    }

    static Figure variational(int side, INDArray variational, INDArray plain) {
        return ImageGrid.titled("Decoded from standard normal codes", side)
                .row("variational", AutoencoderFigures.shown(variational))
                .row("", AutoencoderFigures.shown(Images.from(variational, SHOWN)))
                .row("plain", AutoencoderFigures.shown(plain))
                .row("", AutoencoderFigures.shown(Images.from(plain, SHOWN)));
    }
}
