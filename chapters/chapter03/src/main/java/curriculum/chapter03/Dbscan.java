package curriculum.chapter03;

import java.util.Arrays;

/**
 * DBSCAN: clusters are dense regions, whatever their shape; points in thin regions are noise.
 *
 * <p>A point with at least {@code minPoints} points (itself among them) within {@code eps} is a core point. Core points
 * within {@code eps} of each other are in one cluster. Other points within {@code eps} of a core point are the border
 * of its cluster; if of several clusters, of the first one. All the rest is noise.
 *
 * <p>Neighbours come from a k-d tree for up to 12 columns, else from matrix products over blocks: memory grows with the
 * number of points, not with its square.
 *
 * <p>Source: M. Ester, H.-P. Kriegel, J. Sander, X. Xu, A density-based algorithm for discovering clusters (1996).
 */
public final class Dbscan {
    /** The label of noise. */
    public static final int NOISE = -1;

    private Dbscan() {}

    /**
     * What is dense.
     *
     * @param eps how far neighbours may be apart, in the unit of the points, above 0
     * @param minPoints how many points within {@code eps}, the point itself among them, make a core point
     */
    public record Options(double eps, int minPoints) {
        /** Rejects numbers that make no sense. */
        public Options {
            if (!(eps > 0) || Double.isInfinite(eps)) {
                throw new IllegalArgumentException("eps is " + eps + ", but must be a number above 0");
            }
            if (minPoints < 1) {
                throw new IllegalArgumentException("minPoints is " + minPoints + ", but must be at least 1");
            }
        }

        public static Options of(double eps, int minPoints) {
            return new Options(eps, minPoints);
        }
    }

    /**
     * The clusters, numbered in the order of their first core points.
     *
     * @param labels the cluster of each point, or {@link #NOISE}, {@code [points]}
     * @param core whether each point is a core point, {@code [points]}
     * @param clusters how many clusters there are
     */
    public record Result(int[] labels, boolean[] core, int clusters) {

        /** How many points are noise. */
        public int noise() {
            return (int) Arrays.stream(labels).filter(label -> label == NOISE).count();
        }

        /** Whether a point is in a cluster without being a core point. */
        public boolean isBorder(int point) {
            return labels[point] != NOISE && !core[point];
        }
    }

    /**
     * Clusters points.
     *
     * @param points {@code [points, columns]}; stays as it is
     * @throws IllegalArgumentException if there are no points or a number is not finite
     */
    public static Result fit(double[][] points, Options options) {
        Points.check(points, "points");
        int n = points.length;
        boolean[] core = new boolean[n];
        int[][] fringe = new int[n][]; // neighbours of the points that are not core: fewer than minPoints each
        DisjointSets sets = new DisjointSets(n);
        // snippet dbscan
        Neighbours.of(points).within(options.eps(), (point, neighbours, count) -> {
            if (count < options.minPoints()) {
                fringe[point] = Arrays.copyOf(neighbours, count);
                return;
            }
            core[point] = true;
            for (int i = 0; i < count; i++) {
                // A neighbour that is not yet known to be core will find this point when its turn comes.
                if (core[neighbours[i]]) {
                    sets.join(point, neighbours[i]);
                }
            }
        });
        // end snippet
        return label(core, fringe, sets);
    }

    private static Result label(boolean[] core, int[][] fringe, DisjointSets sets) {
        int[] labels = new int[core.length];
        Arrays.fill(labels, NOISE);
        int clusters = 0;
        for (int i = 0; i < core.length; i++) {
            if (core[i]) {
                int first = sets.find(i); // the first core point of the cluster, hence labelled already
                labels[i] = first == i ? clusters++ : labels[first];
            }
        }
        for (int i = 0; i < core.length; i++) {
            if (!core[i]) {
                labels[i] = Arrays.stream(fringe[i])
                        .filter(neighbour -> core[neighbour])
                        .map(neighbour -> labels[neighbour])
                        .min()
                        .orElse(NOISE);
            }
        }
        return new Result(labels, core, clusters);
    }

    /**
     * The distance of each point to its k-th nearest other point, ascending. Drawn as a curve, its knee is a good eps
     * for {@code minPoints = k + 1}: points before it have neighbours, points after it are noise.
     *
     * @param points {@code [points, columns]}
     * @param k from 1 to the number of points less one
     * @return {@code [points]}
     */
    public static double[] kDistances(double[][] points, int k) {
        Points.check(points, "points");
        if (k < 1 || k >= points.length) {
            throw new IllegalArgumentException(
                    "k is " + k + ", but must be from 1 to " + (points.length - 1) + ", the number of other points");
        }
        double[] distances = Neighbours.of(points).distancesToNearest(k);
        Arrays.sort(distances);
        return distances;
    }
}
