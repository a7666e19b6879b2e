package curriculum.lab;

import curriculum.datasets.Edition;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What a claim expects: a two-sided band, for one edition of the data or for both.
 *
 * <p>A band is what repeated runs show. It has two sides because a result can be wrong by being too good: labels
 * that collapsed into one class give an accuracy of 1.
 *
 * @param editions the editions of the data for which the band holds
 * @param low the smallest value expected
 * @param high the largest value expected
 */
public record Band(Set<Edition> editions, double low, double high) {

    /** Checks that the band has two finite sides in the right order. */
    public Band {
        editions = Set.copyOf(editions);
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("A band needs two finite sides, low first: " + low + " … " + high);
        }
    }

    /** Expected on the real data. */
    public static Band real(double low, double high) {
        return new Band(Set.of(Edition.REAL), low, high);
    }

    /** Expected on the bundled data. */
    public static Band bundled(double low, double high) {
        return new Band(Set.of(Edition.BUNDLED), low, high);
    }

    /** Expected on either edition. */
    public static Band both(double low, double high) {
        return new Band(Set.of(Edition.values()), low, high);
    }

    /**
     * Expected on the real data: a published number, within one in its last digit.
     *
     * @param decimal the number as published, such as {@code "0.7406"} for 0.7405 … 0.7407
     */
    public static Band published(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(value.scale());
        return real(
                value.subtract(lastDigit).doubleValue(), value.add(lastDigit).doubleValue());
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }
}
