package curriculum.chapter09;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How similar the learned position embeddings of a Vision Transformer are to each other.
 *
 * @param perSide patches along one side of the image
 * @param cosines {@code [patches][patches]}, the cosines between the patches' vectors, without their mean
 */
record PositionSimilarity(int perSide, double[][] cosines) {

    static PositionSimilarity of(MultiLayerNetwork network, VitShape shape) {
        // snippet similarity
        INDArray all = network.getParam("1_P"); // [width, 1 + patches]
        INDArray patches = all.getColumns(patchTokens(shape)).transpose(); // [patches, width]
        // What all have in common says nothing about places.
        INDArray centred = patches.subRowVector(patches.mean(0));
        INDArray unit = centred.divColumnVector(centred.norm2(1));
        double[][] cosines = unit.mmul(unit.transpose()).toDoubleMatrix();
        // end snippet
        return new PositionSimilarity(shape.patchesPerSide(), cosines);
    }

    private static int[] patchTokens(VitShape shape) {
        int[] tokens = new int[shape.patches()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = 1 + i; // token 0 is [CLS]
        }
        return tokens;
    }

    /** The mean cosine of places that are next to each other, minus that of all other pairs. */
    double nearness() {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int a = 0; a < cosines.length; a++) {
            for (int b = 0; b < a; b++) {
                int distance = Math.abs(a / perSide - b / perSide) + Math.abs(a % perSide - b % perSide);
                int group = distance == 1 ? 0 : 1;
                sums[group] += cosines[a][b];
                counts[group]++;
            }
        }
        return sums[0] / counts[0] - sums[1] / counts[1];
    }
}
