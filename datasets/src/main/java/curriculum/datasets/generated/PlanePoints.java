package curriculum.datasets.generated;

import curriculum.datasets.ClassificationData;
import curriculum.datasets.Column;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Collects noisy points of the plane with their true groups. */
final class PlanePoints {
    private static final List<Column> COLUMNS =
            List.of(new Column("x", "", "first coordinate"), new Column("y", "", "second coordinate"));

    private final Random random;
    private final double[][] points; // [rows, 2]
    private final int[] labels; // [rows]

    PlanePoints(long seed, int rows, double noise) {
        if (rows <= 0) {
            throw new IllegalArgumentException("rows must be positive, not " + rows);
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be a number from 0, not " + noise);
        }
        this.random = new Random(seed);
        this.points = new double[rows][];
        this.labels = new int[rows];
    }

    Random random() {
        return random;
    }

    /** Puts a point of a group near a place, with Gaussian noise in both coordinates. */
    void put(int row, int label, double x, double y, double noise) {
        points[row] = new double[] {x + noise * random.nextGaussian(), y + noise * random.nextGaussian()};
        labels[row] = label;
    }

    ClassificationData build(int groups) {
        List<String> names =
                IntStream.range(0, groups).mapToObj(i -> "group " + i).toList();
        return new ClassificationData(COLUMNS, names, points, labels);
    }
}
