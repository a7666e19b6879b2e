package curriculum.lab.training;

import curriculum.lab.machine.Progress;
import java.util.Arrays;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;

/**
 * Notes the loss of every batch, for the curve that a lesson draws, and shows it while the network trains.
 *
 * <pre>{@code
 * try (Progress progress = lesson.progress("training", steps)) {
 *     LossCurve losses = new LossCurve(progress);
 *     network.setListeners(losses);
 *     network.fit(batches, epochs);
 * }
 * }</pre>
 */
public final class LossCurve extends BaseTrainingListener {
    private final Progress progress;
    private double[] losses = new double[64];
    private int count;

    /** A curve that shows nothing while it grows. */
    public LossCurve() {
        this(null);
    }

    /** @param progress is told of each batch and its loss */
    public LossCurve(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
        if (count == losses.length) {
            losses = Arrays.copyOf(losses, 2 * count);
        }
        losses[count] = model.score();
        if (progress != null) {
            progress.step(losses[count]);
        }
        count++;
    }

    /** The loss of each batch so far, {@code [batches]}. */
    public double[] losses() {
        return Arrays.copyOf(losses, count);
    }

    /** The loss of the last batch; not a number before the first. */
    public double last() {
        return count == 0 ? Double.NaN : losses[count - 1];
    }

    /**
     * Means of windows of equal length, one after another; what is left over at the end counts to none.
     *
     * @param windows how many; as many as there are losses where there are fewer
     * @throws IllegalArgumentException if {@code windows} is not positive
     */
    public static Smoothed smoothed(double[] losses, int windows) {
        if (windows < 1) {
            throw new IllegalArgumentException("A curve needs at least one window, not " + windows);
        }
        int length = Math.max(1, losses.length / windows);
        double[] steps = new double[losses.length / length];
        double[] means = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (i + 0.5) * length;
            means[i] = Arrays.stream(losses, i * length, (i + 1) * length)
                    .average()
                    .orElseThrow();
        }
        return new Smoothed(steps, means);
    }

    /**
     * A smoothed curve.
     *
     * @param steps the middle of each window, in batches
     * @param means the mean loss of each window
     */
    public record Smoothed(double[] steps, double[] means) {}
}
