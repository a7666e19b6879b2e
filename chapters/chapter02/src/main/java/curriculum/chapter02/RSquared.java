package curriculum.chapter02;

import org.nd4j.linalg.api.ndarray.INDArray;

/** R²: the share of a target's variance that predictions explain. */
final class RSquared {
    private RSquared() {}

    /** Of predictions {@code [rows, 1]}; below 0 where the target's mean would do better. */
    static double of(INDArray predicted, INDArray target) {
        double total = squares(target.sub(target.meanNumber()));
        return 1 - squares(target.sub(predicted)) / total;
    }

    /** Of a root mean squared error, when the baseline is the mean of the target {@code [rows, 1]}. */
    static double ofRmse(double rmse, INDArray target) {
        return 1 - rmse * rmse * target.length() / squares(target.sub(target.meanNumber()));
    }

    private static double squares(INDArray values) {
        return values.mul(values).sumNumber().doubleValue();
    }
}
