package curriculum.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers as a reader wants them: six significant digits, no trailing zeros, a decimal point everywhere. */
public final class Numbers {
    private static final MathContext DIGITS = new MathContext(6);
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e9;

    private Numbers() {}

    /** What is no number is written too: a lesson may show it on purpose. */
    public static String format(Double value) {
        if (value == null || value.isNaN()) {
            return "NaN";
        }
        if (value.isInfinite()) {
            return value > 0 ? "∞" : "-∞";
        }
        double magnitude = Math.abs(value);
        if (value == Math.rint(value) && magnitude < LARGEST_PLAIN) {
            return String.valueOf(Math.round(value));
        }
        if (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        if (magnitude >= 10_000) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A band as its two ends, or as one number where they are the same. */
    public static String band(double low, double high) {
        return low == high ? format(low) : format(low) + " … " + format(high);
    }
}
