package curriculum.lab.training;

import java.util.function.Supplier;
import org.nd4j.linalg.dataset.DataSet;

/** So many batches an epoch, each drawn when its turn comes: what a network trains on for a set number of steps. */
public final class DrawnBatches extends MadeBatches {
    private final int steps;
    private final Supplier<DataSet> draw;
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
    DataSet make() {
        done++;
        return draw.get();
    }

    @Override
    public void reset() {
        done = 0;
    }
}
