package curriculum.chapter03;

/** Where a curve turns: the position that lies farthest below the straight line from its first value to its last. */
final class Knee {
    private Knee() {}

    /**
     * Finds the knee of a curve, or its elbow if it falls.
     *
     * @param curve {@code [positions]}, at equal steps
     * @throws IllegalArgumentException if there are fewer than three positions, so that none lies between the ends
     */
    // snippet knee
    static int of(double[] curve) {
        int last = curve.length - 1;
        if (last < 2) {
            throw new IllegalArgumentException("curve has " + curve.length + " values, but a knee needs three");
        }
        int knee = 0;
        double deepest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= last; i++) {
            double chord = curve[0] + (curve[last] - curve[0]) * i / last;
            if (chord - curve[i] > deepest) {
                deepest = chord - curve[i];
                knee = i;
            }
        }
        return knee;
    }
    // end snippet
}
