package curriculum.chapter03;

import java.util.Arrays;

/**
 * How good clusters are: compared with known classes, or, without any, by how well they are separated.
 *
 * <p>Only which points share a label matters, not which number the label has. DBSCAN's noise counts as one more label.
 *
 * <p>Sources: L. Hubert, P. Arabie, Comparing partitions (1985); A. Rosenberg, J. Hirschberg, V-Measure (2007);
 * P. Rousseeuw, Silhouettes (1987).
 */
public final class ClusterScores {
    private ClusterScores() {}

    /**
     * Adjusted Rand index: agreement over all pairs of points, less what chance would give. 1 for the same partition,
     * near 0 for a random one, below 0 for less agreement than chance.
     *
     * @param a labels, {@code [points]}
     * @param b labels, {@code [points]}
     */
    public static double adjustedRandIndex(int[] a, int[] b) {
        Contingency table = Contingency.of(a, b);
        // snippet ari
        double together =
                Arrays.stream(table.counts()).mapToDouble(ClusterScores::pairs).sum();
        double inA = pairs(table.rowSums());
        double inB = pairs(table.columnSums());
        double all = pairs(new int[] {a.length});
        if (inA == inB && (inA == 0 || inA == all)) {
            return 1; // both put all points together, or each for itself
        }
        double byChance = inA * inB / all;
        return (together - byChance) / ((inA + inB) / 2 - byChance);
        // end snippet
    }

    private static double pairs(int[] counts) {
        return Arrays.stream(counts).mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }

    /** Homogeneity, from 0 to 1: whether each cluster has points of one class only. */
    public static double homogeneity(int[] classes, int[] clusters) {
        Contingency table = Contingency.of(classes, clusters);
        double entropy = entropy(table.rowSums());
        return entropy == 0 ? 1 : mutualInformation(table) / entropy;
    }

    /** Completeness, from 0 to 1: whether each class lies in one cluster only. */
    public static double completeness(int[] classes, int[] clusters) {
        return homogeneity(clusters, classes);
    }

    /**
     * Normalised mutual information, from 0 to 1: what one labelling tells about the other, as a share of the mean of
     * their entropies. It is the harmonic mean of homogeneity and completeness (the V-measure). Not adjusted for
     * chance: it grows with the number of clusters.
     */
    public static double normalisedMutualInformation(int[] a, int[] b) {
        Contingency table = Contingency.of(a, b);
        double entropies = entropy(table.rowSums()) + entropy(table.columnSums());
        return entropies == 0 ? 1 : 2 * mutualInformation(table) / entropies;
    }

    private static double entropy(int[] counts) {
        double all = Arrays.stream(counts).sum();
        return -Arrays.stream(counts)
                .mapToDouble(n -> n / all * Math.log(n / all))
                .sum();
    }

    private static double mutualInformation(Contingency table) {
        int[] rows = table.rowSums();
        int[] columns = table.columnSums();
        double all = Arrays.stream(rows).sum();
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double count = table.counts()[i][j];
                if (count > 0) {
                    sum += count / all * Math.log(count * all / ((double) rows[i] * columns[j]));
                }
            }
        }
        return Math.max(0, sum);
    }

    /** The mean of {@link #silhouettes}. */
    public static double silhouette(double[][] points, int[] labels) {
        return Arrays.stream(silhouettes(points, labels)).average().orElseThrow();
    }

    /**
     * Silhouette of each point: (b - a) / max(a, b), where a is its mean distance to the other points of its cluster
     * and b that to the points of the nearest other cluster. Near 1 inside a cluster, near 0 between two, below 0 in
     * the wrong one; 0 for a point that is alone in its cluster.
     *
     * @param points {@code [points, columns]}
     * @param labels {@code [points]}, with 2 to points - 1 different ones
     * @return {@code [points]}
     */
    public static double[] silhouettes(double[][] points, int[] labels) {
        Points.check(points, "points");
        Points.requireSameLength(labels, "labels", points.length, "points");
        int[] different = Arrays.stream(labels).distinct().sorted().toArray();
        if (different.length < 2 || different.length >= points.length) {
            throw new IllegalArgumentException("labels has " + different.length
                    + " different labels, but must have from 2 to " + (points.length - 1) + ", one less than points");
        }
        int[] clusters = Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(different, label))
                .toArray();
        int[] sizes = new int[different.length];
        Arrays.stream(clusters).forEach(cluster -> sizes[cluster]++);
        double[] result = new double[points.length];
        new SquaredDistances(points).forEach((i, row, offset) -> {
            double[] sums = new double[sizes.length];
            for (int j = 0; j < clusters.length; j++) {
                sums[clusters[j]] += Math.sqrt(row[offset + j]);
            }
            result[i] = silhouette(sums, sizes, clusters[i]);
        });
        return result;
    }

    private static double silhouette(double[] sums, int[] sizes, int own) {
        if (sizes[own] == 1) {
            return 0;
        }
        double inside = sums[own] / (sizes[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int j = 0; j < sizes.length; j++) {
            if (j != own) {
                outside = Math.min(outside, sums[j] / sizes[j]);
            }
        }
        double larger = Math.max(inside, outside);
        return larger == 0 ? 0 : (outside - inside) / larger;
    }
}
