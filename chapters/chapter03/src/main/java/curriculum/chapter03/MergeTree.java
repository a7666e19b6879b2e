package curriculum.chapter03;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What agglomerative clustering did: which clusters it merged, in which order, and how far apart they were.
 *
 * @param points how many points there are; point i is the cluster i
 * @param merges from the nearest to the farthest, {@code points - 1} of them; merge i makes the cluster points + i
 */
public record MergeTree(int points, List<Merge> merges) {

    /**
     * One merge.
     *
     * @param left one cluster
     * @param right the other cluster
     * @param height their distance
     * @param size how many points they have together
     */
    public record Merge(int left, int right, double height, int size) {}

    /** Copies the merges. */
    public MergeTree {
        merges = List.copyOf(merges);
    }

    /** Cuts the tree into this many clusters: labels from 0, numbered in the order of the points, {@code [points]}. */
    public int[] cut(int clusters) {
        if (clusters < 1 || clusters > points) {
            throw new IllegalArgumentException(
                    "clusters is " + clusters + ", but must be from 1 to " + points + ", the points");
        }
        return labelsAfter(points - clusters);
    }

    /** Cuts the tree at a height: points stay together that were merged at this height or below, {@code [points]}. */
    public int[] cutAt(double height) {
        if (Double.isNaN(height)) {
            throw new IllegalArgumentException("height is not a number");
        }
        return labelsAfter(
                (int) merges.stream().filter(merge -> merge.height <= height).count());
    }

    private int[] labelsAfter(int steps) {
        // snippet cut
        DisjointSets sets = new DisjointSets(points + steps);
        for (int i = 0; i < steps; i++) {
            sets.join(merges.get(i).left, points + i);
            sets.join(merges.get(i).right, points + i);
        }
        // end snippet
        int[] labels = new int[points];
        int clusters = 0;
        for (int i = 0; i < points; i++) {
            int first = sets.find(i); // the first point of the cluster, hence labelled already
            labels[i] = first == i ? clusters++ : labels[first];
        }
        return labels;
    }

    /** The points from left to right, as a dendrogram draws them without crossing lines, {@code [points]}. */
    public int[] leafOrder() {
        List<List<Integer>> leaves = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            leaves.add(new ArrayList<>(List.of(i)));
        }
        for (Merge merge : merges) {
            List<Integer> joined = leaves.get(merge.left);
            joined.addAll(leaves.get(merge.right));
            leaves.add(joined);
        }
        return leaves.get(leaves.size() - 1).stream().mapToInt(i -> i).toArray();
    }

    /** The heights of the merges, ascending, {@code [points - 1]}. */
    public double[] heights() {
        return Arrays.stream(merges.toArray(Merge[]::new))
                .mapToDouble(Merge::height)
                .toArray();
    }
}
