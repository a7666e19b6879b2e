package curriculum.chapter09;

import java.util.function.BiPredicate;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
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
        return new PositionSimilarity(shape.image().patchesPerSide(), cosines);
    }

    private static int[] patchTokens(VitShape shape) {
        int[] tokens = new int[shape.image().patches()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = 1 + i; // token 0 is [CLS]
        }
        return tokens;
    }

    /** The mean cosine of places that are next to each other, minus that of all other pairs. */
    double nearness() {
        return difference((a, b) -> between(a, b, true) + between(a, b, false) == 1);
    }

    /** The mean cosine of places in the same row or the same column, minus that of all other pairs. */
    double lines() {
        return difference((a, b) -> between(a, b, true) == 0 || between(a, b, false) == 0);
    }

    /** The mean cosine of two corners, minus that of all other pairs. */
    double corners() {
        return difference((a, b) -> isCorner(a) && isCorner(b));
    }

    /** How many rows or columns lie between two places. */
    private int between(int a, int b, boolean rows) {
        return rows ? Math.abs(a / perSide - b / perSide) : Math.abs(a % perSide - b % perSide);
    }

    private boolean isCorner(int place) {
        return place / perSide % (perSide - 1) == 0 && place % perSide % (perSide - 1) == 0;
    }

    private double difference(BiPredicate<Integer, Integer> pairs) {
        SummaryStatistics inside = new SummaryStatistics();
        SummaryStatistics outside = new SummaryStatistics();
        for (int a = 0; a < cosines.length; a++) {
            for (int b = 0; b < a; b++) {
                (pairs.test(a, b) ? inside : outside).addValue(cosines[a][b]);
            }
        }
        return inside.getMean() - outside.getMean();
    }
}
