package curriculum.lab.training;

import curriculum.lab.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/**
 * Examples in random order, batch by batch; each epoch has an order of its own.
 *
 * <p>Arrays are made in the thread that trains, one batch at a time, so that a seed gives the same run everywhere: the
 * iterator may not be prefetched. A last batch that is not full is left out: it would make ND4J lay out its memory
 * anew.
 */
public final class ShuffledBatches implements DataSetIterator {
    private final int rows;
    private final int batch;
    private final Random random;
    private final Function<int[], DataSet> examples;
    private DataSetPreProcessor preProcessor;
    private int[] order;
    private int next;

    /**
     * @param rows how many examples there are
     * @param batch how many a batch takes; all where there are fewer
     * @param random orders them
     * @param examples makes the batch of some rows
     */
    public ShuffledBatches(int rows, int batch, Random random, Function<int[], DataSet> examples) {
        if (rows < 1 || batch < 1) {
            throw new IllegalArgumentException("Batches need at least one row each, not " + batch + " of " + rows);
        }
        this.rows = rows;
        this.batch = Math.min(rows, batch);
        this.random = random;
        this.examples = examples;
        reset();
    }

    /** Batches of an epoch. */
    public int batches() {
        return rows / batch;
    }

    @Override
    public boolean hasNext() {
        return next + batch <= rows;
    }

    @Override
    public DataSet next() {
        DataSet data = examples.apply(Arrays.copyOfRange(order, next, next + batch));
        next += batch;
        if (preProcessor != null) {
            preProcessor.preProcess(data);
        }
        return data;
    }

    @Override
    public DataSet next(int count) {
        throw new UnsupportedOperationException("The size of the batches is set: " + batch);
    }

    /** Begins the next epoch in a new order. An epoch that has not begun keeps its order. */
    @Override
    public void reset() {
        if (order == null || next > 0) {
            order = Order.shuffled(rows, random);
            next = 0;
        }
    }

    @Override
    public boolean resetSupported() {
        return true;
    }

    @Override
    public boolean asyncSupported() {
        return false;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public int inputColumns() {
        throw new UnsupportedOperationException("Batches are made when they are asked for");
    }

    @Override
    public int totalOutcomes() {
        throw new UnsupportedOperationException("Batches are made when they are asked for");
    }

    @Override
    public List<String> getLabels() {
        return null; // DL4J's way to say that labels have no names
    }

    @Override
    public void setPreProcessor(DataSetPreProcessor preProcessor) {
        this.preProcessor = preProcessor;
    }

    @Override
    public DataSetPreProcessor getPreProcessor() {
        return preProcessor;
    }
}
