package curriculum.chapter01;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Brings features to mean 0 and standard deviation 1.
 *
 * @param means {@code [1, features]}
 * @param deviations {@code [1, features]}, with the number of rows as divisor
 */
public record Standardization(INDArray means, INDArray deviations) {
    /** Below this share of its largest value, what a feature varies by is the rounding of its values. */
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** Below this, squares would vanish. */
    private static final double LEAST = 1e-150;

    /**
     * Measures the features' means and standard deviations.
     *
     * @param features {@code [rows, features]}, in double precision
     * @throws IllegalArgumentException if a number is not finite, or a feature has the same value in every row
     */
    public static Standardization fit(INDArray features) {
        Inputs.check(features, "features");
        INDArray means = features.mean(true, 0);
        means.addi(features.sub(means).mean(true, 0)); // what rounding has kept from it
        INDArray centred = features.sub(means);
        INDArray deviations = Transforms.sqrt(centred.mul(centred).mean(true, 0), false);
        INDArray largest = Transforms.abs(features, true).max(true, 0);
        for (int i = 0; i < features.columns(); i++) {
            if (deviations.getDouble(i) <= Math.max(LEAST, ROUNDING * largest.getDouble(i))) {
                throw new IllegalArgumentException("Feature " + i + " (the first is 0) is the same in every row, "
                        + features.getDouble(0, i) + ", but for rounding; leave it out");
            }
        }
        return new Standardization(means, deviations);
    }

    /** Standardises features that may be other rows than the fitted ones; {@code [rows, features]}. */
    public INDArray transform(INDArray features) {
        Inputs.check(features, "features");
        if (features.columns() != means.columns()) {
            throw new IllegalArgumentException("There are " + features.columns() + " features, but the means and"
                    + " deviations are those of " + means.columns());
        }
        return features.sub(means).divi(deviations);
    }
}
