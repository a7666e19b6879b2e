package curriculum.chapter03;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Agglomerative clustering: begins with each point as a cluster and merges the two nearest clusters until one is left.
 *
 * <p>Needs no number of clusters beforehand: {@link MergeTree#cut} chooses it afterwards. Time and memory grow with the
 * square of the number of points: 5,000 points need 100 MB.
 *
 * <p>Sources: F. Murtagh, A survey of recent advances in hierarchical clustering algorithms (1983), for the chain of
 * nearest neighbours; G. Lance, W. Williams (1967), for the distances after a merge.
 */
public final class AgglomerativeClustering {
    private AgglomerativeClustering() {}

    /** What the distance of two clusters is. */
    public enum Linkage {
        /** The distance of their nearest points: follows chains and shapes, and is easily bridged. */
        SINGLE {
            @Override
            double merged(double a, double b, double ab, int sizeA, int sizeB, int size) {
                return Math.min(a, b);
            }
        },
        /** The distance of their farthest points: makes clusters of similar diameter. */
        COMPLETE {
            @Override
            double merged(double a, double b, double ab, int sizeA, int sizeB, int size) {
                return Math.max(a, b);
            }
        },
        /** The mean distance of their points. */
        AVERAGE {
            @Override
            double merged(double a, double b, double ab, int sizeA, int sizeB, int size) {
                return (sizeA * a + sizeB * b) / (sizeA + sizeB);
            }
        },
        /** How much the squared distances to the centroids grow by the merge: makes round clusters of similar size. */
        WARD {
            @Override
            double merged(double a, double b, double ab, int sizeA, int sizeB, int size) {
                return ((sizeA + size) * a + (sizeB + size) * b - size * ab) / (sizeA + sizeB + size);
            }
        };

        /**
         * The distance of a cluster to the merger of the clusters A and B (Lance and Williams).
         *
         * @param a its distance to A
         * @param b its distance to B
         * @param ab the distance of A to B
         * @param size how many points it has
         */
        abstract double merged(double a, double b, double ab, int sizeA, int sizeB, int size);
    }

    /**
     * Merges points until one cluster is left.
     *
     * @param points {@code [points, columns]}; stays as it is
     * @return the merges; Ward's heights are √(2 · growth of the squared distances), so that two single points merge at
     *     their distance
     * @throws IllegalArgumentException if there are no points or a number is not finite
     */
    public static MergeTree fit(double[][] points, Linkage linkage) {
        Points.check(points, "points");
        double[][] distances = new double[points.length][];
        new SquaredDistances(points).forEachLower((i, row, offset) -> {
            distances[i] = Arrays.copyOfRange(row, offset, offset + i);
            if (linkage != Linkage.WARD) { // Ward's rule holds for squared distances
                Arrays.setAll(distances[i], j -> Math.sqrt(distances[i][j]));
            }
        });
        List<MergeTree.Merge> found = new NearestNeighbourChain(distances, linkage).run();
        if (linkage == Linkage.WARD) {
            found.replaceAll(m -> new MergeTree.Merge(m.left(), m.right(), Math.sqrt(m.height()), 0));
        }
        // The chain finds the merges, but not from the nearest to the farthest.
        found.sort(Comparator.comparingDouble(MergeTree.Merge::height));
        return new MergeTree(points.length, numbered(found, points.length));
    }

    /** Replaces the point that stands for a cluster by the number of the cluster. */
    private static List<MergeTree.Merge> numbered(List<MergeTree.Merge> found, int points) {
        DisjointSets sets = new DisjointSets(points);
        int[] number = new int[points]; // of the cluster that a point stands for
        int[] size = new int[points];
        Arrays.setAll(number, i -> i);
        Arrays.fill(size, 1);
        List<MergeTree.Merge> merges = new ArrayList<>();
        for (MergeTree.Merge merge : found) {
            int a = sets.find(merge.left());
            int b = sets.find(merge.right());
            int both = size[a] + size[b];
            merges.add(new MergeTree.Merge(
                    Math.min(number[a], number[b]), Math.max(number[a], number[b]), merge.height(), both));
            sets.join(a, b);
            int root = sets.find(a);
            number[root] = points + merges.size() - 1;
            size[root] = both;
        }
        return merges;
    }
}
