package curriculum.chapter03;

import static org.assertj.core.api.Assumptions.assumeThat;

import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;

/** Points for the tests: random ones, and published ones where they are on this machine. */
final class TestData {
    private TestData() {}

    /** Points around {@code centres} random places; point i belongs to place {@code i % centres}. */
    static double[][] blobs(int points, int columns, int centres, double spread, long seed) {
        Random random = new Random(seed);
        double[][] places = new double[centres][columns];
        for (double[] place : places) {
            Arrays.setAll(place, i -> 20 * random.nextDouble() - 5);
        }
        double[][] result = new double[points][columns];
        for (int i = 0; i < points; i++) {
            double[] place = places[i % centres];
            Arrays.setAll(result[i], j -> place[j] + spread * random.nextGaussian());
        }
        return result;
    }

    static int[] blobLabels(int points, int centres) {
        int[] labels = new int[points];
        Arrays.setAll(labels, i -> i % centres);
        return labels;
    }

    /** Points turned by a random rotation around the origin. */
    static double[][] rotated(double[][] points, long seed) {
        int columns = points[0].length;
        double[][] random = blobs(columns, columns, columns, 1, seed);
        var rotation = new QRDecomposition(new Array2DRowRealMatrix(random)).getQ();
        return new Array2DRowRealMatrix(points).multiply(rotation).getData();
    }

    /** A random order of the numbers from 0 to {@code length - 1}. */
    static int[] permutation(int length, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(i -> i).toArray();
    }

    /** Published points with their classes. */
    record Published(double[][] points, int[] classes) {}

    /** A published file of numbers with the class last; skips the test where it is not there. */
    static Published published(String file, int skippedLines) {
        Path path = Path.of(file);
        Optional<Path> folder = DatasetStore.standard()
                .find(Catalogue.standard().entry(path.getParent().toString()));
        assumeThat(folder).as("the published files").isPresent();
        try (var lines = Files.lines(folder.orElseThrow().resolve(path.getFileName()))) {
            double[][] rows = lines.skip(skippedLines)
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            int columns = rows[0].length - 1;
            return new Published(
                    Arrays.stream(rows).map(row -> Arrays.copyOf(row, columns)).toArray(double[][]::new),
                    Arrays.stream(rows).mapToInt(row -> (int) row[columns]).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
