package curriculum.chapter08;

import curriculum.layers.transformer.AttentionWeights;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A beginning of which half of the heads look at a token itself and its neighbours most, instead of at all tokens alike. Positions begin
 * as sinusoids (Vaswani et al. 2017, section 3.5), whose dot product is the smaller the farther they are from each other, and keys
 * begin with the matrix of the queries, so that what is alike looks at each other. Only the values at the start differ: everything is
 * learned further.
 */
final class NearFirst {
    /** Wavelengths reach from 2π to 2π times this: a few windows. The paper, whose texts are longer, takes 10,000. */
    private static final double LONGEST = 100;
    /** Length of a position's vector; that of a token is about 1. */
    private static final double POSITION = 1.5;

    private static final int NEAR = 2;

    private NearFirst() {}

    static void apply(MultiLayerNetwork network, int blocks) {
        INDArray positions = network.getLayer(0).getParam("P"); // [width, positions]
        positions.assign(sinusoids((int) positions.size(0), (int) positions.size(1)));
        // snippet near-first
        for (int block = 1; block <= blocks; block++) {
            INDArray weights = network.getLayer(block).getParam("Wqkv"); // [width, 3 × width]: queries, keys, values
            int width = (int) weights.size(0);
            for (int column = 0; column < width / 2; column++) { // half of the heads
                weights.putColumn(width + column, weights.getColumn(column).dup());
            }
        }
        // end snippet
    }

    /** The share of its attention that a token of the first block gives to the two tokens on each side of it, a mean. */
    static double shareOfNeighbours(MultiLayerNetwork network, List<Encoded> texts) {
        double sum = 0;
        int tokens = 0;
        for (Encoded text : texts) {
            INDArray weights = AttentionWeights.of(network, Batches.features(List.of(text)), null)
                    .get(0)
                    .slice(0)
                    .mean(0); // [queries, keys], a mean over the heads
            for (int query = 0; query < text.length(); query++) {
                for (int key = Math.max(0, query - NEAR); key <= Math.min(text.length() - 1, query + NEAR); key++) {
                    sum += key == query ? 0 : weights.getDouble(query, key);
                }
                tokens++;
            }
        }
        return sum / tokens;
    }

    // A sine and a cosine for each wavelength: [width, count].
    private static INDArray sinusoids(int width, int count) {
        float[][] waves = new float[width][count];
        for (int i = 0; i < width; i++) {
            double frequency = Math.pow(LONGEST, -(i / 2 * 2.0) / width);
            for (int position = 0; position < count; position++) {
                double angle = position * frequency;
                double wave = i % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
                waves[i][position] = (float) (POSITION * Math.sqrt(2.0 / width) * wave);
            }
        }
        return Nd4j.createFromArray(waves);
    }
}
