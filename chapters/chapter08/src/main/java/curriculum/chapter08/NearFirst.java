package curriculum.chapter08;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A beginning of which every token looks at itself and its neighbours most, instead of at all tokens alike. Positions begin as sinusoids
 * (Vaswani et al. 2017, section 3.5), whose dot product is the smaller the farther they are from each other, and keys begin with the
 * matrix of the queries, so that what is alike looks at each other. Only the values at the start differ: everything is learned further.
 */
final class NearFirst {
    /** Wavelengths reach from 2π to 2π times this: a few windows. The paper, whose texts are longer, takes 10,000. */
    private static final double LONGEST = 100;
    /** Length of a position's vector; that of a token is about 1. */
    private static final double POSITION = 1.5;

    private NearFirst() {}

    static void apply(MultiLayerNetwork network, int blocks) {
        INDArray positions = network.getLayer(0).getParam("P"); // [width, positions]
        positions.assign(sinusoids((int) positions.size(0), (int) positions.size(1)));
        for (int block = 1; block <= blocks; block++) {
            INDArray weights = network.getLayer(block).getParam("Wqkv"); // [width, 3 × width]
            int width = (int) weights.size(0);
            for (int column = 0; column < width; column++) {
                weights.putColumn(width + column, weights.getColumn(column).dup());
            }
        }
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
