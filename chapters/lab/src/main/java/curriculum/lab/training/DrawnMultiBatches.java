package curriculum.lab.training;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.MultiDataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.MultiDataSetIterator;

/** As {@link DrawnBatches}, for networks of several inputs or outputs. */
public final class DrawnMultiBatches implements MultiDataSetIterator {
    private final int steps;
    private final Supplier<? extends MultiDataSet> draw;
    private MultiDataSetPreProcessor preProcessor;
    private int done;

    /**
     * @param steps batches of an epoch
     * @param draw makes the next batch
     */
    public DrawnMultiBatches(int steps, Supplier<? extends MultiDataSet> draw) {
        this.steps = steps;
        this.draw = draw;
    }

    @Override
    public boolean hasNext() {
        return done < steps;
    }

    @Override
    public MultiDataSet next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All " + steps + " batches are drawn");
        }
        done++;
        MultiDataSet data = draw.get();
        if (preProcessor != null) {
            preProcessor.preProcess(data);
        }
        return data;
    }

    @Override
    public MultiDataSet next(int count) {
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
    public void setPreProcessor(MultiDataSetPreProcessor preProcessor) {
        this.preProcessor = preProcessor;
    }

    @Override
    public MultiDataSetPreProcessor getPreProcessor() {
        return preProcessor;
    }
}
