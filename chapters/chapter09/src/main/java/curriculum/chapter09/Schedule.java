package curriculum.chapter09;

import curriculum.layers.schedule.WarmUpSchedule;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.learning.config.Adam;

/**
 * How long to train and how fast: Adam whose learning rate rises for the first tenth of the steps and then falls to
 * zero.
 *
 * @param steps batches in all
 * @param batch images in a batch
 * @param rate the learning rate at its highest
 */
record Schedule(int steps, int batch, double rate) {

    Schedule {
        if (steps < 1 || batch < 1 || !(rate > 0)) {
            throw new IllegalArgumentException(
                    "steps, batch and rate must be positive, not " + steps + ", " + batch + ", " + rate);
        }
    }

    /** So many times through all the images. */
    static Schedule epochs(double epochs, int images, int batch, double rate) {
        return new Schedule((int) Math.round(epochs * images / batch), batch, rate);
    }

    NeuralNetConfiguration.Builder builder(long seed) {
        // snippet schedule
        int warmUp = Math.max(1, steps / 10);
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(new WarmUpSchedule(rate, warmUp, steps)));
        // end snippet
    }
}
