package curriculum.chapter03;

import curriculum.lab.machine.Backend;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * Time against the number of points, on one thread: by the clock and, in brackets, of the processor, which other
 * programs disturb less. The second of the times is that of warm code.
 *
 * <pre>{@code
 * OMP_NUM_THREADS=1 mvn -q -B -pl :chapter03 -am test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=curriculum.chapter03.ClusteringBenchmark
 * }</pre>
 *
 * <p>Takes the images of MNIST from {@code $CURRICULUM_DATASETS/mnist}; without them, random numbers of that shape.
 */
final class ClusteringBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ClusteringBenchmark() {}

    public static void main(String[] args) throws IOException {
        Backend.start(1, 1);
        for (int n : new int[] {12_500, 25_000, 50_000, 100_000}) {
            double[][] moons = moons(n);
            time(
                    "DBSCAN, moons, eps .05, " + n,
                    () -> Dbscan.fit(moons, Dbscan.Options.of(.05, 5)).clusters() + " clusters");
        }
        double[][] images = images(60_000);
        for (int n : new int[] {1_250, 2_500, 5_000}) {
            double[][] some = Arrays.copyOf(images, n);
            time(
                    "Ward, images, " + n,
                    () -> AgglomerativeClustering.fit(some, AgglomerativeClustering.Linkage.WARD)
                                    .merges()
                                    .size() + " merges");
        }
        double[][] some = Arrays.copyOf(images, 10_000);
        time(
                "DBSCAN, images, eps 6, 10000",
                () -> Dbscan.fit(some, Dbscan.Options.of(6, 5)).clusters() + " clusters");
        for (int n : new int[] {15_000, 30_000, 60_000}) {
            double[][] part = Arrays.copyOf(images, n);
            time("k-means, images, k = 10, one start, " + n, () -> {
                KMeans.Result result =
                        KMeans.fit(part, KMeans.Options.of(10).withStarts(1).withSeed(0));
                return result.inertiaPerIteration().length - 1 + " iterations, inertia " + result.inertia();
            });
        }
    }

    private static void time(String what, Supplier<String> work) {
        StringBuilder times = new StringBuilder();
        String result = "";
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            result = work.get();
            times.append(String.format(
                    Locale.ROOT,
                    " %6.2f s (%5.2f)",
                    (System.nanoTime() - start) / 1e9,
                    (THREADS.getCurrentThreadCpuTime() - worked) / 1e9));
        }
        System.out.printf(Locale.ROOT, "%-45s %s  %s%n", what, times, result);
    }

    private static double[][] moons(int n) {
        Random random = new Random(0);
        double[][] points = new double[n][];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * random.nextDouble();
            double x = i % 2 == 0 ? Math.cos(angle) : 1 - Math.cos(angle);
            double y = i % 2 == 0 ? Math.sin(angle) : .5 - Math.sin(angle);
            points[i] = new double[] {x + .05 * random.nextGaussian(), y + .05 * random.nextGaussian()};
        }
        return points;
    }

    private static double[][] images(int n) throws IOException {
        String folder = System.getenv("CURRICULUM_DATASETS");
        if (folder == null) {
            Random random = new Random(0);
            double[][] numbers = new double[n][784];
            for (double[] row : numbers) {
                Arrays.setAll(row, i -> random.nextDouble());
            }
            return numbers;
        }
        Path file = Path.of(folder, "mnist", "train-images-idx3-ubyte.gz");
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            in.readNBytes(16);
            double[][] images = new double[n][784];
            for (double[] image : images) {
                byte[] pixels = in.readNBytes(784);
                Arrays.setAll(image, i -> (pixels[i] & 0xff) / 255.0);
            }
            return images;
        }
    }
}
