package curriculum.chapter04;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A polynomial on 0 … 1, fitted by least squares.
 *
 * <p>It is a weighted sum of Legendre polynomials, which are as different from one another as polynomials can be, so that a high
 * degree stays numerically harmless (Hastie, Tibshirani and Friedman, section 5.2.3 on orthogonal bases).
 *
 * @param weights {@code [degree + 1]}
 */
record Polynomial(double[] weights) {

    /**
     * Fits to points, with a penalty on large weights.
     *
     * @param x {@code [points]}, from 0 to 1
     * @param y {@code [points]}
     * @param penalty the λ of λ Σ weights²; 0 for plain least squares
     */
    static Polynomial fit(double[] x, double[] y, int degree, double penalty) {
        // snippet ridge
        RealMatrix equations = new Array2DRowRealMatrix(x.length + degree, degree + 1);
        RealMatrix targets = new Array2DRowRealMatrix(x.length + degree, 1);
        for (int i = 0; i < x.length; i++) {
            equations.setRow(i, basis(x[i], degree));
            targets.setEntry(i, 0, y[i]);
        }
        for (int k = 1; k <= degree; k++) {
            equations.setEntry(x.length + k - 1, k, Math.sqrt(penalty));
        }
        RealMatrix weights = new QRDecomposition(equations).getSolver().solve(targets);
        // end snippet
        return new Polynomial(weights.getColumn(0));
    }

    double at(double x) {
        double[] basis = basis(x, weights.length - 1);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * basis[k];
        }
        return sum;
    }

    /** The root of the mean squared difference to points. */
    double rmse(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (at(x[i]) - y[i]) * (at(x[i]) - y[i]);
        }
        return Math.sqrt(sum / x.length);
    }

    /** The Legendre polynomials of degree 0 to {@code degree}, shifted to 0 … 1; {@code [degree + 1]}. */
    private static double[] basis(double x, int degree) {
        double t = 2 * x - 1;
        double[] values = new double[degree + 1];
        values[0] = 1;
        if (degree > 0) {
            values[1] = t;
        }
        for (int k = 2; k <= degree; k++) {
            values[k] = ((2 * k - 1) * t * values[k - 1] - (k - 1) * values[k - 2]) / k;
        }
        return values;
    }
}
