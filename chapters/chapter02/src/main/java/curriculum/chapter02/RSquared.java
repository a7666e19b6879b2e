package curriculum.chapter02;

import org.nd4j.linalg.api.ndarray.INDArray;

/** R²: the share of a target's variance that predictions explain. */
final class RSquared {
    private RSquared() {}

    /**
     * Of predictions {@code [rows, 1]}; below 0 where the target's mean would do better. For a target that is constant
     * it is 1 without errors, else −∞.
     */
    static double of(INDArray predicted, INDArray target) {
        return less(squares(target.sub(predicted)), target);
    }

    /** Of a root mean squared error, when the baseline is the mean of the target {@code [rows, 1]}. */
    static double ofRmse(double rmse, INDArray target) {
        return less(rmse * rmse * target.length(), target);
    }

    private static double less(double errors, INDArray target) {
        return errors == 0 ? 1 : 1 - errors / squares(target.sub(target.meanNumber()));
    }

    private static double squares(INDArray values) {
        return values.mul(values).sumNumber().doubleValue();
    }
}
