package curriculum.chapter03;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks from a cluster to its nearest one, and so on, until two are nearest to each other; these are merged. With the
 * linkages of this chapter no later merge can come nearer, hence the tree is the same as if the nearest pair of all had
 * been sought each time, in the time of one such search more: O(n²) instead of O(n³).
 */
final class NearestNeighbourChain {
    private final double[][] distances; // lower triangle: [i][j] with j < i
    private final AgglomerativeClustering.Linkage linkage;
    private final int[] sizes; // 0 where the cluster has become part of another one
    private final int[] chain;
    private int length;

    NearestNeighbourChain(double[][] distances, AgglomerativeClustering.Linkage linkage) {
        this.distances = distances;
        this.linkage = linkage;
        sizes = new int[distances.length];
        Arrays.fill(sizes, 1);
        chain = new int[distances.length];
    }

    /** All merges in the order in which they are found, each of two points that stand for their clusters. */
    List<MergeTree.Merge> run() {
        List<MergeTree.Merge> merges = new ArrayList<>();
        int first = 0;
        while (merges.size() < sizes.length - 1) {
            if (length == 0) {
                while (sizes[first] == 0) {
                    first++;
                }
                chain[length++] = first;
            }
            // snippet chain
            int last = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = nearest(last, before);
            if (nearest == before) {
                merges.add(new MergeTree.Merge(before, last, distance(before, last), 0));
                merge(Math.min(before, last), Math.max(before, last));
                length -= 2;
            } else {
                chain[length++] = nearest;
            }
            // end snippet
        }
        return merges;
    }

    /** The nearest cluster; among equally near ones {@code preferred}, so that the chain cannot run in circles. */
    private int nearest(int cluster, int preferred) {
        int nearest = preferred;
        double least = preferred < 0 ? Double.POSITIVE_INFINITY : distance(cluster, preferred);
        double[] row = distances[cluster];
        for (int i = 0; i < cluster; i++) {
            if (row[i] < least && sizes[i] > 0) {
                least = row[i];
                nearest = i;
            }
        }
        for (int i = cluster + 1; i < sizes.length; i++) {
            if (sizes[i] > 0 && distances[i][cluster] < least) {
                least = distances[i][cluster];
                nearest = i;
            }
        }
        return nearest;
    }

    /** Merges cluster a into cluster b. */
    private void merge(int a, int b) {
        double ab = distance(a, b);
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0 && i != a && i != b) {
                double merged = linkage.merged(distance(i, a), distance(i, b), ab, sizes[a], sizes[b], sizes[i]);
                distances[Math.max(i, b)][Math.min(i, b)] = merged;
            }
        }
        sizes[b] += sizes[a];
        sizes[a] = 0;
    }

    private double distance(int a, int b) {
        return distances[Math.max(a, b)][Math.min(a, b)];
    }
}
