package curriculum.chapter03;

import java.util.Arrays;

/** Neighbours by comparing all points with all, in blocks: what is left where an index does not help any more. */
final class AllDistances implements Neighbours {
    /** How near to the radius, relatively, a squared distance from a product is computed again to be exact. */
    private static final double DOUBTFUL = 1e-9;

    private final int points;
    private final SquaredDistances distances;

    AllDistances(double[][] points) {
        this.points = points.length;
        distances = new SquaredDistances(points);
    }

    @Override
    public void within(double radius, Visitor visitor) {
        double square = radius * radius;
        int[] found = new int[points];
        distances.forEach((i, row, offset) -> {
            int count = 0;
            for (int j = 0; j < points; j++) {
                double distance = row[offset + j];
                if (Math.abs(distance - square) < DOUBTFUL * square) {
                    distance = distances.exact(i, j);
                }
                if (distance <= square) {
                    found[count++] = j;
                }
            }
            visitor.neighbours(i, found, count);
        });
    }

    @Override
    public double[] distancesToNearest(int k) {
        double[] result = new double[points];
        distances.forEach((i, row, offset) -> {
            double[] sorted = Arrays.copyOfRange(row, offset, offset + points);
            Arrays.sort(sorted);
            result[i] = Math.sqrt(sorted[k]); // sorted[0] is the point itself
        });
        return result;
    }
}
