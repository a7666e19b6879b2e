package curriculum.chapter03;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeds k-means with points that lie apart: each next one with a probability that grows with its squared distance. */
final class KMeansPlusPlus {
    private KMeansPlusPlus() {}

    /** Chooses {@code clusters} distinct points, of which there must be as many, {@code [clusters, columns]}. */
    static double[][] seed(double[][] points, int clusters, SplittableRandom random) {
        double[][] seeds = new double[clusters][];
        double[] distances = new double[points.length]; // squared, to the nearest seed
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        int next = random.nextInt(points.length);
        // snippet plus-plus
        for (int k = 0; k < clusters; k++) {
            seeds[k] = points[next].clone();
            for (int i = 0; i < points.length; i++) {
                distances[i] = Math.min(distances[i], Points.squaredDistance(points[i], seeds[k]));
            }
            next = draw(distances, random);
        }
        // end snippet
        return seeds;
    }

    /** Draws a position with a probability proportional to its weight; one of weight 0 only if all are. */
    private static int draw(double[] weights, SplittableRandom random) {
        double rest = random.nextDouble() * Arrays.stream(weights).sum();
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                rest -= weights[i];
                if (rest < 0) {
                    break;
                }
            }
        }
        return last;
    }
}
