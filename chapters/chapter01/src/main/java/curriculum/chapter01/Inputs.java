package curriculum.chapter01;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks of the matrices that are handed to the public classes, all in one place. */
final class Inputs {
    /** Above this, sums of squares would overflow to infinity. */
    private static final double MOST = 1e150;

    private Inputs() {}

    /** Requires features {@code [rows, features]} and targets {@code [rows, 1]} that determine the coefficients. */
    static void check(INDArray features, INDArray targets) {
        if (features.rank() != 2
                || targets.rank() != 2
                || targets.columns() != 1
                || features.rows() != targets.rows()) {
            throw new IllegalArgumentException("Features [rows, features] and targets [rows, 1] are needed, but the"
                    + " shapes are " + features.shapeInfoToString() + " and " + targets.shapeInfoToString());
        }
        if (features.rows() < features.columns() + 1) {
            throw new IllegalArgumentException(
                    features.rows() + " rows can't determine " + (features.columns() + 1) + " coefficients");
        }
        check(features, "features");
        check(targets, "targets");
    }

    /** Requires a DOUBLE matrix, {@code [rows, columns]}, of finite numbers. */
    static void check(INDArray matrix, String name) {
        if (matrix.rank() != 2 || matrix.dataType() != DataType.DOUBLE) {
            throw new IllegalArgumentException("The " + name + " must be a DOUBLE matrix [rows, columns], but are "
                    + matrix.dataType() + " of shape " + matrix.shapeInfoToString());
        }
        // NaN, infinity and overflow survive a sum of squares: only then one of them is to be searched for.
        if (Double.isFinite(matrix.norm2Number().doubleValue())) {
            return;
        }
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                double value = matrix.getDouble(row, column);
                if (!(Math.abs(value) <= MOST)) {
                    throw new IllegalArgumentException("The " + name + " hold " + value + " in row " + row + ", column "
                            + column + "; only finite numbers up to " + MOST + " can be used");
                }
            }
        }
    }
}
