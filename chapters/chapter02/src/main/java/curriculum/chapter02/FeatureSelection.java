package curriculum.chapter02;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Choosing some of the columns, where extraction would make new ones of all.
 *
 * <p>Source: I. Guyon, A. Elisseeff, An Introduction to Variable and Feature Selection (2003), sections 2 and 4.
 */
public final class FeatureSelection {
    /** The share of a column's squares that the chosen columns must leave, or it brings nothing but rounding errors. */
    private static final double NEW = 1e-12;

    private FeatureSelection() {}

    /**
     * A filter: ranks each column for itself, by its squared correlation with y. Constant columns come last.
     *
     * @param x DOUBLE, {@code [rows, columns]}
     * @param y DOUBLE, {@code [rows, 1]}
     * @param count how many columns to choose
     * @return positions of the chosen columns, best first
     */
    public static List<Integer> filter(INDArray x, INDArray y, int count) {
        double[][] columns = centredColumns(x, y, count);
        double[] target = centredColumns(y, y, 1)[0];
        double[] gains = IntStream.range(0, columns.length)
                .mapToDouble(i -> gain(columns[i], target, dot(columns[i], columns[i])))
                .toArray();
        return IntStream.range(0, gains.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -gains[i]))
                .limit(count)
                .toList();
    }

    /**
     * A forward selection: again and again adds the column that raises the R² of least squares most.
     *
     * @param x DOUBLE, {@code [rows, columns]}
     * @param y DOUBLE, {@code [rows, 1]}
     * @param count how many columns to choose
     * @return positions of the chosen columns, in the order in which they were chosen
     * @throws IllegalArgumentException also if {@code count} columns that are linearly independent do not exist
     */
    public static List<Integer> forward(INDArray x, INDArray y, int count) {
        double[][] columns = centredColumns(x, y, count);
        double[] squares = IntStream.range(0, columns.length)
                .mapToDouble(i -> dot(columns[i], columns[i]))
                .toArray();
        double[] residual = centredColumns(y, y, 1)[0];
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            int best = best(columns, squares, residual, chosen);
            double[] added = columns[best];
            chosen.add(best);
            // Taking the chosen column out of everything else (Gram-Schmidt) leaves for each other column the part that
            // is new, and of y the part that is not yet explained: no least squares has to be solved.
            subtractProjection(residual, added);
            for (int i = 0; i < columns.length; i++) {
                if (!chosen.contains(i)) {
                    subtractProjection(columns[i], added);
                }
            }
        }
        return chosen;
    }

    private static int best(double[][] columns, double[] squares, double[] residual, List<Integer> chosen) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < columns.length; i++) {
            double gain = chosen.contains(i) ? -1 : gain(columns[i], residual, squares[i]);
            boolean isNew = dot(columns[i], columns[i]) > NEW * squares[i];
            if (isNew && gain > most) {
                most = gain;
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("Only " + chosen.size() + " columns of x are linearly independent");
        }
        return best;
    }

    /** How much of the squares of {@code target} the column explains; nothing, if nothing new is left of the column. */
    private static double gain(double[] column, double[] target, double originalSquares) {
        double squares = dot(column, column);
        double product = dot(column, target);
        return squares > NEW * originalSquares ? product * product / squares : 0;
    }

    private static void subtractProjection(double[] vector, double[] direction) {
        double share = dot(vector, direction) / dot(direction, direction);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= share * direction[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][] centredColumns(INDArray x, INDArray y, int count) {
        Tables.checked(x, "x");
        Tables.checked(y, 1, "y");
        Tables.requireSameRows(x, y);
        if (count < 1 || count > x.columns()) {
            throw new IllegalArgumentException(
                    "count is " + count + ", but must be from 1 to " + x.columns() + ", the columns of x");
        }
        double[][] columns = Scaling.of(x, false, "x").apply(x).transpose().toDoubleMatrix();
        for (int i = 0; i < columns.length; i++) {
            if (x.getColumn(i).minNumber().equals(x.getColumn(i).maxNumber())) {
                Arrays.fill(columns[i], 0); // where centring leaves rounding errors, which may correlate with anything
            }
        }
        return columns;
    }
}
