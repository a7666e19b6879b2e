package curriculum.chapter04;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;

/** Gives some images of every batch a class by lot (DisturbLabel: Xie, Wang, Wei, Wang and Tian 2016). */
final class DisturbLabel implements DataSetPreProcessor {
    private static final long serialVersionUID = 1L;

    private final double share;
    private final Random random;

    /**
     * Disturbs labels.
     *
     * @param share of the images whose class is drawn; it may be drawn right
     */
    DisturbLabel(double share, long seed) {
        this.share = share;
        this.random = new Random(seed);
    }

    @Override
    public void preProcess(DataSet batch) {
        // snippet disturb-label
        INDArray labels = batch.getLabels(); // [batch, classes]
        for (int row = 0; row < labels.rows(); row++) {
            if (random.nextDouble() < share) {
                labels.getRow(row).assign(0);
                labels.putScalar(row, random.nextInt(labels.columns()), 1);
            }
        }
        // end snippet
    }
}
