package curriculum.chapter06;

import curriculum.layers.schedule.WarmUpSchedule;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * How a network learns.
 *
 * @param epochs the most: it stops earlier where nothing is left to learn
 * @param batch reviews of a step
 * @param rate the learning rate of the first step
 * @param falling whether the rate falls to zero in a straight line
 */
record Learning(int epochs, int batch, double rate, boolean falling) {
    private static final int BATCH = 64;

    /** At the same rate until nothing is left to learn. */
    static Learning steady(int epochs, double rate) {
        return new Learning(epochs, BATCH, rate, false);
    }

    /** At a rate that falls to zero, for reviews that the network sees a few times only. */
    static Learning falling(int epochs, double rate) {
        return new Learning(epochs, BATCH, rate, true);
    }

    /** The same for another number of epochs. */
    Learning during(int otherEpochs) {
        return new Learning(otherEpochs, batch, rate, falling);
    }

    /** The updater for so many reviews. */
    IUpdater updater(int reviews) {
        return falling ? new Adam(WarmUpSchedule.falling(rate, epochs * batches(reviews))) : new Adam(rate);
    }

    /** Batches of an epoch. */
    int batches(int reviews) {
        return Math.max(1, reviews / batch);
    }
}
