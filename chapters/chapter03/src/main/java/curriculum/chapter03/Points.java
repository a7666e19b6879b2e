package curriculum.chapter03;

/** Checks and measures of points, which are the rows of a table {@code [points, columns]}. */
final class Points {
    /** Above this, squared distances would overflow to infinity. */
    private static final double MOST = 1e150;

    private Points() {}

    /** Requires at least one point, the same number of columns in each, and finite numbers only. */
    static void check(double[][] points, String name) {
        if (points == null || points.length == 0) {
            throw new IllegalArgumentException(name + " has no rows");
        }
        int columns = points[0].length;
        if (columns == 0) {
            throw new IllegalArgumentException(name + " has no columns");
        }
        for (int row = 0; row < points.length; row++) {
            if (points[row].length != columns) {
                throw new IllegalArgumentException(
                        name + " has " + columns + " columns in row 0, but " + points[row].length + " in row " + row);
            }
            for (int column = 0; column < columns; column++) {
                if (!(Math.abs(points[row][column]) <= MOST)) {
                    throw new IllegalArgumentException(name + " holds " + points[row][column] + " in row " + row
                            + ", column " + column + "; only finite numbers up to " + MOST + " can be used");
                }
            }
        }
    }

    /** Requires one label for each point. */
    static void requireSameLength(int[] labels, String name, int length, String other) {
        if (labels.length != length) {
            throw new IllegalArgumentException(
                    name + " has " + labels.length + " entries, but " + other + " has " + length);
        }
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** The mean of each column, {@code [columns]}. */
    static double[] mean(double[][] points) {
        double[] mean = new double[points[0].length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= points.length;
        }
        return mean;
    }

    /** The variance of each column, {@code [columns]}. */
    static double[] variance(double[][] points) {
        double[] mean = mean(points);
        double[] variance = new double[mean.length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                variance[i] += (point[i] - mean[i]) * (point[i] - mean[i]) / points.length;
            }
        }
        return variance;
    }

    /** Points whose columns all have the mean 0 and the variance 1; a constant column becomes 0. */
    // snippet standardise
    static double[][] standardised(double[][] points) {
        double[] mean = mean(points);
        double[] variance = variance(points);
        double[][] result = new double[points.length][mean.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                result[i][j] = variance[j] == 0 ? 0 : (points[i][j] - mean[j]) / Math.sqrt(variance[j]);
            }
        }
        return result;
    }
    // end snippet
}
