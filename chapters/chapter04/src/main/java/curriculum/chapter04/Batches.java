package curriculum.chapter04;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.factory.Nd4j;

/** Mini-batches of the rows of a data set: in another order, and changed anew, each time they are gone through. */
final class Batches implements Iterable<DataSet> {
    private static final int SIZE = 100;

    private final float[][] features; // [rows, pixels]
    private final float[][] labels; // [rows, classes]
    private final DataSetPreProcessor change;
    private final Random random;
    private final int[] order;

    /**
     * @param change what happens to every batch before it is trained on
     * @param seed of the order
     */
    Batches(DataSet data, DataSetPreProcessor change, long seed) {
        // Rows of an INDArray cost more to pick than a small network to train on them; rows of an array cost nothing.
        this.features = data.getFeatures().toFloatMatrix();
        this.labels = data.getLabels().toFloatMatrix();
        this.change = change;
        this.random = new Random(seed);
        this.order = IntStream.range(0, data.numExamples()).toArray();
    }

    @Override
    public Iterator<DataSet> iterator() {
        Sample.shuffle(order, random);
        return IntStream.iterate(0, first -> first < order.length, first -> first + SIZE)
                .mapToObj(first -> Arrays.copyOfRange(order, first, Math.min(order.length, first + SIZE)))
                .map(this::batch)
                .iterator();
    }

    private DataSet batch(int[] rows) {
        DataSet batch = new DataSet(chosen(features, rows), chosen(labels, rows));
        change.preProcess(batch);
        return batch;
    }

    private static INDArray chosen(float[][] all, int[] rows) {
        return Nd4j.createFromArray(
                Arrays.stream(rows).mapToObj(row -> all[row]).toArray(float[][]::new));
    }
}
