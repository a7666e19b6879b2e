package curriculum.lab.training;

import curriculum.lab.Order;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.nd4j.linalg.dataset.DataSet;

/**
 * Examples in random order, batch by batch; each epoch has an order of its own.
 *
 * <p>A last batch that is not full is left out: it would make ND4J lay out its memory anew.
 */
public final class ShuffledBatches extends MadeBatches {
    private final int rows;
    private final int batch;
    private final Random random;
    private final Function<int[], DataSet> examples;
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
    DataSet make() {
        DataSet data = examples.apply(Arrays.copyOfRange(order, next, next + batch));
        next += batch;
        return data;
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
    public int batch() {
        return batch;
    }
}
