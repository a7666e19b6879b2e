package curriculum.chapter03;

import java.util.Arrays;

/**
 * How often each pair of labels occurs together.
 *
 * @param counts {@code [labels of a, labels of b]}
 */
record Contingency(int[][] counts) {

    static Contingency of(int[] a, int[] b) {
        if (a.length == 0) {
            throw new IllegalArgumentException("a has no labels");
        }
        Points.requireSameLength(b, "b", a.length, "a");
        int[] labelsA = Arrays.stream(a).distinct().sorted().toArray();
        int[] labelsB = Arrays.stream(b).distinct().sorted().toArray();
        int[][] counts = new int[labelsA.length][labelsB.length];
        for (int i = 0; i < a.length; i++) {
            counts[Arrays.binarySearch(labelsA, a[i])][Arrays.binarySearch(labelsB, b[i])]++;
        }
        return new Contingency(counts);
    }

    int[] rowSums() {
        return Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    int[] columnSums() {
        int[] sums = new int[counts[0].length];
        for (int[] row : counts) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }
}
