package curriculum.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongFunction;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * One measurement for each seed, since one alone may be luck.
 *
 * <p>What two models measure with the same seed is a pair: {@link #minus} and {@link #over} compare within pairs.
 *
 * @param values in the order of the seeds
 */
public record PerSeed(double[] values) {
    /** How many seeds a comparison takes where nothing else is said. */
    public static final int SEEDS = 3;

    /** Makes one model for each of the seeds from the first on. */
    public static <M> List<M> models(long first, LongFunction<M> model) {
        List<M> models = new ArrayList<>();
        for (int i = 0; i < SEEDS; i++) {
            models.add(model.apply(first + i));
        }
        return models;
    }

    /** Measures something once for each of the seeds from the first on. */
    public static PerSeed run(long first, LongToDoubleFunction measure) {
        return new PerSeed(
                LongStream.range(first, first + SEEDS).mapToDouble(measure).toArray());
    }

    /** Measures models that are in the order of their seeds. */
    public static <M> PerSeed of(List<M> models, ToDoubleFunction<M> measure) {
        return new PerSeed(models.stream().mapToDouble(measure).toArray());
    }

    /**
     * The differences within the pairs.
     *
     * @throws IllegalArgumentException if the other has not as many seeds
     */
    public PerSeed minus(PerSeed other) {
        return paired(other, (one, two) -> one - two);
    }

    /** The ratios within the pairs; as {@link #minus}. */
    public PerSeed over(PerSeed other) {
        return paired(other, (one, two) -> one / two);
    }

    private PerSeed paired(PerSeed other, DoubleBinaryOperator comparison) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "Measurements of " + values.length + " seeds and of " + other.values.length + " can't be paired");
        }
        double[] compared = values.clone();
        Arrays.setAll(compared, i -> comparison.applyAsDouble(values[i], other.values[i]));
        return new PerSeed(compared);
    }

    public double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Standard deviation (n - 1). */
    public double deviation() {
        double mean = mean();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    public double least() {
        return Arrays.stream(values).min().orElseThrow();
    }

    public double most() {
        return Arrays.stream(values).max().orElseThrow();
    }
}
