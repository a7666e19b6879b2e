package curriculum.datasets.generated;

import curriculum.datasets.ClassificationData;

/** Two half-moons that reach into each other: connected groups that no straight line parts. */
public final class Moons {
    private Moons() {}

    /**
     * Puts points at equal steps along the half circles around (0, 0) and (1, 0.5), of radius 1, and adds noise.
     *
     * @param seed gives the same points on every platform
     * @param rows how many points; the moons take turns
     * @param noise standard deviation of the noise in each coordinate; 0.05 leaves the moons apart
     * @throws IllegalArgumentException if {@code rows} is not positive, or {@code noise} negative or not a number
     */
    public static ClassificationData generate(long seed, int rows, double noise) {
        PlanePoints points = new PlanePoints(seed, rows, noise);
        int last = Math.max(1, (rows - 1) / 2);
        for (int row = 0; row < rows; row++) {
            int step = row / 2;
            double angle = StrictMath.PI * step / last;
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            if (row % 2 == 0) {
                points.put(row, 0, x, y, noise);
            } else {
                points.put(row, 1, 1 - x, 0.5 - y, noise);
            }
        }
        return points.build(2);
    }
}
