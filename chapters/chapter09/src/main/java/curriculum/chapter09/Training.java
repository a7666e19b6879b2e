package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.lab.Order;
import curriculum.lab.training.DrawnBatches;
import curriculum.lab.training.LossCurve;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

/** Trains classifiers of images, and tests them. Images of another size than the network reads are refused. */
final class Training {
    private static final int TEST_BATCH = 250;

    private Training() {}

    /**
     * Trains for the steps of a schedule, on the images in random order again and again.
     *
     * @param losses gets the loss of each batch
     */
    static void fit(MultiLayerNetwork network, ImageData images, Schedule schedule, Random random, LossCurve losses) {
        requireSize(network, images);
        // snippet fit
        PrimitiveIterator.OfInt rows = Stream.generate(() -> Order.shuffled(images.images(), random))
                .flatMapToInt(IntStream::of)
                .iterator();
        DataSetIterator batches = new DrawnBatches(
                schedule.steps(),
                () -> batch(
                        images,
                        IntStream.generate(rows::nextInt)
                                .limit(schedule.batch())
                                .toArray()));
        network.setListeners(losses);
        network.fit(batches);
        // end snippet
        network.setListeners();
    }

    /** The share of images whose most probable class is theirs. */
    static double accuracy(MultiLayerNetwork network, ImageData images) {
        requireSize(network, images);
        PrimitiveIterator.OfInt from =
                IntStream.iterate(0, row -> row + TEST_BATCH).iterator();
        int batches = (images.images() + TEST_BATCH - 1) / TEST_BATCH;
        return network.evaluate(new DrawnBatches(batches, () -> batchFrom(images, from.nextInt())))
                .accuracy();
    }

    private static DataSet batchFrom(ImageData images, int from) {
        return batch(
                images,
                IntStream.range(from, Math.min(images.images(), from + TEST_BATCH))
                        .toArray());
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
}
