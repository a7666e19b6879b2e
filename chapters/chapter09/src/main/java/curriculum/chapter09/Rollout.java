package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.layers.transformer.AttentionWeights;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention rollout: how much of each patch reaches the [CLS] token at the end.
 *
 * @param shape of the network
 * @param images that it looked at
 * @param shares {@code [images][patches]}; what is missing to 1 comes from [CLS] itself
 */
record Rollout(VitShape shape, ImageData images, double[][] shares) {

    static Rollout of(MultiLayerNetwork network, VitShape shape, ImageData images) {
        double[][] shares = new double[images.images()][shape.image().patches()];
        // snippet rollout
        INDArray batch = Training.features(images);
        List<INDArray> layers = AttentionWeights.of(network, batch, null); // [images, heads, tokens, tokens] each
        INDArray reached = AttentionWeights.rollout(layers); // [images, tokens, tokens]
        for (int image = 0; image < shares.length; image++) {
            for (int patch = 0; patch < shape.image().patches(); patch++) {
                shares[image][patch] = reached.getDouble(image, 0, 1 + patch);
            }
        }
        // end snippet
        return new Rollout(shape, images, shares);
    }

    /** The mean share of a patch with ink over that of a patch without, averaged over the images. */
    double inkOverPaper() {
        double ink = 0;
        double paper = 0;
        int inked = 0;
        int blank = 0;
        for (int image = 0; image < shares.length; image++) {
            float[][] patches = Patches.cut(images.pixels()[image], shape.side(), shape.patch());
            for (int patch = 0; patch < patches.length; patch++) {
                if (hasInk(patches[patch])) {
                    ink += shares[image][patch];
                    inked++;
                } else {
                    paper += shares[image][patch];
                    blank++;
                }
            }
        }
        return ink / inked / (paper / blank);
    }

    private static boolean hasInk(float[] patch) {
        double sum = 0;
        for (float pixel : patch) {
            sum += pixel;
        }
        return sum > 0.1 * patch.length;
    }

    /** The shares of one image as large as the image, from 0 to 1 for the patch that reaches [CLS] most. */
    double[] map(int image) {
        double most = 0;
        for (double share : shares[image]) {
            most = Math.max(most, share);
        }
        double[] map = new double[shape.side() * shape.side()];
        for (int i = 0; i < map.length; i++) {
            int row = i / shape.side() / shape.patch();
            int column = i % shape.side() / shape.patch();
            map[i] = shares[image][row * shape.image().patchesPerSide() + column] / most;
        }
        return map;
    }
}
