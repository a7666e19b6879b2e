package curriculum.datasets.generated;

import curriculum.datasets.ClassificationData;

/** One ring inside another: groups that share their centre, so no distance to a centre tells them apart. */
public final class Rings {
    /** Radius of the inner ring; the outer one has 1. */
    public static final double INNER_RADIUS = 0.5;

    private Rings() {}

    /**
     * Puts points at equal steps around the circles of radius 1 and {@link #INNER_RADIUS}, and adds noise.
     *
     * @param seed gives the same points on every platform
     * @param rows how many points; the rings take turns
     * @param noise standard deviation of the noise in each coordinate; 0.05 leaves the rings apart
     * @throws IllegalArgumentException if {@code rows} is not positive, or {@code noise} negative or not a number
     */
    public static ClassificationData generate(long seed, int rows, double noise) {
        PlanePoints points = new PlanePoints(seed, rows, noise);
        int steps = (rows + 1) / 2;
        for (int row = 0; row < rows; row++) {
            int ring = row % 2;
            double radius = ring == 0 ? 1 : INNER_RADIUS;
            double angle = 2 * StrictMath.PI * (row / 2) / steps;
            points.put(row, ring, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), noise);
        }
        return points.build(2);
    }
}
