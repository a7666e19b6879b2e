package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Checks of the tables that are handed to the public classes, all in one place. */
final class Tables {
    /** Above this, sums of squares would overflow to infinity. */
    private static final double MOST = 1e150;

    private Tables() {}

    /** Copies rows into a DOUBLE array, {@code [rows, columns]}. */
    static INDArray of(double[][] rows, String name) {
        requireRows(rows == null ? 0 : rows.length, name);
        int columns = rows[0].length;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException(
                        name + " has " + columns + " columns in row 0, but " + rows[row].length + " in row " + row);
            }
        }
        return checked(Nd4j.createFromArray(rows), name);
    }

    /** Copies numbers into a DOUBLE array of one column, {@code [rows, 1]}. */
    static INDArray column(double[] values, String name) {
        requireRows(values == null ? 0 : values.length, name);
        return checked(Nd4j.createFromArray(values).reshape(values.length, 1), name);
    }

    /** Requires a DOUBLE matrix, {@code [rows, columns]}, of finite numbers. */
    static INDArray checked(INDArray table, String name) {
        if (table == null || table.rank() != 2) {
            throw new IllegalArgumentException(name + " must be a matrix [rows, columns], but "
                    + (table == null ? "is null" : "has shape " + table.shapeInfoToString()));
        }
        if (table.dataType() != DataType.DOUBLE) {
            throw new IllegalArgumentException(
                    name + " must be DOUBLE, but is " + table.dataType() + "; castTo(DataType.DOUBLE) converts it");
        }
        requireRows(table.rows(), name);
        if (table.columns() < 1) {
            throw new IllegalArgumentException(name + " has no columns");
        }
        requireFinite(table, name);
        return table;
    }

    /** Requires {@code table} to have the columns that the model was fitted on. */
    static INDArray checked(INDArray table, int columns, String name) {
        checked(table, name);
        if (table.columns() != columns) {
            throw new IllegalArgumentException(
                    name + " has " + table.columns() + " columns, but the model was fitted on " + columns);
        }
        return table;
    }

    /**
     * The table, or a copy where it is a view: from a view that begins late in its buffer ND4J 1.0.0-M2.1 takes rows
     * without any data.
     */
    static INDArray withOwnBuffer(INDArray table) {
        boolean whole = table.offset() == 0 && table.stride(0) == table.columns() && table.stride(1) == 1;
        return whole ? table : table.dup('c');
    }

    /** Requires one row of {@code y} for each row of {@code x}. */
    static void requireSameRows(INDArray x, INDArray y) {
        if (x.rows() != y.rows()) {
            throw new IllegalArgumentException("x has " + x.rows() + " rows, but y has " + y.rows());
        }
    }

    /** Requires a number of components from 1 to {@code most}. */
    static int requireComponents(int components, int most) {
        if (components < 1 || components > most) {
            throw new IllegalArgumentException(
                    "components is " + components + ", but must be from 1 to " + most + " here");
        }
        return components;
    }

    private static void requireRows(int rows, String name) {
        if (rows < 1) {
            throw new IllegalArgumentException(name + " has no rows");
        }
    }

    private static void requireFinite(INDArray table, String name) {
        // NaN, infinity and overflow survive a sum of squares, so that a search is needed only where one is to be
        // found.
        if (Double.isFinite(table.norm2Number().doubleValue())) {
            return;
        }
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (!(Math.abs(table.getDouble(row, column)) <= MOST)) {
                    throw new IllegalArgumentException(name + " holds " + table.getDouble(row, column) + " in row "
                            + row + ", column " + column + "; only finite numbers up to " + MOST + " can be used");
                }
            }
        }
    }
}
