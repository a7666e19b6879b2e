package curriculum.datasets;

import java.util.List;

/**
 * Rows of numbers, each with the class that it belongs to.
 *
 * @param columns what each feature means, in the order of the features
 * @param classes the names of the classes; a label is a position in this list
 * @param features {@code [rows, columns]}
 * @param labels {@code [rows]}, each from 0 to {@code classes.size() - 1}
 */
public record ClassificationData(List<Column> columns, List<String> classes, double[][] features, int[] labels) {

    /** Checks that every row has one value for each column and one label that names a class. */
    public ClassificationData {
        columns = List.copyOf(columns);
        classes = List.copyOf(classes);
        Shapes.requireTable(features, columns.size(), labels.length);
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= classes.size()) {
                throw new IllegalArgumentException(
                        "Row " + row + " has label " + labels[row] + ", but there are " + classes.size() + " classes");
            }
        }
    }

    public int rows() {
        return labels.length;
    }

    /** How many rows each class has, {@code [classes]}. */
    public int[] classCounts() {
        int[] counts = new int[classes.size()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }
}
