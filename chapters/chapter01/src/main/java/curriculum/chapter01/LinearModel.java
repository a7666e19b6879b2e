package curriculum.chapter01;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A linear model: a prediction is the intercept plus each feature times its coefficient.
 *
 * @param intercept in units of the target
 * @param coefficients {@code [features]}, each in units of the target per unit of its feature
 */
public record LinearModel(double intercept, double[] coefficients) {

    /** Splits a solution whose first element is the intercept, {@code [1 + features, 1]}. */
    static LinearModel of(INDArray solution) {
        double[] all = solution.ravel().toDoubleVector();
        double[] coefficients = new double[all.length - 1];
        System.arraycopy(all, 1, coefficients, 0, coefficients.length);
        return new LinearModel(all[0], coefficients);
    }

    /**
     * Predicts the target of each row.
     *
     * @param features {@code [rows, features]}, in double precision
     * @return {@code [rows, 1]}
     * @throws IllegalArgumentException if there is not a coefficient for each feature, or a number is not finite
     */
    public INDArray predict(INDArray features) {
        Inputs.check(features, "features");
        if (features.columns() != coefficients.length) {
            throw new IllegalArgumentException(
                    "There are " + features.columns() + " features, but " + coefficients.length + " coefficients");
        }
        return features.mmul(Nd4j.createFromArray(coefficients).reshape(-1, 1)).addi(intercept);
    }

    /** The largest absolute difference to another model's intercept and coefficients. */
    public double distance(LinearModel other) {
        double largest = Math.abs(intercept - other.intercept);
        for (int i = 0; i < coefficients.length; i++) {
            largest = Math.max(largest, Math.abs(coefficients[i] - other.coefficients[i]));
        }
        return largest;
    }
}
