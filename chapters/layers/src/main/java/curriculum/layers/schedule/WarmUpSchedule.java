package curriculum.layers.schedule;

import java.util.Objects;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that rises in a straight line during the first steps and then falls in one to zero at the last: the
 * gentle start that Transformers need (Vaswani et al. 2017, section 5.3; the linear decay is BERT's). At step
 * {@code i}, counted from 0, it is rate · min(1, (i + 1) / warmUp) · (1 − i / steps), and 0 from {@code steps} on.
 *
 * <p>ND4J's {@code RampSchedule} rises likewise, but a network configured with it can neither be read from JSON nor
 * restored by {@code ModelSerializer} nor converted to another data type.
 */
public final class WarmUpSchedule implements ISchedule {

    private static final long serialVersionUID = 1L;

    private final double rate;
    private final int warmUp;
    private final int steps;

    /**
     * Creates a schedule.
     *
     * @param rate where the rising line would meet the falling one at step 0: what the rate nearly reaches
     * @param warmUp how many steps it rises; 1 lets it fall from the start
     * @param steps batches in all, at least warmUp
     * @throws IllegalArgumentException if the rate is negative or not a number, or the steps are not in this order
     */
    public WarmUpSchedule(
            @JsonProperty("rate") double rate, @JsonProperty("warmUp") int warmUp, @JsonProperty("steps") int steps) {
        if (!(rate >= 0) || Double.isInfinite(rate) || warmUp < 1 || steps < warmUp) {
            throw new IllegalArgumentException(
                    "WarmUpSchedule: a rate of at least 0 and 1 ≤ warmUp ≤ steps are needed, but rate is " + rate
                            + ", warmUp " + warmUp + ", steps " + steps);
        }
        this.rate = rate;
        this.warmUp = warmUp;
        this.steps = steps;
    }

    /**
     * Creates one that does not rise, for networks that need no gentle start.
     *
     * @param rate of the first step
     * @param steps batches in all; the rate is 0 after them
     */
    public static WarmUpSchedule falling(double rate, int steps) {
        return new WarmUpSchedule(rate, 1, steps);
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        double rising = Math.min(1, (iteration + 1.0) / warmUp);
        double falling = Math.max(0, 1 - (double) iteration / steps);
        return rate * rising * falling;
    }

    public double getRate() {
        return rate;
    }

    public int getWarmUp() {
        return warmUp;
    }

    public int getSteps() {
        return steps;
    }

    @Override
    public WarmUpSchedule clone() {
        return new WarmUpSchedule(rate, warmUp, steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WarmUpSchedule that
                && Double.compare(rate, that.rate) == 0
                && warmUp == that.warmUp
                && steps == that.steps;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rate, warmUp, steps);
    }

    @Override
    public String toString() {
        return "WarmUpSchedule(" + rate + ", " + warmUp + " of " + steps + ")";
    }
}
