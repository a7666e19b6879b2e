package curriculum.chapter03;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * k-means: puts each point into the cluster whose centroid is nearest, where a centroid is the mean of its points.
 *
 * <p>Finds round clusters of similar size and spread. Uses Lloyd's iteration from several k-means++ seedings and keeps
 * the best. Memory: a copy of the points, plus what one block of points needs.
 *
 * <pre>{@code
 * KMeans.Result result = KMeans.fit(points, KMeans.Options.of(3).withStarts(10));
 * }</pre>
 *
 * <p>Sources: S. Lloyd, Least squares quantization in PCM (1982); D. Arthur, S. Vassilvitskii, k-means++ (2007).
 */
public final class KMeans {
    private KMeans() {}

    /**
     * What to fit.
     *
     * @param clusters how many clusters
     * @param starts how many seedings to try
     * @param maxIterations after how many iterations to give up on a start
     * @param tolerance a start has converged when no label changes, or when the centroids together moved by no more
     *     than this share of the mean variance of the columns
     * @param seed the same seed gives the same clusters
     */
    public record Options(int clusters, int starts, int maxIterations, double tolerance, long seed) {
        /** Rejects numbers that make no sense. */
        public Options {
            requirePositive(clusters, "clusters");
            requirePositive(starts, "starts");
            requirePositive(maxIterations, "maxIterations");
            if (!(tolerance >= 0)) {
                throw new IllegalArgumentException("tolerance is " + tolerance + ", but must be 0 or more");
            }
        }

        /** Ten starts of at most 300 iterations. */
        public static Options of(int clusters) {
            return new Options(clusters, 10, 300, 1e-4, 42);
        }

        public Options withStarts(int value) {
            return new Options(clusters, value, maxIterations, tolerance, seed);
        }

        public Options withMaxIterations(int value) {
            return new Options(clusters, starts, value, tolerance, seed);
        }

        public Options withTolerance(double value) {
            return new Options(clusters, starts, maxIterations, value, seed);
        }

        public Options withSeed(long value) {
            return new Options(clusters, starts, maxIterations, tolerance, value);
        }

        private static void requirePositive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ", but must be at least 1");
            }
        }
    }

    /**
     * The best start.
     *
     * @param centroids {@code [clusters, columns]}
     * @param labels the cluster of each point, {@code [points]}
     * @param inertia sum of the squared distances of the points to their centroids
     * @param inertiaPerIteration the inertia of the seeding and after each iteration; it never rises
     * @param converged whether the start ended before {@code maxIterations}
     */
    public record Result(
            double[][] centroids, int[] labels, double inertia, double[] inertiaPerIteration, boolean converged) {

        /** How many points each cluster has, {@code [clusters]}. */
        public int[] sizes() {
            int[] sizes = new int[centroids.length];
            for (int label : labels) {
                sizes[label]++;
            }
            return sizes;
        }

        /** The nearest centroid of each of these points, {@code [points]}. */
        public int[] predict(double[][] points) {
            requireColumns(points, "points", centroids[0].length);
            int[] nearest = new int[points.length];
            for (int i = 0; i < points.length; i++) {
                double least = Double.POSITIVE_INFINITY;
                for (int j = 0; j < centroids.length; j++) {
                    double distance = Points.squaredDistance(points[i], centroids[j]);
                    if (distance < least) {
                        least = distance;
                        nearest[i] = j;
                    }
                }
            }
            return nearest;
        }
    }

    /**
     * Clusters points.
     *
     * @param points {@code [points, columns]}; stays as it is
     * @throws IllegalArgumentException if a number is not finite, or there are fewer distinct points than clusters
     */
    public static Result fit(double[][] points, Options options) {
        check(points, options);
        Lloyd lloyd = new Lloyd(points, options);
        SplittableRandom random = new SplittableRandom(options.seed());
        Result best = null;
        for (int start = 0; start < options.starts(); start++) {
            Result result = lloyd.run(KMeansPlusPlus.seed(points, options.clusters(), random.split()));
            if (best == null || result.inertia < best.inertia) {
                best = result;
            }
        }
        return best;
    }

    /**
     * Clusters points from given centroids, in one start.
     *
     * @param points {@code [points, columns]}
     * @param centroids where to begin, {@code [clusters, columns]}
     */
    public static Result fitFrom(double[][] points, double[][] centroids, Options options) {
        check(points, options);
        requireColumns(centroids, "centroids", points[0].length);
        if (centroids.length != options.clusters()) {
            throw new IllegalArgumentException(
                    "centroids has " + centroids.length + " rows, but clusters is " + options.clusters());
        }
        return new Lloyd(points, options).run(centroids);
    }

    private static void requireColumns(double[][] points, String name, int columns) {
        Points.check(points, name);
        if (points[0].length != columns) {
            throw new IllegalArgumentException(
                    name + " has " + points[0].length + " columns, but " + columns + " are needed");
        }
    }

    private static void check(double[][] points, Options options) {
        Points.check(points, "points");
        long distinct = Arrays.stream(points)
                .map(DoubleBuffer::wrap) // which compares numbers, where an array compares addresses
                .distinct()
                .limit(options.clusters())
                .count();
        if (distinct < options.clusters()) {
            throw new IllegalArgumentException(
                    "clusters is " + options.clusters() + ", but points has only " + distinct + " distinct rows");
        }
    }
}
