package curriculum.lab.training;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/**
 * So many batches an epoch, each drawn when its turn comes: what a network trains on for a set number of steps.
 *
 * <p>Batches are made in the thread that trains, one at a time, so that a seed gives the same run everywhere: the
 * iterator may not be prefetched.
 */
public final class DrawnBatches implements DataSetIterator {
    private final int steps;
    private final Supplier<DataSet> draw;
    private DataSetPreProcessor preProcessor;
    private int done;

    /**
     * @param steps batches of an epoch
     * @param draw makes the next batch
     */
    public DrawnBatches(int steps, Supplier<DataSet> draw) {
        this.steps = steps;
        this.draw = draw;
    }

    @Override
    public boolean hasNext() {
        return done < steps;
    }

    @Override
    public DataSet next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All " + steps + " batches are drawn");
        }
        done++;
        DataSet data = draw.get();
        if (preProcessor != null) {
            preProcessor.preProcess(data);
        }
        return data;
    }

    @Override
    public DataSet next(int count) {
        throw new UnsupportedOperationException("The draw says how large a batch is");
    }

    @Override
    public void reset() {
        done = 0;
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
        throw new UnsupportedOperationException("The draw says how large a batch is");
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
