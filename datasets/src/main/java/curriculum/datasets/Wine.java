package curriculum.datasets;

import curriculum.datasets.store.DatasetStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.datavec.api.transform.schema.Schema;

/**
 * Wines of three growers: 178 wines with 13 chemical measurements.
 *
 * <p>The units are not recorded but for alcohol; {@code sheets/wine.md} tells more. There is no bundled edition.
 */
public final class Wine {
    /** What is measured, in the order of the file. */
    public static final List<Column> COLUMNS = Stream.of(
                    "alcohol",
                    "malic acid",
                    "ash",
                    "alcalinity of ash",
                    "magnesium",
                    "total phenols",
                    "flavanoids",
                    "nonflavanoid phenols",
                    "proanthocyanins",
                    "color intensity",
                    "hue",
                    "OD280/OD315",
                    "proline")
            .map(name -> new Column(name, name.equals("alcohol") ? "%" : "", name))
            .toList();

    /** The growers, in the order of the labels. */
    public static final List<String> CLASSES = List.of("grower 1", "grower 2", "grower 3");

    private static final Schema SCHEMA =
            LabelledRows.schema(COLUMNS, (builder, name) -> builder.addColumnDouble(name, 0.0, 2000.0), CLASSES);

    private Wine() {}

    /**
     * Reads {@code wine_data.csv}.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if it is not the published file
     */
    public static ClassificationData read(Path folder) {
        Path file = folder.resolve("wine_data.csv");
        return LabelledRows.of(file, COLUMNS, CLASSES, DelimitedFile.commas(file, 1, SCHEMA, 178), 59, 71, 48);
    }
}
