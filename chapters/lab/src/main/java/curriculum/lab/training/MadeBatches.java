package curriculum.lab.training;

import java.util.List;
import java.util.NoSuchElementException;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/**
 * Batches that are made when they are asked for, in the thread that trains and one at a time, so that a seed gives the
 * same run everywhere: the iterator may not be prefetched.
 *
 * <p>What {@link DataSetIterator} asks for beyond the next batch, its {@code fit} never calls: there are no columns to
 * count before a batch is made, and the batches choose their size themselves.
 */
abstract class MadeBatches implements DataSetIterator {
    private DataSetPreProcessor preProcessor;

    /** Makes the next batch; called only where there is one. */
    abstract DataSet make();

    @Override
    public final DataSet next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The epoch has no batch left");
        }
        DataSet data = make();
        if (preProcessor != null) {
            preProcessor.preProcess(data);
        }
        return data;
    }

    @Override
    public final DataSet next(int count) {
        throw new UnsupportedOperationException("The batches choose their size themselves");
    }

    @Override
    public final boolean resetSupported() {
        return true;
    }

    @Override
    public final boolean asyncSupported() {
        return false;
    }

    @Override
    public int batch() {
        throw new UnsupportedOperationException("The batches choose their size themselves");
    }

    @Override
    public final int inputColumns() {
        throw new UnsupportedOperationException("Batches are made when they are asked for");
    }

    @Override
    public final int totalOutcomes() {
        throw new UnsupportedOperationException("Batches are made when they are asked for");
    }

    @Override
    public final List<String> getLabels() {
        return null; // DL4J's way to say that labels have no names
    }

    @Override
    public final void setPreProcessor(DataSetPreProcessor preProcessor) {
        this.preProcessor = preProcessor;
    }

    @Override
    public final DataSetPreProcessor getPreProcessor() {
        return preProcessor;
    }
}
