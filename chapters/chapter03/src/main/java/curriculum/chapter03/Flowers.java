package curriculum.chapter03;

import curriculum.datasets.ClassificationData;
import curriculum.datasets.DataSource;
import curriculum.datasets.DatasetException;
import curriculum.datasets.Generator;
import curriculum.datasets.Iris;
import curriculum.lab.Lesson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The irises in both of their versions.
 *
 * @param data those of this run: the published file, or, in the bundled edition, those of the library
 * @param inLibrary those that lie inside the jar {@code deeplearning4j-core}
 */
record Flowers(ClassificationData data, ClassificationData inLibrary) {
    private static final String RESOURCE = "/iris.dat";
    private static final int ROWS = 150;

    /** The bundled edition is as real as the other: Deeplearning4j brings it. */
    private static final DataSource<ClassificationData> SOURCE = new DataSource<>(
            "iris", new Generator<>("the copy of iris inside Deeplearning4j", Flowers::readLibrary), Iris::read);

    static Flowers of(Lesson lesson) {
        return new Flowers(lesson.data(SOURCE), readLibrary());
    }

    static Flowers ofLibrary() {
        return new Flowers(readLibrary(), readLibrary());
    }

    double[][] points() {
        return data.features();
    }

    int[] species() {
        return data.labels();
    }

    /** In how many flowers this version differs from Fisher's table; the two in doubt are the 35th and the 38th. */
    int differencesFromFisher() {
        double[][] points = points();
        boolean same35 = Arrays.equals(points[34], new double[] {4.9, 3.1, 1.5, 0.2});
        boolean same38 = Arrays.equals(points[37], new double[] {4.9, 3.6, 1.4, 0.1});
        return (same35 ? 0 : 1) + (same38 ? 0 : 1);
    }

    private static ClassificationData readLibrary() {
        try (InputStream in = Flowers.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new DatasetException("The library deeplearning4j-core has no " + RESOURCE
                        + "; use version 1.0.0-M2.1, which the parent pom names");
            }
            double[][] table = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new); // [flowers, 5], the species last
            if (table.length != ROWS) {
                throw new DatasetException(RESOURCE + " of deeplearning4j-core has " + table.length
                        + " flowers instead of " + ROWS + "; use version 1.0.0-M2.1, which the parent pom names");
            }
            int label = Iris.COLUMNS.size();
            return new ClassificationData(
                    Iris.COLUMNS,
                    Iris.CLASSES,
                    Arrays.stream(table).map(row -> Arrays.copyOf(row, label)).toArray(double[][]::new),
                    Arrays.stream(table).mapToInt(row -> (int) row[label]).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " of deeplearning4j-core can't be read", e);
        }
    }
}
