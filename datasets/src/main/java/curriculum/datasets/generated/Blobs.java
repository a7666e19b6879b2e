package curriculum.datasets.generated;

import curriculum.datasets.ClassificationData;

/** Round groups of points around known centres. */
public final class Blobs {
    private static final double RADIUS = 5;

    // Of the unequal blobs: one large and wide, two small and narrow ones close to it.
    private static final double[] SHARES = {0.8, 0.1, 0.1};
    private static final double[][] CENTRES = {{0, 0}, {6, 1.5}, {6, -1.5}}; // [groups, 2]
    private static final double[] WIDTHS = {1.6, 0.3, 0.3};

    private Blobs() {}

    /**
     * Groups of equal size and width, with centres at equal steps on a circle of radius 5.
     *
     * @param seed gives the same points on every platform
     * @param rows how many points; the groups take turns
     * @param groups how many groups
     * @param noise standard deviation of each group in each coordinate; up to 1, three groups barely touch
     * @throws IllegalArgumentException if {@code rows} or {@code groups} is not positive, or {@code noise} negative or
     *     not a number
     */
    public static ClassificationData generate(long seed, int rows, int groups, double noise) {
        PlanePoints points = new PlanePoints(seed, rows, noise);
        if (groups <= 0) {
            throw new IllegalArgumentException("groups must be positive, not " + groups);
        }
        for (int row = 0; row < rows; row++) {
            int group = row % groups;
            double angle = 2 * StrictMath.PI * group / groups;
            points.put(row, group, RADIUS * StrictMath.cos(angle), RADIUS * StrictMath.sin(angle), noise);
        }
        return points.build(groups);
    }

    /**
     * Three groups of which one has four fifths of the points and is five times as wide as the others.
     *
     * <p>k-means, which prefers groups of equal width, parts the large one.
     *
     * @param seed gives the same points on every platform
     * @param rows how many points; their groups are drawn at random
     * @param noise factor on every width; 1 leaves the groups apart
     * @throws IllegalArgumentException if {@code rows} is not positive, or {@code noise} negative or not a number
     */
    public static ClassificationData unequal(long seed, int rows, double noise) {
        PlanePoints points = new PlanePoints(seed, rows, noise);
        for (int row = 0; row < rows; row++) {
            double draw = points.random().nextDouble();
            int group = draw < SHARES[0] ? 0 : draw < SHARES[0] + SHARES[1] ? 1 : 2;
            points.put(row, group, CENTRES[group][0], CENTRES[group][1], noise * WIDTHS[group]);
        }
        return points.build(3);
    }
}
