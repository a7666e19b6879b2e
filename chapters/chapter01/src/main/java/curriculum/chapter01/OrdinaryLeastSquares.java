package curriculum.chapter01;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The linear model with the smallest sum of squared errors, computed in three ways that agree.
 *
 * <p>{@link #fit} solves the normal equation, which is short and squares the condition number of the features;
 * {@link #fitByQr} avoids that; {@link #fitByLibrary} is what ND4J offers. Source: Hastie, Tibshirani, Friedman, The
 * Elements of Statistical Learning, section 3.2.
 */
public final class OrdinaryLeastSquares {
    private OrdinaryLeastSquares() {}

    /**
     * Solves the normal equation XᵀX β = Xᵀy.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @throws IllegalArgumentException if the shapes do not fit or there are fewer rows than coefficients
     */
    public static LinearModel fit(INDArray features, INDArray targets) {
        // snippet normal-equation
        INDArray x = withIntercept(features, targets); // [rows, 1 + features]
        INDArray gram = x.transpose().mmul(x); // [1 + features, 1 + features]
        INDArray moments = x.transpose().mmul(targets); // [1 + features, 1]
        return LinearModel.of(Nd4j.linalg().solve(gram, moments));
        // end snippet
    }

    /**
     * Splits X into an orthonormal Q and a triangular R, and solves Rβ = Qᵀy.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @throws IllegalArgumentException if the shapes do not fit or there are fewer rows than coefficients
     */
    public static LinearModel fitByQr(INDArray features, INDArray targets) {
        // snippet qr
        INDArray x = withIntercept(features, targets);
        INDArray[] qr = Nd4j.linalg().qr(x); // Q [rows, 1 + features], R [1 + features, 1 + features]
        INDArray projected = qr[0].transpose().mmul(targets); // [1 + features, 1]
        return LinearModel.of(Nd4j.linalg().triangularSolve(qr[1], projected, false, false));
        // end snippet
    }

    /**
     * Lets ND4J solve the least-squares problem.
     *
     * <p>Of its two ways only the fast one, by the Cholesky factor of XᵀX, works on rectangular matrices in ND4J
     * 1.0.0-M2.1.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @throws IllegalArgumentException if the shapes do not fit or there are fewer rows than coefficients
     */
    public static LinearModel fitByLibrary(INDArray features, INDArray targets) {
        return LinearModel.of(Nd4j.linalg().lstsq(withIntercept(features, targets), targets, 0.0, true));
    }

    /** Puts a column of ones, the intercept's feature, before the features: {@code [rows, 1 + features]}. */
    static INDArray withIntercept(INDArray features, INDArray targets) {
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
        if (features.isNaN().any() || targets.isNaN().any()) {
            throw new IllegalArgumentException("The features or targets hold NaN");
        }
        return Nd4j.hstack(Nd4j.ones(DataType.DOUBLE, features.rows(), 1), features);
    }
}
