package curriculum.chapter02;

import static org.assertj.core.api.Assumptions.assumeThat;

import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Tables for the tests: random ones, and published ones where they are on this machine. */
final class TestData {
    private TestData() {}

    /** Normal numbers with correlated columns of different scales and origins. */
    static double[][] random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[][] table = new double[rows][columns];
        for (double[] row : table) {
            double common = random.nextGaussian();
            for (int i = 0; i < columns; i++) {
                row[i] = 10 * i + (1 + i) * (random.nextGaussian() + common);
            }
        }
        return table;
    }

    static double[] randomTarget(double[][] x, long seed) {
        Random random = new Random(seed);
        double[] slopes = random.doubles(x[0].length, -1, 1).toArray();
        return Arrays.stream(x)
                .mapToDouble(row -> dot(row, slopes) + random.nextGaussian())
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** A published file whose values are separated by commas or blanks; skips the test where it is not there. */
    static INDArray published(String file, int skippedLines) {
        Path path = Path.of(file);
        Optional<Path> folder = DatasetStore.standard()
                .find(Catalogue.standard().entry(path.getParent().toString()));
        assumeThat(folder).as("the published files").isPresent();
        try (var lines = Files.lines(folder.orElseThrow().resolve(path.getFileName()))) {
            return Nd4j.createFromArray(lines.skip(skippedLines)
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.strip().split("[,\\s]+"))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static INDArray columns(INDArray table, int from, int to) {
        return table.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to)).dup();
    }
}
