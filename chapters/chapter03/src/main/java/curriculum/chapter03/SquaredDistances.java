package curriculum.chapter03;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * All squared distances between points, a block of rows at a time, from matrix products: ‖a‖² + ‖b‖² - 2 a·b.
 *
 * <p>Where the distance is so small that the subtraction would leave few digits, it is computed from the differences;
 * so equal points have the distance 0.
 */
final class SquaredDistances {
    /** Numbers in a block: 32 MB, whatever the number of points. */
    private static final int BLOCK = 4_000_000;

    private static final double NEAR = 1e-6;

    private final double[][] points;
    private final INDArray matrix; // centred, [points, columns]
    private final double[] squares; // [points]

    /** Is given one point's squared distances: those to point j are at {@code distances[offset + j]}. */
    interface Visitor {
        void row(int point, double[] distances, int offset);
    }

    SquaredDistances(double[][] points) {
        this.points = points;
        matrix = Matrices.centred(points, Points.mean(points));
        squares = Matrices.squares(matrix);
    }

    /** Visits each point with its distances to all points. */
    void forEach(Visitor visitor) {
        visit(visitor, false);
    }

    /** Visits each point with its distances to the points before it only: half of the work. */
    void forEachLower(Visitor visitor) {
        visit(visitor, true);
    }

    private void visit(Visitor visitor, boolean lower) {
        int n = points.length;
        int most = Math.max(1, Math.min(BLOCK / n, n));
        INDArray flat = Nd4j.create(DataType.DOUBLE, (long) most * n);
        double[] block = new double[most * n];
        for (int from = 0; from < n; from += most) {
            int to = Math.min(from + most, n);
            int columns = lower ? to : n;
            int count = (to - from) * columns;
            INDArray products = flat.get(NDArrayIndex.interval(0, count)).reshape('c', to - from, columns);
            Nd4j.gemm(
                    Matrices.rows(matrix, from, to),
                    Matrices.rows(matrix, 0, columns),
                    products,
                    false,
                    true,
                    1.0,
                    0.0);
            Matrices.read(flat, block, count);
            for (int i = from; i < to; i++) {
                int offset = (i - from) * columns;
                int end = lower ? i : n;
                for (int j = 0; j < end; j++) {
                    double sum = squares[i] + squares[j];
                    double distance = sum - 2 * block[offset + j];
                    block[offset + j] = distance < NEAR * sum ? exact(i, j) : distance;
                }
                visitor.row(i, block, offset);
            }
        }
    }

    /** The squared distance of two points from their differences, without the rounding errors of products. */
    double exact(int i, int j) {
        return Points.squaredDistance(points[i], points[j]);
    }
}
