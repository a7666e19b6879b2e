package curriculum.datasets;

import curriculum.datasets.generated.HousingSample;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.datavec.api.transform.schema.Schema;

/**
 * House prices around Boston: 13 features of each census tract, and the median price to be predicted.
 *
 * <p>The real edition is the data of Harrison and Rubinfeld (1978), 506 tracts in a fixed order. The bundled edition is
 * made up: tracts that could be, with prices from the coefficients of {@link HousingSample}, which are published
 * nowhere else because they are invented. {@code sheets/boston.md} describes both, and what is wrong with the column
 * {@code B}.
 */
public final class BostonHousing {
    /** The published features, in the order of the file. */
    public static final List<Column> COLUMNS = List.of(
            new Column("CRIM", "crimes per person", "crime rate of the town"),
            new Column("ZN", "%", "residential land zoned for lots over 25,000 square feet"),
            new Column("INDUS", "%", "land of the town in non-retail business"),
            new Column("CHAS", "", "1 if the tract bounds the Charles River, else 0"),
            new Column("NOX", "parts per 10 million", "concentration of nitric oxides"),
            new Column("RM", "rooms", "average number of rooms of a dwelling"),
            new Column("AGE", "%", "owner-occupied units built before 1940"),
            new Column("DIS", "", "weighted distance to five employment centres"),
            new Column("RAD", "", "index of accessibility to radial highways"),
            new Column("TAX", "$ per $10,000", "property tax at full value"),
            new Column("PTRATIO", "pupils per teacher", "pupils for each teacher in the town"),
            new Column("B", "", "1000 (share - 0.63)^2 of the share of Black residents; see the data sheet"),
            new Column("LSTAT", "%", "population of lower status, as the authors put it"));

    /** What is predicted. */
    public static final Column TARGET = new Column("MEDV", "$1000", "median value of owner-occupied homes");

    /** Both editions. */
    public static final DataSource<RegressionData> SOURCE = new DataSource<>(
            "boston", Generator.of("HousingSample", 1978, seed -> generate(seed, 506)), BostonHousing::read);

    private static final Schema SCHEMA = new Schema.Builder()
            .addColumnDouble("CRIM", 0.0, 100.0)
            .addColumnDouble("ZN", 0.0, 100.0)
            .addColumnDouble("INDUS", 0.0, 100.0)
            .addColumnInteger("CHAS", 0, 1)
            .addColumnDouble("NOX", 0.3, 0.9)
            .addColumnDouble("RM", 3.0, 9.0)
            .addColumnDouble("AGE", 0.0, 100.0)
            .addColumnDouble("DIS", 1.0, 13.0)
            .addColumnInteger("RAD", 1, 24)
            .addColumnDouble("TAX", 180.0, 720.0)
            .addColumnDouble("PTRATIO", 12.0, 23.0)
            .addColumnDouble("B", 0.0, 396.9)
            .addColumnDouble("LSTAT", 0.0, 100.0)
            .addColumnDouble("MEDV", 5.0, 50.0)
            .build();
    private static final double PRICE_CAP = 50.0;

    private BostonHousing() {}

    /**
     * Makes up housing with known truth: prices are {@link HousingSample#TRUE_INTERCEPT} plus the features times
     * {@link HousingSample#TRUE_COEFFICIENTS} plus Gaussian noise of {@link HousingSample#TRUE_NOISE_SD}. Nothing keeps
     * a price positive, since cutting prices would bias every estimate; about one in 50,000 is not, and none of the
     * bundled edition.
     *
     * @param seed gives the same rows on every platform
     * @param rows how many
     * @throws IllegalArgumentException if {@code rows} is not positive
     */
    public static RegressionData generate(long seed, int rows) {
        return HousingSample.generate(COLUMNS, TARGET, seed, rows);
    }

    private static RegressionData read(Path folder) {
        Path file = folder.resolve("housing.data");
        double[][] table = DelimitedFile.whitespace(file, SCHEMA, 506);
        int target = COLUMNS.size();
        RegressionData data = new RegressionData(
                COLUMNS,
                TARGET,
                Arrays.stream(table).map(row -> Arrays.copyOf(row, target)).toArray(double[][]::new),
                Arrays.stream(table).mapToDouble(row -> row[target]).toArray());
        requireCount(
                file,
                "tracts at the river",
                35,
                Arrays.stream(data.feature("CHAS")).filter(river -> river == 1).count());
        requireCount(
                file,
                "prices at the cap of 50",
                16,
                Arrays.stream(data.targets())
                        .filter(price -> price == PRICE_CAP)
                        .count());
        return data;
    }

    private static void requireCount(Path file, String what, long expected, long actual) {
        if (actual != expected) {
            throw new DatasetException(file + " has " + actual + " " + what + " instead of " + expected
                    + "; put the published file in its place");
        }
    }
}
