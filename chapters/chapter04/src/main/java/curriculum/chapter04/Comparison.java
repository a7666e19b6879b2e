package curriculum.chapter04;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A paired comparison: the mean of the differences, with its 95 % interval by Student's t.
 *
 * @param mean of the differences
 * @param deviation standard deviation of the differences
 * @param halfWidth the interval goes from {@code mean - halfWidth} to {@code mean + halfWidth}
 */
record Comparison(double mean, double deviation, double halfWidth) {
    private static final double SIDE = 0.975;

    /**
     * Compares what was measured in the same trials with and without something.
     *
     * @param without {@code [trials]}, at least two
     * @param with {@code [trials]}
     */
    static Comparison of(double[] without, double[] with) {
        if (without.length != with.length || without.length < 2) {
            throw new IllegalArgumentException(
                    "A paired comparison needs the same two or more trials on both sides, not " + without.length
                            + " and " + with.length);
        }
        // snippet paired
        SummaryStatistics differences = new SummaryStatistics();
        for (int trial = 0; trial < without.length; trial++) {
            differences.addValue(with[trial] - without[trial]);
        }
        double standardError = differences.getStandardDeviation() / Math.sqrt(differences.getN());
        double t = new TDistribution(differences.getN() - 1).inverseCumulativeProbability(SIDE);
        // end snippet
        return new Comparison(differences.getMean(), differences.getStandardDeviation(), t * standardError);
    }

    double low() {
        return mean - halfWidth;
    }

    double high() {
        return mean + halfWidth;
    }
}
