package curriculum.datasets;

import curriculum.datasets.store.DatasetStore;
import java.nio.file.Path;
import java.util.List;
import org.datavec.api.transform.schema.Schema;

/**
 * Fisher's irises: 150 flowers of three species with four lengths measured.
 *
 * <p>This is scikit-learn's file, which has Fisher's (1936) values where UCI's differs in rows 35 and 38;
 * {@code sheets/iris.md} shows both. There is no generated edition.
 */
public final class Iris {
    /** What is measured, in the order of the file. */
    public static final List<Column> COLUMNS = List.of(
            new Column("sepal length", "cm", "length of a sepal"),
            new Column("sepal width", "cm", "width of a sepal"),
            new Column("petal length", "cm", "length of a petal"),
            new Column("petal width", "cm", "width of a petal"));

    /** The species, in the order of the labels. */
    public static final List<String> CLASSES = List.of("setosa", "versicolor", "virginica");

    private static final Schema SCHEMA =
            LabelledRows.schema(COLUMNS, (builder, name) -> builder.addColumnDouble(name, 0.0, 10.0), CLASSES);

    private Iris() {}

    /**
     * Reads {@code iris.csv}.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if it is not the published file
     */
    public static ClassificationData read(Path folder) {
        Path file = folder.resolve("iris.csv");
        return LabelledRows.of(file, COLUMNS, CLASSES, DelimitedFile.commas(file, 1, SCHEMA, 150), 50, 50, 50);
    }
}
