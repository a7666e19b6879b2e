package curriculum.chapter01;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How many digits the solution of a least-squares problem loses. */
final class Conditioning {
    /** How far apart the two near-equal features are, as a share of their standard deviation. */
    private static final double TWIN_DISTANCE = 1e-6;

    private static final int DRAWS = 20;

    private Conditioning() {}

    /**
     * Correct digits of the worst coefficient.
     *
     * @param normalEquation of the solution by the normal equation
     * @param qr of the solution by QR
     */
    record Digits(double normalEquation, double qr) {}

    /**
     * The largest singular value of a matrix over the smallest, infinite where that is 0.
     *
     * @param matrix {@code [rows, columns]} with at least as many rows as columns
     */
    static double number(INDArray matrix) {
        double[][] r = Qr.of(matrix).r().toDoubleMatrix(); // has the singular values of the matrix, and is small
        double[] values = new SingularValueDecomposition(new Array2DRowRealMatrix(r)).getSingularValues();
        return values[0] / values[values.length - 1];
    }

    /**
     * Adds a feature that is nearly the first one again, makes targets of which every coefficient is exactly 1, and
     * looks how many digits of that 1 come back: the mean over several draws, for a single one may be lucky.
     *
     * @param features {@code [rows, features]}, standardised
     */
    static Digits nearTwins(INDArray features, Random random) {
        double normalEquation = 0;
        double qr = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            INDArray x = withTwin(features, random); // [rows, features + 1]
            INDArray targets = x.sum(true, 1); // [rows, 1]
            normalEquation += digits(OrdinaryLeastSquares.fit(x, targets)) / DRAWS;
            qr += digits(OrdinaryLeastSquares.fitByQr(x, targets)) / DRAWS;
        }
        return new Digits(normalEquation, qr);
    }

    private static INDArray withTwin(INDArray features, Random random) {
        double[] twin = features.getColumn(0).toDoubleVector();
        for (int i = 0; i < twin.length; i++) {
            twin[i] += TWIN_DISTANCE * random.nextGaussian();
        }
        return Nd4j.hstack(features, Nd4j.createFromArray(twin).reshape(-1, 1));
    }

    private static double digits(LinearModel model) {
        double error = Math.ulp(1.0); // more than these digits there are not
        for (double coefficient : model.coefficients()) {
            error = Math.max(error, Math.abs(coefficient - 1));
        }
        return -Math.log10(error);
    }
}
