package curriculum.chapter02;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Choosing some of the columns, where extraction would make new ones of all.
 *
 * <p>Source: I. Guyon, A. Elisseeff, An Introduction to Variable and Feature Selection (2003), sections 2 and 4.
 */
public final class FeatureSelection {
    /** The share of a column that the chosen columns must leave, or it brings nothing but rounding errors. */
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
        check(x, y, count);
        Part[] columns = Part.ofEach(x, "x");
        Part target = Part.ofEach(y, "y")[0];
        double[] gains = Arrays.stream(columns)
                .mapToDouble(column -> column.gain(target))
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
        check(x, y, count);
        Part[] columns = Part.ofEach(x, "x");
        Part residual = Part.ofEach(y, "y")[0];
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            int best = best(columns, residual, chosen);
            chosen.add(best);
            // Taking the chosen column out of everything else (Gram-Schmidt) leaves for each other column the part that
            // is new, and of y the part that is not yet explained: no least squares has to be solved.
            residual.takeOut(columns[best]);
            for (int i = 0; i < columns.length; i++) {
                if (!chosen.contains(i)) {
                    columns[i].takeOut(columns[best]);
                }
            }
        }
        return chosen;
    }

    private static int best(Part[] columns, Part residual, List<Integer> chosen) {
        return IntStream.range(0, columns.length)
                .filter(i -> !chosen.contains(i) && columns[i].isNew())
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> columns[i].gain(residual))
                        .thenComparing(Comparator.reverseOrder())) // of equal ones the first
                .orElseThrow(() -> new IllegalArgumentException(
                        "Only " + chosen.size() + " columns of x are linearly independent"));
    }

    /** What is left of a column that was centred and scaled to the length 1. */
    private static final class Part {
        private final double[] values;
        private double rounding; // how long a part may be that is made by the rounding of the table's numbers

        private Part(double[] values, double rounding) {
            this.values = values;
            this.rounding = rounding;
        }

        static Part[] ofEach(INDArray table, String name) {
            Scaling centred = Scaling.of(table, false, name);
            double[][] columns = centred.apply(table).transpose().toDoubleMatrix();
            double[] roundings = centred.roundings(Nd4j.eye(columns.length).castTo(DataType.DOUBLE));
            Part[] parts = new Part[columns.length];
            Arrays.setAll(parts, i -> Part.of(columns[i], roundings[i]));
            return parts;
        }

        private static Part of(double[] centred, double rounding) {
            double length = Math.sqrt(dot(centred, centred));
            if (length == 0) {
                return new Part(centred, 0);
            }
            Arrays.setAll(centred, row -> centred[row] / length);
            return new Part(centred, rounding * Math.sqrt(centred.length) / length);
        }

        boolean isNew() {
            return Math.sqrt(dot(values, values)) > Math.max(NEW, rounding);
        }

        /** How much of the squares of {@code target} this part explains; nothing, if it is not new. */
        double gain(Part target) {
            double product = dot(values, target.values);
            return isNew() ? product * product / dot(values, values) : 0;
        }

        void takeOut(Part other) {
            double share = dot(values, other.values) / dot(other.values, other.values);
            for (int i = 0; i < values.length; i++) {
                values[i] -= share * other.values[i];
            }
            rounding += Math.abs(share) * other.rounding;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }

    private static void check(INDArray x, INDArray y, int count) {
        Tables.checked(x, "x");
        Tables.checked(y, 1, "y");
        Tables.requireSameRows(x, y);
        if (count < 1 || count > x.columns()) {
            throw new IllegalArgumentException(
                    "count is " + count + ", but must be from 1 to " + x.columns() + ", the columns of x");
        }
    }
}
