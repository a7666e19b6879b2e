package curriculum.datasets;

import curriculum.datasets.generated.SegmentDigits;
import curriculum.datasets.store.DatasetStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.datavec.api.transform.schema.Schema;

/**
 * Handwritten digits of 8 × 8 pixels, each from 0 to 16: the 1,797 that scikit-learn calls {@code digits}.
 *
 * <p>They are the test part of UCI's set; {@code sheets/optdigits.md} tells more. In bundled runs
 * {@link SegmentDigits} can stand in for them.
 */
public final class OptDigits {
    /** Pixels in a row, and rows of pixels. */
    public static final int SIDE = 8;

    /** The pixels, row by row: {@code p00} is at the upper left, {@code p07} at the upper right. */
    public static final List<Column> COLUMNS = IntStream.range(0, SIDE * SIDE)
            .mapToObj(i ->
                    new Column("p" + i / SIDE + i % SIDE, "dots", "ink in row " + i / SIDE + ", column " + i % SIDE))
            .toList();

    /** The digits, in the order of the labels. */
    public static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    private static final Schema SCHEMA =
            LabelledRows.schema(COLUMNS, (builder, name) -> builder.addColumnInteger(name, 0, 16), CLASSES);
    private static final double PIXEL_SUM = 561_718;

    private OptDigits() {}

    /**
     * Reads {@code optdigits.tes}.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if it is not the published file
     */
    public static ClassificationData read(Path folder) {
        Path file = folder.resolve("optdigits.tes");
        double[][] table = DelimitedFile.commas(file, 0, SCHEMA, 1797);
        ClassificationData digits =
                LabelledRows.of(file, COLUMNS, CLASSES, table, 178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        double sum =
                Arrays.stream(digits.features()).flatMapToDouble(Arrays::stream).sum();
        if (sum != PIXEL_SUM) {
            throw new DatasetException(file + " has pixels that sum to " + (long) sum + " instead of "
                    + (long) PIXEL_SUM + "; put the published file in its place");
        }
        return digits;
    }
}
