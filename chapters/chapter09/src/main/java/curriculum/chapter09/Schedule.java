package curriculum.chapter09;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * How long to train and how fast: Adam whose learning rate rises for the first tenth of the steps and then falls to zero.
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
        var falling = new PolySchedule(ScheduleType.ITERATION, rate, 1, steps);
        return new NeuralNetConfiguration.Builder().seed(seed).updater(new Adam(new RampSchedule(falling, warmUp)));
        // end snippet
    }
}
