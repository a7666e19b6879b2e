package curriculum.chapter05;

import java.util.Arrays;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Chapter 3's k-means, shorter: Lloyd's, from centres drawn by k-means++, the best of several starts. */
final class KMeans {
    private static final int STARTS = 3;
    private static final int MAX_ITERATIONS = 40;

    private KMeans() {}

    /** The cluster of each row, {@code [rows]}, from 0. */
    static int[] cluster(INDArray rows, int clusters, Random random) {
        int[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            INDArray centres = drawn(rows, clusters, random); // [clusters, columns]
            int[] nearest = new int[0];
            for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
                int[] now = Distances.nearest(rows, centres);
                if (Arrays.equals(now, nearest)) {
                    break;
                }
                nearest = now;
                move(centres, rows, nearest);
            }
            double inertia = Distances.squared(rows, centres).min(1).sumNumber().doubleValue();
            if (inertia < least) {
                least = inertia;
                best = nearest;
            }
        }
        return best;
    }

    /** Draws rows as centres, each with a chance that grows with its squared distance from those drawn before. */
    private static INDArray drawn(INDArray rows, int clusters, Random random) {
        INDArray centres = Nd4j.create(rows.dataType(), clusters, rows.columns());
        int row = random.nextInt(rows.rows());
        for (int k = 0; k < clusters; k++) {
            centres.putRow(k, rows.getRow(row, true));
            INDArray chosen = centres.get(NDArrayIndex.interval(0, k + 1), NDArrayIndex.all());
            float[] distances = Distances.squared(rows, chosen).min(1).toFloatVector();
            double left = random.nextDouble() * sum(distances);
            for (row = 0; row < distances.length - 1 && left > distances[row]; row++) {
                left -= distances[row];
            }
        }
        return centres;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    /** Moves each centre to the mean of its rows; one without rows stays where it is. */
    private static void move(INDArray centres, INDArray rows, int[] nearest) {
        INDArray members = Nd4j.zeros(rows.dataType(), rows.rows(), centres.rows()); // one-hot
        for (int i = 0; i < nearest.length; i++) {
            members.putScalar(i, nearest[i], 1);
        }
        INDArray counts = members.sum(0); // [clusters]
        INDArray sums = members.transpose().mmul(rows); // [clusters, columns]
        for (int k = 0; k < centres.rows(); k++) {
            if (counts.getDouble(k) > 0) {
                centres.putRow(k, sums.getRow(k, true).div(counts.getDouble(k)));
            }
        }
    }
}
