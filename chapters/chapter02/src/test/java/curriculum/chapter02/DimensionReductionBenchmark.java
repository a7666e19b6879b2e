package curriculum.chapter02;

import curriculum.lab.machine.Backend;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Time against the number of rows, on one thread: by the clock and, in brackets, of the processor, which other programs
 * disturb less. The last of the times is that of warm code.
 *
 * <pre>{@code
 * OMP_NUM_THREADS=1 mvn -q -B -pl :chapter02 -am test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=curriculum.chapter02.DimensionReductionBenchmark
 * }</pre>
 *
 * <p>Takes the images of MNIST from {@code $CURRICULUM_DATASETS/mnist}; without them, random numbers of that shape.
 */
final class DimensionReductionBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PIXELS = 784;

    private DimensionReductionBenchmark() {}

    public static void main(String[] args) throws IOException {
        Backend.start(1, 1);
        INDArray images = images(60_000);
        for (int n : new int[] {15_000, 30_000, 60_000}) {
            INDArray rows = first(images, n);
            time("PCA by covariance, " + n, () -> PrincipalComponents.fit(rows, PrincipalComponents.Options.all()));
        }
        INDArray few = first(images, 3_000);
        time(
                "PCA by SVD, 3000",
                () -> PrincipalComponents.fit(
                        few, PrincipalComponents.Options.of(10).withSolver(PrincipalComponents.Solver.SVD)));
        for (int n : new int[] {5_000, 10_000, 20_000}) {
            INDArray rows = first(images, n);
            INDArray targets = classes(n);
            time(
                    "PLS, 10 components, 10 targets, " + n,
                    () -> PartialLeastSquares.fit(
                            rows, targets, PartialLeastSquares.Options.of(10).withStandardise(false)));
        }
    }

    private static void time(String what, Runnable work) {
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            work.run();
            times.append(String.format(
                    Locale.ROOT,
                    " %6.2f s (%5.2f)",
                    (System.nanoTime() - start) / 1e9,
                    (THREADS.getCurrentThreadCpuTime() - worked) / 1e9));
        }
        System.out.printf(Locale.ROOT, "%-45s %s%n", what, times);
    }

    private static INDArray first(INDArray table, int rows) {
        return table.get(NDArrayIndex.interval(0, rows), NDArrayIndex.all());
    }

    /** One column for each digit. */
    private static INDArray classes(int n) throws IOException {
        double[] targets = new double[10 * n];
        Random random = new Random(0);
        byte[] labels = read("train-labels-idx1-ubyte.gz", 8, n);
        for (int i = 0; i < n; i++) {
            targets[10 * i + (labels.length == 0 ? random.nextInt(10) : labels[i])] = 1;
        }
        return Nd4j.create(targets, new long[] {n, 10}, 'c');
    }

    private static INDArray images(int n) throws IOException {
        byte[] pixels = read("train-images-idx3-ubyte.gz", 16, n * PIXELS);
        if (pixels.length == 0) {
            return Nd4j.rand(DataType.DOUBLE, n, PIXELS);
        }
        INDArray images = Nd4j.create(DataType.DOUBLE, n, PIXELS);
        double[] row = new double[PIXELS];
        var target = images.data().asNioDouble();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < PIXELS; j++) {
                row[j] = (pixels[i * PIXELS + j] & 0xff) / 255.0;
            }
            target.put(row);
        }
        return images;
    }

    private static byte[] read(String file, int header, int count) throws IOException {
        String folder = System.getenv("CURRICULUM_DATASETS");
        if (folder == null) {
            return new byte[0];
        }
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(Path.of(folder, "mnist", file))))) {
            in.readNBytes(header);
            return in.readNBytes(count);
        }
    }
}
