package curriculum.layers.attention;

import static curriculum.layers.attention.Networks.assertGradients;
import static curriculum.layers.attention.Networks.labels;
import static curriculum.layers.attention.Networks.noise;
import static curriculum.layers.attention.Networks.perStep;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GradientCheckTest {

    private static final int BATCH = 3;
    private static final int WIDTH = 4;
    private static final int STEPS = 5;

    @BeforeEach
    void doublePrecision() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    }

    @AfterEach
    void singlePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    @Test
    void multiHeadAttention() {
        check(attention(2, false), attention(1, false));
    }

    @Test
    void causalAttention() {
        check(attention(2, true), attention(4, true));
    }

    @Test
    void layerNormalization() {
        check(
                new LayerNormalization.Builder().build(),
                new LayerNormalization.Builder().epsilon(0.1).build());
    }

    @Test
    void feedForward() {
        check(new PositionwiseFeedForward.Builder().hidden(6).build());
    }

    @Test
    void preNormBlocks() {
        check(block(true), block(true));
    }

    @Test
    void postNormBlocks() {
        check(block(false), block(false));
    }

    private static Layer attention(int heads, boolean causal) {
        return new MultiHeadAttention.Builder()
                .nOut(4)
                .heads(heads)
                .causal(causal)
                .build();
    }

    private static Layer block(boolean preNorm) {
        return new TransformerEncoderBlock.Builder()
                .heads(2)
                .hidden(6)
                .preNorm(preNorm)
                .build();
    }

    private static void check(Layer... layers) {
        MultiLayerNetwork network = perStep(DataType.DOUBLE, InputType.recurrent(WIDTH), layers);
        INDArray input = noise(DataType.DOUBLE, 1, BATCH, WIDTH, STEPS);
        assertGradients(network, input, labels(BATCH, STEPS), null);
        INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 0, 0}, {0, 0, 0, 0, 0}});
        assertGradients(network, input, labels(BATCH, STEPS), mask);
    }
}
