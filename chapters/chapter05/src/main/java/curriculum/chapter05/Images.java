package curriculum.chapter05;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Images as rows of pixels, to train on and to test on. The labels only judge codes; no autoencoder sees them.
 *
 * @param side pixels in a row, and rows of pixels
 * @param train {@code [train images, side * side]}, from 0 (background) to 1 (ink)
 * @param test {@code [test images, side * side]}
 */
record Images(int side, INDArray train, INDArray test, int[] trainLabels, int[] testLabels) {

    static Images of(ImageSplit split) {
        return new Images(
                split.train().width(),
                rows(split.train()),
                rows(split.test()),
                split.train().labels(),
                split.test().labels());
    }

    private static INDArray rows(ImageData data) {
        return Nd4j.createFromArray(data.pixels());
    }

    /** The first images of each part; all, where there are no more. */
    Images first(int trainImages, int testImages) {
        int trainKept = Math.min(trainImages, train.rows());
        int testKept = Math.min(testImages, test.rows());
        return new Images(
                side,
                first(train, trainKept),
                first(test, testKept),
                Arrays.copyOf(trainLabels, trainKept),
                Arrays.copyOf(testLabels, testKept));
    }

    /** Half as wide and half as high, each pixel the mean of four. */
    Images halved() {
        return new Images(side / 2, halve(train, side), halve(test, side), trainLabels, testLabels);
    }

    /** Images {@code [images, side * side]} at half their width and height, {@code [images, side * side / 4]}. */
    static INDArray halve(INDArray images, int side) {
        INDArray blocks = images.dup('c').reshape('c', images.rows(), side / 2, 2, side / 2, 2);
        return blocks.mean(2, 4).dup('c').reshape('c', images.rows(), side * side / 4);
    }

    int pixels() {
        return side * side;
    }

    /** The first rows, {@code [count, columns]}. */
    static INDArray first(INDArray rows, int count) {
        return rows.get(NDArrayIndex.interval(0, count), NDArrayIndex.all());
    }

    /** The rows after the first ones, {@code [rows - first, columns]}. */
    static INDArray from(INDArray rows, int first) {
        return rows.get(NDArrayIndex.interval(first, rows.rows()), NDArrayIndex.all());
    }

    /** The rows whose label is one digit, or is not. */
    static INDArray labelled(INDArray rows, int[] labels, int digit, boolean is) {
        int[] chosen = IntStream.range(0, rows.rows())
                .filter(i -> labels[i] == digit == is)
                .toArray();
        return Nd4j.pullRows(rows, 1, chosen);
    }
}
