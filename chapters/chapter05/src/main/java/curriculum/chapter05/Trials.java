package curriculum.chapter05;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;

/**
 * One measurement a seed, since one alone may be luck.
 *
 * <p>What two models measure with the same seed is a pair: {@link #minus} and {@link #over} compare within pairs.
 */
record Trials(double[] values) {
    static final int SEEDS = 3;

    /** Makes one model for each of the seeds from the first on. */
    static <M> List<M> perSeed(long first, LongFunction<M> model) {
        List<M> models = new ArrayList<>();
        for (int i = 0; i < SEEDS; i++) {
            models.add(model.apply(first + i));
        }
        return models;
    }

    static <M> Trials of(List<M> models, ToDoubleFunction<M> measure) {
        return new Trials(models.stream().mapToDouble(measure).toArray());
    }

    Trials minus(Trials other) {
        double[] differences = values.clone();
        Arrays.setAll(differences, i -> values[i] - other.values[i]);
        return new Trials(differences);
    }

    Trials over(Trials other) {
        double[] ratios = values.clone();
        Arrays.setAll(ratios, i -> values[i] / other.values[i]);
        return new Trials(ratios);
    }

    double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    double least() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double most() {
        return Arrays.stream(values).max().orElseThrow();
    }
}
