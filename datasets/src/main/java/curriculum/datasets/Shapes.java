package curriculum.datasets;

/** Checks of array shapes that the data records share. */
public final class Shapes {
    private Shapes() {}

    /** Requires {@code table} to be {@code [rows, columns]} and every value to be a finite number. */
    public static void requireTable(double[][] table, int columns, int rows) {
        if (table.length != rows) {
            throw new IllegalArgumentException(
                    table.length + " rows of features, but " + rows + " rows to go with them");
        }
        for (int row = 0; row < rows; row++) {
            if (table[row].length != columns) {
                throw new IllegalArgumentException(
                        "Row " + row + " has " + table[row].length + " values instead of " + columns);
            }
            for (double value : table[row]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("Row " + row + " holds " + value + ", which is not a number");
                }
            }
        }
    }
}
