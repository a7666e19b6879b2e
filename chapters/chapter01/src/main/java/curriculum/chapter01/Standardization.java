package curriculum.chapter01;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Brings features to mean 0 and standard deviation 1.
 *
 * @param means {@code [1, features]}
 * @param deviations {@code [1, features]}, with the number of rows as divisor
 */
public record Standardization(INDArray means, INDArray deviations) {

    /**
     * Measures the features' means and standard deviations.
     *
     * @param features {@code [rows, features]}
     * @throws IllegalArgumentException if a feature has the same value in every row
     */
    public static Standardization fit(INDArray features) {
        INDArray means = features.mean(true, 0);
        INDArray deviations = features.std(false, true, 0);
        for (int i = 0; i < features.columns(); i++) {
            if (deviations.getDouble(i) == 0) {
                throw new IllegalArgumentException("Feature " + i + " is the same in every row");
            }
        }
        return new Standardization(means, deviations);
    }

    /** Standardises features that may be other rows than the fitted ones; {@code [rows, features]}. */
    public INDArray transform(INDArray features) {
        return features.sub(means).divi(deviations);
    }
}
