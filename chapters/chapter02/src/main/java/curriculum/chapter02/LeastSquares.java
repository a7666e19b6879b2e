package curriculum.chapter02;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Ordinary least squares with an intercept, what all components together must agree with. */
final class LeastSquares {
    private LeastSquares() {}

    /** Slopes of y on x, {@code [columns, targets]}; x must have full rank. */
    static INDArray coefficients(INDArray x, INDArray y) {
        INDArray centredX = Scaling.of(x, false, "x").apply(x);
        INDArray centredY = Scaling.of(y, false, "y").apply(y);
        // By the normal equations: in M2.1 the other way, QR, fails for every x that is not square.
        return Nd4j.linalg().lstsq(centredX, centredY, 0.0, true);
    }
}
