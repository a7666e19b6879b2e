package curriculum.chapter01;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * How far predictions are from their targets.
 *
 * @param mae mean absolute error, in units of the target
 * @param mse mean squared error, in squared units of the target
 * @param total total sum of squares: of the targets around their mean
 * @param explained explained sum of squares: of the predictions around the targets' mean
 * @param residual residual sum of squares: of the targets around the predictions
 */
public record RegressionScores(double mae, double mse, double total, double explained, double residual) {

    /**
     * Compares predictions with targets.
     *
     * @param predictions {@code [rows, 1]}
     * @param targets {@code [rows, 1]}
     */
    public static RegressionScores of(INDArray predictions, INDArray targets) {
        if (!predictions.equalShapes(targets)) {
            throw new IllegalArgumentException("Predictions " + predictions.shapeInfoToString()
                    + " do not go with targets " + targets.shapeInfoToString());
        }
        // snippet scores
        INDArray errors = targets.sub(predictions); // [rows, 1]
        double mean = targets.meanNumber().doubleValue();
        double total = sumOfSquares(targets.sub(mean));
        double explained = sumOfSquares(predictions.sub(mean));
        double residual = sumOfSquares(errors);
        double mae = Transforms.abs(errors).meanNumber().doubleValue();
        return new RegressionScores(mae, residual / targets.length(), total, explained, residual);
        // end snippet
    }

    private static double sumOfSquares(INDArray values) {
        return values.mul(values).sumNumber().doubleValue();
    }

    /** Root mean squared error, in units of the target. */
    public double rmse() {
        return Math.sqrt(mse);
    }

    /** Share of the targets' variance that the predictions explain; below 0 where their mean would do better. */
    public double r2() {
        return 1 - residual / total;
    }

    /**
     * How far TSS = ESS + RSS is from true, as a share of TSS. It is true for least squares on its own training rows.
     */
    public double identityGap() {
        return Math.abs(total - explained - residual) / total;
    }
}
