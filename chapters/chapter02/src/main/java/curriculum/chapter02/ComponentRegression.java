package curriculum.chapter02;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A linear regression on a few directions of x, which can be asked what it says with fewer of them. */
public interface ComponentRegression {

    /** How many components were fitted. */
    int components();

    /**
     * Slopes for the columns of x in their own units, with the first {@code components} components only.
     *
     * @return {@code [columns, targets]}
     */
    INDArray coefficients(int components);

    /**
     * Predicts with the first {@code components} components only.
     *
     * @param x DOUBLE, {@code [rows, columns]}
     * @return {@code [rows, targets]}
     */
    INDArray predict(INDArray x, int components);

    /** Predicts with all components, {@code [rows, columns]} to {@code [rows, targets]}. */
    default INDArray predict(INDArray x) {
        return predict(x, components());
    }

    /** As {@link #predict(INDArray)}, from rows of numbers. */
    default INDArray predict(double[][] x) {
        return predict(Tables.of(x, "x"));
    }
}
