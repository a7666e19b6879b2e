package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Ordinary least squares with an intercept, what all components together must agree with: by QR, as in chapter 1. */
final class LeastSquares {
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private LeastSquares() {}

    /**
     * Slopes of y on x, {@code [columns, targets]}.
     *
     * @param x {@code [rows, columns]}
     * @param y {@code [rows, targets]}
     * @throws IllegalArgumentException if there are too few rows, or a column is constant or a weighted sum of others
     */
    static INDArray coefficients(INDArray x, INDArray y) {
        if (x.rows() <= x.columns()) {
            throw new IllegalArgumentException(
                    "x has " + x.rows() + " rows, too few for the slopes of " + x.columns() + " columns");
        }
        Scaling scaling = Scaling.of(x, true, "x"); // so that no unit costs digits
        INDArray q = scaling.apply(x).dup('f'); // becomes Q, [rows, columns]
        INDArray r = Nd4j.create(DataType.DOUBLE, new long[] {x.columns(), x.columns()}, 'f');
        Nd4j.getBlasWrapper().lapack().geqrf(q, r);
        requireIndependent(r, x.rows(), scaling);
        INDArray projected = Nd4j.gemm(q, Scaling.of(y, false, "y").apply(y), true, false); // [columns, targets]
        return solve(r, projected).diviColumnVector(scaling.units().reshape(x.columns(), 1));
    }

    /**
     * In column j of R⁻¹ stands the weighted sum of columns 0 to j that is a new direction of length 1. If such a sum
     * needs weights so large that the rounding of the columns makes as much, column j has no direction of its own.
     */
    private static void requireIndependent(INDArray r, int rows, Scaling scaling) {
        INDArray sums = solve(r, Nd4j.eye(r.rows()).castTo(DataType.DOUBLE)).transpose(); // one a row
        double[] ofNumbers = scaling.roundings(sums);
        double[] weights = Transforms.abs(sums, true).sum(1).toDoubleVector();
        double length = 1 / Math.sqrt(rows);
        for (int column = 0; column < weights.length; column++) {
            double ofQr = ROUNDING * Math.sqrt(rows) * weights[column];
            if (!(ofNumbers[column] + ofQr < length)) { // also where R is singular, and this is no number
                throw new IllegalArgumentException("Column " + column + " of x (the first is 0) is a weighted sum of"
                        + " columns before it; leave one of them out");
            }
        }
    }

    private static INDArray solve(INDArray r, INDArray right) {
        return Nd4j.linalg().triangularSolve(r, right, false, false);
    }
}
