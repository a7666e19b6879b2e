package curriculum.chapter02;

import java.util.function.BiFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Cross-validation over contiguous folds: each row is predicted once, by a model that has not seen it.
 *
 * <p>Rows are taken in their order; shuffle them first unless the order is what is to be tested.
 */
public final class CrossValidation {
    private CrossValidation() {}

    /**
     * Root mean squared error of cross-validation (RMSECV) over all rows and targets, for each number of components.
     *
     * @param x DOUBLE, {@code [rows, columns]}
     * @param y DOUBLE, {@code [rows, targets]}
     * @param folds from 2 to the number of rows; the first {@code rows % folds} folds have one row more
     * @param fit fits a model on the x and y of the other folds; its number of components must not vary
     * @return {@code [components]}, the error with 1, 2, … components
     */
    public static double[] rmse(
            INDArray x, INDArray y, int folds, BiFunction<INDArray, INDArray, ? extends ComponentRegression> fit) {
        Tables.checked(x, "x");
        Tables.checked(y, "y");
        Tables.requireSameRows(x, y);
        return inFolds(Tables.withOwnBuffer(x), Tables.withOwnBuffer(y), folds, fit);
    }

    private static double[] inFolds(
            INDArray x, INDArray y, int folds, BiFunction<INDArray, INDArray, ? extends ComponentRegression> fit) {
        int rows = x.rows();
        if (folds < 2 || folds > rows) {
            throw new IllegalArgumentException("folds is " + folds + ", but must be from 2 to " + rows + ", the rows");
        }
        double[] squares = null;
        int from = 0;
        for (int fold = 0; fold < folds; fold++) {
            int to = from + rows / folds + (fold < rows % folds ? 1 : 0);
            ComponentRegression model = fit.apply(without(x, from, to), without(y, from, to));
            if (squares == null) {
                squares = new double[model.components()];
            }
            for (int k = 1; k <= squares.length; k++) {
                INDArray error = model.predict(rows(x, from, to), k).subi(rows(y, from, to));
                squares[k - 1] += error.muli(error).sumNumber().doubleValue();
            }
            from = to;
        }
        for (int k = 0; k < squares.length; k++) {
            squares[k] = Math.sqrt(squares[k] / y.length());
        }
        return squares;
    }

    private static INDArray rows(INDArray table, int from, int to) {
        return table.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
    }

    /** A copy of the table without the rows {@code from} to {@code to - 1}. */
    private static INDArray without(INDArray table, int from, int to) {
        INDArray others = Nd4j.create(DataType.DOUBLE, table.rows() - (to - from), table.columns());
        if (from > 0) {
            rows(others, 0, from).assign(rows(table, 0, from));
        }
        if (to < table.rows()) {
            rows(others, from, others.rows()).assign(rows(table, to, table.rows()));
        }
        return others;
    }
}
