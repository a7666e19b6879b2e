package curriculum.chapter08;

import curriculum.layers.attention.LayerNormalization;
import curriculum.layers.attention.MultiHeadAttention;
import curriculum.layers.attention.PositionwiseFeedForward;
import curriculum.layers.attention.TokenOutput;
import curriculum.layers.attention.TransformerEncoderBlock;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** An untrained stack of many encoder blocks, with and without residual connections. */
final class DeepStack {
    static final int BLOCKS = 16;
    private static final int WIDTH = 32;
    private static final int HEADS = 2;
    private static final int CLASSES = 10;
    private static final int BATCH = 8;
    private static final int STEPS = 10;

    private DeepStack() {}

    /** The norm of the loss's gradient by the weights of each block, first block first. */
    static double[] gradientNorms(boolean residual, long seed) {
        MultiLayerNetwork network = network(residual, seed);
        Random random = new Random(seed);
        INDArray input = Nd4j.create(BATCH, WIDTH, STEPS);
        for (long i = 0; i < input.length(); i++) {
            input.putScalar(i, (float) random.nextGaussian());
        }
        INDArray labels = Nd4j.create(BATCH, STEPS);
        for (long i = 0; i < labels.length(); i++) {
            labels.putScalar(i, random.nextInt(CLASSES));
        }
        network.setInput(input);
        network.setLabels(labels);
        network.computeGradientAndScore();

        int layersOfABlock = (network.getnLayers() - 1) / BLOCKS;
        double[] squares = new double[BLOCKS];
        Gradient gradient = network.gradient();
        for (int index = 0; index < BLOCKS * layersOfABlock; index++) {
            Layer layer = network.getLayer(index);
            for (String name : layer.paramTable().keySet()) {
                if (name.startsWith("W")) {
                    double norm = gradient.getGradientFor(index + "_" + name)
                            .norm2Number()
                            .doubleValue();
                    squares[index / layersOfABlock] += norm * norm;
                }
            }
        }
        double[] norms = new double[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            norms[block] = Math.sqrt(squares[block]);
        }
        return norms;
    }

    private static MultiLayerNetwork network(boolean residual, long seed) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new NoOp())
                .list();
        for (int block = 0; block < BLOCKS; block++) {
            if (residual) {
                layers.layer(new TransformerEncoderBlock.Builder()
                        .heads(HEADS)
                        .hidden(2 * WIDTH)
                        .build());
            } else {
                layers.layer(new LayerNormalization.Builder().build())
                        .layer(new MultiHeadAttention.Builder().heads(HEADS).build())
                        .layer(new LayerNormalization.Builder().build())
                        .layer(new PositionwiseFeedForward.Builder()
                                .hidden(2 * WIDTH)
                                .build());
            }
        }
        layers.layer(new TokenOutput.Builder().nOut(CLASSES).build());
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.recurrent(WIDTH)).build());
        network.init();
        return network;
    }
}
