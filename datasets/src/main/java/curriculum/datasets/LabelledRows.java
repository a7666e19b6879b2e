package curriculum.datasets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.datavec.api.transform.schema.Schema;

/** Turns a table whose last column is the class into {@link ClassificationData}. */
final class LabelledRows {
    private LabelledRows() {}

    /**
     * The columns of such a table. DataVec's own numbered columns would be numbered in the digits of the country.
     *
     * @param add adds a column with its range
     */
    static Schema schema(List<Column> columns, BiConsumer<Schema.Builder, String> add, List<String> classes) {
        Schema.Builder builder = new Schema.Builder();
        columns.forEach(column -> add.accept(builder, column.name()));
        return builder.addColumnInteger("class", 0, classes.size() - 1).build();
    }

    /**
     * Splits the table and checks the size of each class.
     *
     * @param file what to name in an error
     * @param table {@code [rows, columns + 1]}, the label last
     * @param counts {@code [classes]}, how many rows the published file has of each
     */
    static ClassificationData of(
            Path file, List<Column> columns, List<String> classes, double[][] table, int... counts) {
        int label = columns.size();
        ClassificationData data = new ClassificationData(
                columns,
                classes,
                Arrays.stream(table).map(row -> Arrays.copyOf(row, label)).toArray(double[][]::new),
                Arrays.stream(table).mapToInt(row -> (int) row[label]).toArray());
        int[] found = data.classCounts();
        for (int i = 0; i < counts.length; i++) {
            if (found[i] != counts[i]) {
                throw new DatasetException(file + " has " + found[i] + " rows of class " + classes.get(i)
                        + " instead of " + counts[i] + "; put the published file in its place");
            }
        }
        return data;
    }
}
