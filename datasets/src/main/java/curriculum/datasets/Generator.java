package curriculum.datasets;

import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Makes the bundled edition of a data set.
 *
 * @param <T> what it makes
 * @param description the generator and its seed, for reports
 * @param make makes the same on every call and on every platform
 */
public record Generator<T>(String description, Supplier<T> make) {
    /** A generator with the seed of the bundled edition. */
    public static <T> Generator<T> of(String name, long seed, LongFunction<T> generate) {
        return new Generator<>(name + ", seed " + seed, () -> generate.apply(seed));
    }
}
