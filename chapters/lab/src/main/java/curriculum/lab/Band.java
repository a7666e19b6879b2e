package curriculum.lab;

import curriculum.datasets.Edition;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;

/**
 * What a claim expects: a two-sided band, for one edition of the data or for both, or for one real data set.
 *
 * <p>A band is what repeated runs show. It has two sides because a result can be wrong by being too good: labels
 * that collapsed into one class give an accuracy of 1.
 *
 * @param editions the editions of the data for which the band holds
 * @param datasets the real data sets for which it holds, by their names in the catalogue; empty for any
 * @param low the smallest value expected
 * @param high the largest value expected
 */
public record Band(Set<Edition> editions, Set<String> datasets, double low, double high) {

    /** Checks that the band has two finite sides in the right order. */
    public Band {
        editions = Set.copyOf(editions);
        datasets = Set.copyOf(datasets);
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("A band needs two finite sides, low first: " + low + " … " + high);
        }
    }

    /** Expected on the real data. */
    public static Band real(double low, double high) {
        return new Band(Set.of(Edition.REAL), Set.of(), low, high);
    }

    /** Expected on one real data set, where an option of the chapter chooses among several. */
    public static Band real(String dataset, double low, double high) {
        return new Band(Set.of(Edition.REAL), Set.of(dataset), low, high);
    }

    /** Expected on the bundled data. */
    public static Band bundled(double low, double high) {
        return new Band(Set.of(Edition.BUNDLED), Set.of(), low, high);
    }

    /** Expected on either edition. */
    public static Band both(double low, double high) {
        return new Band(Set.of(Edition.values()), Set.of(), low, high);
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

    /** Whether it counts in a run on this edition of these data sets. */
    boolean isFor(Edition edition, Collection<String> read) {
        return editions.contains(edition) && (datasets.isEmpty() || read.containsAll(datasets));
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }
}
