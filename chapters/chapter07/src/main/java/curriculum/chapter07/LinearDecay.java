package curriculum.chapter07;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that falls in a straight line and is zero after so many steps.
 *
 * <p>ND4J 1.0.0-M2.1 has a {@code PolySchedule}, but its rate grows, and falls to zero at the last step only.
 */
final class LinearDecay implements ISchedule {
    private static final long serialVersionUID = 1L;

    private final double first;
    private final int steps;

    /**
     * @param first the rate of the first step
     * @param steps after which it is zero
     */
    LinearDecay(@JsonProperty("first") double first, @JsonProperty("steps") int steps) {
        this.first = first;
        this.steps = steps;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return first * Math.max(0, 1 - (double) iteration / steps);
    }

    @Override
    public ISchedule clone() {
        return new LinearDecay(first, steps);
    }
}
