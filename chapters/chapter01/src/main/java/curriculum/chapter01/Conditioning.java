package curriculum.chapter01;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/** How many digits the solution of a least-squares problem loses. */
final class Conditioning {
    /** How far apart the two near-equal features are, as a share of their standard deviation. */
    private static final double TWIN_DISTANCE = 1e-6;

    private Conditioning() {}

    /**
     * Correct digits of the worst coefficient.
     *
     * @param normalEquation of the solution by the normal equation
     * @param qr of the solution by QR
     */
    record Digits(double normalEquation, double qr) {}

    /** The largest singular value of a matrix over the smallest, {@code matrix} being {@code [rows, columns]}. */
    static double number(INDArray matrix) {
        INDArray squares =
                Eigen.symmetricGeneralizedEigenvalues(matrix.transpose().mmul(matrix), false);
        return Math.sqrt(squares.maxNumber().doubleValue() / squares.minNumber().doubleValue());
    }

    /**
     * Adds a feature that is nearly the first one again, makes targets of which every coefficient is exactly 1, and
     * looks how many digits of that 1 come back.
     *
     * @param features {@code [rows, features]}, standardised
     */
    static Digits nearTwins(INDArray features, Random random) {
        double[] twin = features.getColumn(0).toDoubleVector();
        for (int i = 0; i < twin.length; i++) {
            twin[i] += TWIN_DISTANCE * random.nextGaussian();
        }
        INDArray x = Nd4j.hstack(features, Nd4j.createFromArray(twin).reshape(-1, 1)); // [rows, features + 1]
        INDArray targets = x.sum(true, 1); // [rows, 1]
        return new Digits(
                digits(OrdinaryLeastSquares.fit(x, targets)), digits(OrdinaryLeastSquares.fitByQr(x, targets)));
    }

    private static double digits(LinearModel model) {
        double error = 0;
        for (double coefficient : model.coefficients()) {
            error = Math.max(error, Math.abs(coefficient - 1));
        }
        return -Math.log10(error);
    }
}
