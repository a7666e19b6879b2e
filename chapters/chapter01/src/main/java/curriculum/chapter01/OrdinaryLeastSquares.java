package curriculum.chapter01;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The linear model with the smallest sum of squared errors, computed in three ways that agree.
 *
 * <p>{@link #fit} solves the normal equation, which is short and squares the condition number of the features;
 * {@link #fitByQr} avoids that; {@link #fitByLibrary} is what ND4J offers. All of them compute with standardised
 * features, so that units and origins cost no digits. Source: Hastie, Tibshirani, Friedman, The Elements of Statistical
 * Learning, section 3.2.
 */
public final class OrdinaryLeastSquares {
    /** How much of a feature must be its own, so that its square is no rounding error: half of the digits. */
    private static final double ROOM_FOR_SQUARES = 1e-7;

    private OrdinaryLeastSquares() {}

    /**
     * Solves the normal equation XᵀX β = Xᵀy.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @throws IllegalArgumentException if the shapes do not fit, a number is not finite, there are fewer rows than
     *     coefficients, or a feature is constant or nearly a weighted sum of others
     */
    public static LinearModel fit(INDArray features, INDArray targets) {
        DesignMatrix design = DesignMatrix.of(features, targets).requireIndependent(ROOM_FOR_SQUARES);
        // snippet normal-equation
        INDArray x = design.x(); // [rows, 1 + features]
        INDArray gram = x.transpose().mmul(x); // [1 + features, 1 + features]
        INDArray moments = x.transpose().mmul(design.y()); // [1 + features, 1]
        return design.model(Nd4j.linalg().solve(gram, moments));
        // end snippet
    }

    /**
     * Splits X into an orthonormal Q and a triangular R, and solves Rβ = Qᵀy.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @throws IllegalArgumentException if the shapes do not fit, a number is not finite, there are fewer rows than
     *     coefficients, or a feature is constant or a weighted sum of others
     */
    public static LinearModel fitByQr(INDArray features, INDArray targets) {
        DesignMatrix design = DesignMatrix.of(features, targets);
        // snippet qr
        Qr qr = design.qr(); // Q [rows, 1 + features], R [1 + features, 1 + features]
        INDArray projected = qr.q().transpose().mmul(design.y()); // [1 + features, 1]
        return design.model(qr.solve(projected));
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
     * @throws IllegalArgumentException if the shapes do not fit, a number is not finite, there are fewer rows than
     *     coefficients, or a feature is constant or nearly a weighted sum of others
     */
    public static LinearModel fitByLibrary(INDArray features, INDArray targets) {
        DesignMatrix design = DesignMatrix.of(features, targets).requireIndependent(ROOM_FOR_SQUARES);
        return design.model(Nd4j.linalg().lstsq(design.x(), design.y(), 0.0, true));
    }

    /** Puts a column of ones, the intercept's feature, before the features: {@code [rows, 1 + features]}. */
    static INDArray withIntercept(INDArray features, INDArray targets) {
        Inputs.check(features, targets);
        return Nd4j.hstack(Nd4j.ones(DataType.DOUBLE, features.rows(), 1), features);
    }
}
