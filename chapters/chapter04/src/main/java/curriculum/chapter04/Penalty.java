package curriculum.chapter04;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Linear regression with a penalty on its weights: ridge regression (Hoerl and Kennard 1970) and the lasso (Tibshirani 1996).
 *
 * <p>Both minimise half the mean squared error plus λ times the penalty; there is no intercept.
 */
final class Penalty {
    private static final int MOST_SWEEPS = 10_000;
    private static final double SMALL_STEP = 1e-12;

    private Penalty() {}

    /**
     * Weights with the penalty ½ Σ w², by one system of linear equations.
     *
     * @param features {@code [rows, weights]}
     * @param targets {@code [rows]}
     */
    static RealVector ridge(RealMatrix features, RealVector targets, double lambda) {
        double rows = features.getRowDimension();
        RealMatrix gram = features.transpose().multiply(features).scalarMultiply(1 / rows); // [weights, weights]
        for (int j = 0; j < gram.getRowDimension(); j++) {
            gram.addToEntry(j, j, lambda);
        }
        RealVector moments = features.preMultiply(targets).mapDivide(rows);
        return new CholeskyDecomposition(gram).getSolver().solve(moments);
    }

    /**
     * Weights with the penalty Σ |w|, by coordinate descent: one weight after the other takes its best value.
     *
     * @param features {@code [rows, weights]}
     * @param targets {@code [rows]}
     */
    static RealVector lasso(RealMatrix features, RealVector targets, double lambda) {
        double rows = features.getRowDimension();
        RealVector weights = new ArrayRealVector(features.getColumnDimension());
        RealVector errors = targets.copy();
        double largestStep = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && largestStep > SMALL_STEP; sweep++) {
            largestStep = 0;
            // snippet lasso
            for (int j = 0; j < weights.getDimension(); j++) {
                RealVector feature = features.getColumnVector(j);
                double old = weights.getEntry(j);
                double curvature = feature.dotProduct(feature) / rows;
                double pull = feature.dotProduct(errors) / rows + curvature * old;
                // What pulls less than λ is pulled to exactly 0.
                double best = Math.signum(pull) * Math.max(0, Math.abs(pull) - lambda) / curvature;
                weights.setEntry(j, best);
                errors = errors.combine(1, old - best, feature);
                largestStep = Math.max(largestStep, Math.abs(best - old));
            }
            // end snippet
        }
        return weights;
    }

    /** How many weights are zero to the last bit. */
    static int zeros(RealVector weights) {
        int zeros = 0;
        for (double weight : weights.toArray()) {
            zeros += weight == 0 ? 1 : 0;
        }
        return zeros;
    }
}
