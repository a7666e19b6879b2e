package curriculum.chapter09;

import curriculum.datasets.ImageData;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Trains classifiers of images batch by batch, and tests them. Images of another size than the network reads are refused. */
final class Training {
    private static final int TEST_BATCH = 250;

    private Training() {}

    /**
     * Trains for the steps of a schedule, on the images in random order again and again.
     *
     * @param afterStep is run after each step
     * @return the loss of each batch, {@code [steps]}
     */
    static double[] fit(
            MultiLayerNetwork network, ImageData images, Schedule schedule, Random random, Runnable afterStep) {
        requireSize(network, images);
        int[] order = {};
        int next = 0;
        double[] losses = new double[schedule.steps()];
        for (int step = 0; step < schedule.steps(); step++) {
            int[] rows = new int[schedule.batch()];
            for (int i = 0; i < rows.length; i++, next++) {
                if (next == order.length) {
                    order = Patches.shuffled(images.images(), random);
                    next = 0;
                }
                rows[i] = order[next];
            }
            network.fit(batch(images, rows));
            losses[step] = network.score();
            afterStep.run();
        }
        return losses;
    }

    /** The share of images whose most probable class is theirs. */
    static double accuracy(MultiLayerNetwork network, ImageData images) {
        requireSize(network, images);
        int correct = 0;
        for (int from = 0; from < images.images(); from += TEST_BATCH) {
            int[] rows = range(from, Math.min(images.images(), from + TEST_BATCH));
            INDArray answers = network.output(batch(images, rows).getFeatures()).argMax(1);
            for (int i = 0; i < rows.length; i++) {
                correct += answers.getInt(i) == images.labels()[rows[i]] ? 1 : 0;
            }
        }
        return (double) correct / images.images();
    }

    /** The network's probabilities for each image and class, {@code [images, classes]}. */
    static INDArray probabilities(MultiLayerNetwork network, ImageData images) {
        requireSize(network, images);
        return network.output(features(images));
    }

    /** All pixels, {@code [images, pixels]}. */
    static INDArray features(ImageData images) {
        return Nd4j.createFromArray(images.pixels());
    }

    /** Some images {@code [rows, pixels]} with their classes {@code [rows, classes]}. */
    static DataSet batch(ImageData images, int... rows) {
        float[][] pixels = new float[rows.length][];
        float[][] labels = new float[rows.length][images.classes().size()];
        for (int i = 0; i < rows.length; i++) {
            pixels[i] = images.pixels()[rows[i]];
            labels[i][images.labels()[rows[i]]] = 1;
        }
        return new DataSet(Nd4j.createFromArray(pixels), Nd4j.createFromArray(labels));
    }

    private static void requireSize(MultiLayerNetwork network, ImageData images) {
        if (network.getLayerWiseConfigurations().getInputPreProcess(0) instanceof FeedForwardToCnnPreProcessor read
                && (read.getInputHeight() != images.height() || read.getInputWidth() != images.width())) {
            throw new IllegalArgumentException("the network reads images of " + read.getInputHeight() + " × "
                    + read.getInputWidth() + " pixels, but these have " + images.height() + " × " + images.width());
        }
    }

    private static int[] range(int from, int to) {
        int[] range = new int[to - from];
        Arrays.setAll(range, i -> from + i);
        return range;
    }
}
