package curriculum.chapter01;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The linear model by gradient descent on the mean squared error: many small steps downhill instead of one solution.
 *
 * @param model where the steps have led
 * @param losses mean squared error before each step, {@code [steps]}
 */
public record GradientDescent(LinearModel model, double[] losses) {

    /**
     * Starts with all coefficients at 0 and goes so many steps.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @param learningRate how far to go against the gradient; beyond {@link #largestLearningRate} the loss grows
     * @throws IllegalArgumentException if the shapes do not fit, a number is not finite, there are fewer rows than
     *     coefficients, or the loss grows beyond all numbers
     */
    public static GradientDescent fit(INDArray features, INDArray targets, double learningRate, int steps) {
        if (!(learningRate > 0) || steps < 1) {
            throw new IllegalArgumentException(
                    "A positive learning rate and at least one step are needed, not " + learningRate + ", " + steps);
        }
        INDArray x = OrdinaryLeastSquares.withIntercept(features, targets); // [rows, 1 + features]
        // snippet gradient-descent
        INDArray beta = Nd4j.zeros(DataType.DOUBLE, x.columns(), 1);
        double[] losses = new double[steps];
        for (int step = 0; step < steps; step++) {
            INDArray errors = x.mmul(beta).subi(targets); // [rows, 1]
            losses[step] = errors.mul(errors).meanNumber().doubleValue();
            INDArray gradient = x.transpose().mmul(errors).muli(2.0 / x.rows()); // [1 + features, 1]
            beta.subi(gradient.muli(learningRate));
        }
        // end snippet
        if (!Double.isFinite(beta.norm2Number().doubleValue())) {
            throw new IllegalArgumentException("The learning rate " + learningRate + " is beyond the largest one, "
                    + largestLearningRate(features, targets) + ", and after " + steps
                    + " steps the coefficients are beyond all numbers");
        }
        return new GradientDescent(LinearModel.of(beta), losses);
    }

    /**
     * The learning rate beyond which the steps overshoot ever farther: 2 / λ, where λ is the largest eigenvalue of the
     * loss's second derivative 2XᵀX / rows.
     */
    public static double largestLearningRate(INDArray features, INDArray targets) {
        INDArray x = OrdinaryLeastSquares.withIntercept(features, targets);
        INDArray curvature = x.transpose().mmul(x).muli(2.0 / x.rows());
        return 2
                / Eigen.symmetricGeneralizedEigenvalues(curvature, false)
                        .maxNumber()
                        .doubleValue();
    }
}
