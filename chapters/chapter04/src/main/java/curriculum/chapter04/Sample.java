package curriculum.chapter04;

import curriculum.datasets.ImageData;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One draw of images: to train on, to watch the training by, and to test on. No image is in two parts.
 *
 * @param training twice as many as the lesson usually trains on, in random order
 * @param validation to watch the training by
 * @param test seen once, by the trained network
 */
record Sample(DataSet training, DataSet validation, DataSet test) {
    /** How many images the lesson usually trains on. */
    static final int FEW = 200;

    private static final int VALIDATION = 150;
    private static final int TEST = 1000;

    /** Draws from all images; the same seed gives the same draw. */
    static Sample draw(ImageData images, long seed) {
        int[] order = IntStream.range(0, images.images()).toArray();
        shuffle(order, new Random(seed));
        int trained = 2 * FEW;
        return new Sample(
                dataSet(images, Arrays.copyOf(order, trained)),
                dataSet(images, Arrays.copyOfRange(order, trained, trained + VALIDATION)),
                dataSet(images, Arrays.copyOfRange(order, trained + VALIDATION, trained + VALIDATION + TEST)));
    }

    /** Pixels in a row of an image. */
    int side() {
        return (int) Math.round(Math.sqrt(training.numInputs()));
    }

    /** The usual few images to train on. */
    DataSet few() {
        return first(FEW);
    }

    /** The first images to train on. */
    DataSet first(int count) {
        return rows(training, IntStream.range(0, count).toArray());
    }

    /** Copies of some rows. */
    static DataSet rows(DataSet data, int... rows) {
        return new DataSet(data.getFeatures().getRows(rows), data.getLabels().getRows(rows));
    }

    /** Puts numbers into random order. */
    static void shuffle(int[] order, Random random) {
        for (int last = order.length - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[drawn];
            order[drawn] = swapped;
        }
    }

    private static DataSet dataSet(ImageData images, int[] rows) {
        ImageData chosen = images.select(rows);
        INDArray labels = Nd4j.zeros(rows.length, images.classes().size()); // [rows, classes], one-hot
        for (int row = 0; row < rows.length; row++) {
            labels.putScalar(row, chosen.labels()[row], 1);
        }
        return new DataSet(Nd4j.createFromArray(chosen.pixels()), labels);
    }
}
