package curriculum.chapter01;

import org.apache.commons.math3.distribution.TDistribution;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How sure the estimates of a least-squares fit are, if the errors are independent and normal with one variance.
 *
 * @param sigma estimated standard deviation of the errors
 * @param standardErrors {@code [1 + features]}, the intercept's first
 * @param t each estimate divided by its standard error, {@code [1 + features]}
 * @param p probability of a t at least this far from 0 if the true coefficient is 0, {@code [1 + features]}
 * @param f explained over unexplained variance, each per degree of freedom
 * @param adjustedR2 R² with a price for each feature
 */
public record Inference(double sigma, double[] standardErrors, double[] t, double[] p, double f, double adjustedR2) {
    /** Smaller errors, as a share of the targets, are those of rounding. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    /**
     * Judges a model that was fitted by least squares to these rows.
     *
     * <p>Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, equations 3.8 to 3.13.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @throws IllegalArgumentException as {@link OrdinaryLeastSquares#fitByQr}, or if no errors are left to judge by:
     *     there are no more rows than coefficients, or the model fits every row exactly
     */
    public static Inference of(LinearModel model, INDArray features, INDArray targets) {
        Inputs.check(features, targets);
        RegressionScores scores = RegressionScores.of(model.predict(features), targets);
        int rows = features.rows();
        int parameters = features.columns() + 1;
        int freedom = rows - parameters;
        double rounding = ROUNDING * targets.amaxNumber().doubleValue();
        if (freedom < 1 || scores.mse() <= rounding * rounding) {
            throw new IllegalArgumentException(rows + " rows and " + parameters + " coefficients leave no errors from"
                    + " which to judge the model; more rows are needed, or targets that no model fits exactly");
        }
        // snippet standard-errors
        double variance = scores.residual() / freedom;
        INDArray inverseGram = DesignMatrix.of(features, targets).inverseGram(); // (XᵀX)⁻¹, [parameters, parameters]
        INDArray covariance = inverseGram.muli(variance);
        double[] standardErrors = new double[parameters];
        for (int i = 0; i < parameters; i++) {
            standardErrors[i] = Math.sqrt(covariance.getDouble(i, i));
        }
        // end snippet
        TDistribution student = new TDistribution(freedom);
        double[] t = new double[parameters];
        double[] p = new double[parameters];
        for (int i = 0; i < parameters; i++) {
            double estimate = i == 0 ? model.intercept() : model.coefficients()[i - 1];
            t[i] = estimate / standardErrors[i];
            p[i] = 2 * student.cumulativeProbability(-Math.abs(t[i]));
        }
        double f = scores.explained() / features.columns() / variance;
        double adjusted = 1 - (1 - scores.r2()) * (rows - 1) / freedom;
        return new Inference(Math.sqrt(variance), standardErrors, t, p, f, adjusted);
    }
}
