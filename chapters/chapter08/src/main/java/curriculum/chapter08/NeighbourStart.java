package curriculum.chapter08;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lets an encoder begin with heads that look at a neighbour, the left and the right one in turn.
 *
 * <p>At random, attention begins as a mean of everything, and where to look is what it learns last: for thousands of steps a
 * language model then knows frequencies only. So positions begin as waves, and the keys of the first block as its queries, turned
 * by one position. All of it is trained on from there. In the spirit of the mimetic initialisation of Trockman and Kolter (2023).
 */
final class NeighbourStart {
    private static final double SLOWEST = 0.2, FASTEST = 2.5; // radians a position
    private static final double AMPLITUDE = 1;
    private static final double SHARPNESS = 2;
    private static final double TOKENS = 4; // so that the waves do not drown the tokens

    private NeighbourStart() {}

    /** Sets positions, queries and keys of a network of {@link EncoderNetwork}. */
    static void set(MultiLayerNetwork network, EncoderOptions options) {
        int width = options.width();
        network.getParam("0_Wtoken").muli(TOKENS);
        INDArray positions = network.getParam("0_P"); // [width, maxLength]
        INDArray projection = network.getParam("1_Wqkv"); // [width, 3 width]: queries, keys, values
        for (int wave = 0; wave < width / 2; wave++) {
            double frequency = SLOWEST + (FASTEST - SLOWEST) * wave / (width / 2.0 - 1);
            int sine = 2 * wave, cosine = sine + 1;
            for (int position = 0; position < options.maxLength(); position++) {
                positions.putScalar(sine, position, AMPLITUDE * Math.sin(frequency * position));
                positions.putScalar(cosine, position, AMPLITUDE * Math.cos(frequency * position));
            }
            for (int column = 0; column < width; column++) {
                int head = column / (width / options.heads());
                double angle = head % 2 == 0 ? -frequency : frequency; // one position to the left, or to the right
                double first = SHARPNESS * projection.getDouble(sine, column);
                double second = SHARPNESS * projection.getDouble(cosine, column);
                projection.putScalar(sine, column, first);
                projection.putScalar(cosine, column, second);
                // snippet turned
                projection.putScalar(sine, width + column, Math.cos(angle) * first + Math.sin(angle) * second);
                projection.putScalar(cosine, width + column, Math.cos(angle) * second - Math.sin(angle) * first);
                // end snippet
            }
        }
    }
}
