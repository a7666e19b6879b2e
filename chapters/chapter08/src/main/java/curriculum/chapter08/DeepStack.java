package curriculum.chapter08;

import curriculum.layers.transformer.LayerNormalization;
import curriculum.layers.transformer.MultiHeadAttention;
import curriculum.layers.transformer.PositionwiseFeedForward;
import curriculum.layers.transformer.TokenOutput;
import curriculum.layers.transformer.TransformerEncoderBlock;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** An untrained stack of many encoder blocks, and what is left of one when parts are taken out. */
final class DeepStack {
    /** What a block consists of. */
    enum Kind {
        /** Attention and feed-forward, one after the other. */
        PLAIN,
        /** The same with a layer normalisation before each. */
        NORMALISED,
        /** The whole block: normalised, and with residual connections. */
        RESIDUAL
    }

    static final int BLOCKS = 16;
    private static final int WIDTH = 32;
    private static final int HEADS = 2;
    private static final int CLASSES = 10;
    private static final int BATCH = 8;
    private static final int STEPS = 10;
    /** The bias that a block adds last; its gradient is that of the block's output, summed over tokens. */
    private static final String LAST_BIAS = "b2";

    private final MultiLayerNetwork network;
    private final INDArray input; // [batch, width, steps]
    private final INDArray labels; // [batch, steps]

    DeepStack(Kind kind, long seed) {
        network = network(kind, seed);
        Random random = new Random(seed);
        input = Nd4j.create(BATCH, WIDTH, STEPS);
        for (long i = 0; i < input.length(); i++) {
            input.putScalar(i, (float) random.nextGaussian());
        }
        labels = Nd4j.create(BATCH, STEPS);
        for (long i = 0; i < labels.length(); i++) {
            labels.putScalar(i, random.nextInt(CLASSES));
        }
    }

    /** The norm of the loss's gradient by the output of each block, first block first. */
    double[] gradientNorms() {
        network.setInput(input);
        network.setLabels(labels);
        network.computeGradientAndScore();
        Gradient gradient = network.gradient();
        return IntStream.range(0, network.getnLayers() - 1)
                .filter(layer -> network.getLayer(layer).paramTable().containsKey(LAST_BIAS))
                .mapToDouble(layer -> gradient.getGradientFor(layer + "_" + LAST_BIAS)
                        .norm2Number()
                        .doubleValue())
                .toArray();
    }

    /** How alike the tokens of a sequence have become above the last block: the mean cosine of the first with each other. */
    double likeness() {
        INDArray top =
                network.feedForwardToLayer(network.getnLayers() - 2, input).get(network.getnLayers() - 1);
        double sum = 0;
        for (int row = 0; row < BATCH; row++) {
            double[][] tokens = top.slice(row).transpose().toDoubleMatrix(); // [steps, width]
            for (int step = 1; step < STEPS; step++) {
                double norms =
                        AttentionByHand.dot(tokens[0], tokens[0]) * AttentionByHand.dot(tokens[step], tokens[step]);
                sum += AttentionByHand.dot(tokens[0], tokens[step]) / Math.sqrt(norms);
            }
        }
        return sum / BATCH / (STEPS - 1);
    }

    private static MultiLayerNetwork network(Kind kind, long seed) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new NoOp())
                .list();
        for (int block = 0; block < BLOCKS; block++) {
            if (kind == Kind.RESIDUAL) {
                layers.layer(new TransformerEncoderBlock.Builder()
                        .heads(HEADS)
                        .hidden(2 * WIDTH)
                        .build());
                continue;
            }
            normalise(layers, kind);
            layers.layer(new MultiHeadAttention.Builder().heads(HEADS).build());
            normalise(layers, kind);
            layers.layer(new PositionwiseFeedForward.Builder().hidden(2 * WIDTH).build());
        }
        layers.layer(new TokenOutput.Builder().nOut(CLASSES).build());
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.recurrent(WIDTH)).build());
        network.init();
        return network;
    }

    private static void normalise(NeuralNetConfiguration.ListBuilder layers, Kind kind) {
        if (kind == Kind.NORMALISED) {
            layers.layer(new LayerNormalization.Builder().build());
        }
    }
}
