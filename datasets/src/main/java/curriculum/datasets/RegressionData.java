package curriculum.datasets;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of numbers, each with the number to be predicted from it.
 *
 * @param columns what each feature means, in the order of the features
 * @param target what is predicted
 * @param features {@code [rows, columns]}
 * @param targets {@code [rows]}
 */
public record RegressionData(List<Column> columns, Column target, double[][] features, double[] targets) {

    /** Checks that every row has one value for each column and one target. */
    public RegressionData {
        columns = List.copyOf(columns);
        Shapes.requireTable(features, columns.size(), targets.length);
    }

    public int rows() {
        return targets.length;
    }

    /** One feature by its name. Returns a copy, {@code [rows]}. */
    public double[] feature(String name) {
        int column = indexOf(name);
        return Arrays.stream(features).mapToDouble(row -> row[column]).toArray();
    }

    /** Position of a feature among the columns. */
    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column " + name + "; there are "
                + columns.stream().map(Column::name).toList());
    }
}
