package curriculum.chapter05;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How far images are from what they should be, and clusters from classes. */
final class Scores {
    private Scores() {}

    /** Mean squared error a pixel. */
    static double mse(INDArray expected, INDArray actual) {
        // Doubles, since a sum of millions of floats loses small addends: on MNIST 0.3 % of the error.
        INDArray differences = expected.sub(actual).castTo(DataType.DOUBLE);
        return differences.muli(differences).meanNumber().doubleValue();
    }

    /** Mean squared error a pixel of the mean image, the guess that needs no input. */
    static double meanImageMse(INDArray train, INDArray test) {
        return mse(test, test.mul(0).addiRowVector(train.mean(true, 0)));
    }

    // snippet psnr
    /** Peak signal-to-noise ratio in decibels, for pixels between 0 and 1. */
    static double psnr(INDArray clean, INDArray other) {
        return -10 * Math.log10(mse(clean, other));
    }
    // end snippet

    /** The share of the images' differences from the mean image that the reconstructions explain. */
    static double explained(INDArray images, INDArray reconstructions) {
        return 1 - mse(images, reconstructions) / meanImageMse(images, images);
    }

    // snippet ari
    /** Adjusted Rand index: 1 for the same partition, 0 on average for one by chance (Hubert and Arabie 1985). */
    static double adjustedRandIndex(int[] clusters, int[] labels) {
        int side = 1
                + Math.max(
                        Arrays.stream(clusters).max().orElse(0),
                        Arrays.stream(labels).max().orElse(0));
        double[][] together = new double[side][side];
        double[] inCluster = new double[side];
        double[] inClass = new double[side];
        for (int i = 0; i < labels.length; i++) {
            together[clusters[i]][labels[i]]++;
            inCluster[clusters[i]]++;
            inClass[labels[i]]++;
        }
        double agreeing = Arrays.stream(together).mapToDouble(Scores::pairs).sum();
        double expected = pairs(inCluster) * pairs(inClass) / pairs(labels.length);
        double most = (pairs(inCluster) + pairs(inClass)) / 2;
        return (agreeing - expected) / (most - expected);
    }

    private static double pairs(double... counts) {
        return Arrays.stream(counts).map(n -> n * (n - 1) / 2).sum();
    }
    // end snippet
}
