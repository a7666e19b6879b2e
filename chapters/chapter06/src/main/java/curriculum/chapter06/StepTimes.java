package curriculum.chapter06;

import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * How long a training step takes on one-hot vectors and with an embedding, medians.
 *
 * @param words how long the one-hot vectors are
 */
record StepTimes(int words, double oneHotMillis, double embeddingMillis) {
    private static final int WARM_UP = 6;
    private static final int TIMED = 15;

    /** Times steps of two networks on the same reviews. */
    static StepTimes measure(MultiLayerNetwork oneHot, MultiLayerNetwork embedding, Sequences reviews, int words) {
        DataSet vectors = reviews.asOneHot(words).batch();
        DataSet ids = reviews.batch();
        double[] oneHotTimes = new double[TIMED];
        double[] embeddingTimes = new double[TIMED];
        for (int i = 0; i < WARM_UP; i++) {
            millis(oneHot, vectors);
            millis(embedding, ids);
        }
        // They take turns, so that a busy machine slows both.
        for (int i = 0; i < TIMED; i++) {
            oneHotTimes[i] = millis(oneHot, vectors);
            embeddingTimes[i] = millis(embedding, ids);
        }
        return new StepTimes(words, median(oneHotTimes), median(embeddingTimes));
    }

    private static double millis(MultiLayerNetwork network, DataSet batch) {
        long start = System.nanoTime();
        network.fit(batch);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }

    /** How many times as long a step on one-hot vectors takes. */
    double slowdown() {
        return oneHotMillis / embeddingMillis;
    }
}
