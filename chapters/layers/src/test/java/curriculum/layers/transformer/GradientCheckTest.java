package curriculum.layers.transformer;

import static curriculum.layers.transformer.Networks.assertGradients;
import static curriculum.layers.transformer.Networks.labels;
import static curriculum.layers.transformer.Networks.noise;
import static curriculum.layers.transformer.Networks.perStep;
import static org.assertj.core.api.Assertions.assertThat;

import curriculum.layers.DoublePrecision;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

@ExtendWith(DoublePrecision.class)
class GradientCheckTest {

    private static final int BATCH = 3;
    private static final int WIDTH = 4;
    private static final int STEPS = 3;

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

    @Test
    void positions() {
        check(position(true), position(false), attention(2, false));
    }

    @Test
    void tokenAndSegmentEmbeddings() {
        MultiLayerNetwork network =
                perStep(DataType.DOUBLE, InputType.recurrent(2), embedding(2).build(), attention(2, false));
        INDArray ids =
                Nd4j.createFromArray(new double[][][] {{{0, 1, 2, 1}, {0, 0, 1, 1}}, {{3, 3, 0, 4}, {0, 1, 1, 0}}});
        assertGradients(network, ids, labels(2, 4), null);
        INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 1, 0}, {1, 1, 0, 0}});
        assertGradients(network, ids, labels(2, 4), mask);
    }

    @Test
    void tokenEmbeddingsAlone() {
        Layer tokens = new TokenEmbedding.Builder()
                .vocabulary(5)
                .nOut(WIDTH)
                .norm(false)
                .build();
        MultiLayerNetwork network = perStep(DataType.DOUBLE, InputType.feedForward(4), tokens);
        INDArray ids = Nd4j.createFromArray(new double[][] {{0, 1, 2, 1}, {3, 3, 0, 4}});
        assertGradients(network, ids, labels(2, 4), null);
    }

    @Test
    void patchesBehindConvolutionAndFirstToken() {
        MultiLayerNetwork network = Networks.initialised(new MultiLayerNetwork(Networks.builder(DataType.DOUBLE)
                .list()
                .layer(new ConvolutionLayer.Builder(1, 1)
                        .nOut(2)
                        .activation(Activation.TANH)
                        .build())
                .layer(new PatchEmbedding.Builder()
                        .patch(2)
                        .nOut(WIDTH)
                        .classToken(true)
                        .build())
                .layer(attention(2, false))
                .layer(new FirstToken())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(Networks.CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(4, 6, 2))
                .build()));
        INDArray labels = Nd4j.eye(Networks.CLASSES).castTo(DataType.DOUBLE);
        assertGradients(network, noise(DataType.DOUBLE, 3, 3, 2, 4, 6), labels, null);
    }

    @Test
    void dropoutEverywhere() {
        Layer block = new TransformerEncoderBlock.Builder()
                .heads(2)
                .hidden(6)
                .attentionDropout(0.3)
                .residualDropout(0.3)
                .dropOut(0.8)
                .build();
        Layer positions =
                new PositionEmbedding.Builder().maxLength(STEPS).dropout(0.3).build();
        MultiLayerNetwork network = perStep(DataType.DOUBLE, InputType.recurrent(WIDTH), positions, block);
        GradientCheckUtil.MLNConfig config =
                Networks.config(network, noise(DataType.DOUBLE, 1, BATCH, WIDTH, STEPS), labels(BATCH, STEPS), null);
        config.callEachIter(each -> Nd4j.getRandom().setSeed(12345));
        assertThat(GradientCheckUtil.checkGradients(config)).isTrue();
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

    private static Layer position(boolean learned) {
        return new PositionEmbedding.Builder()
                .maxLength(STEPS + 2)
                .learned(learned)
                .build();
    }

    private static TokenEmbedding.Builder embedding(int segments) {
        return new TokenEmbedding.Builder()
                .vocabulary(5)
                .segments(segments)
                .maxLength(4)
                .nOut(WIDTH);
    }

    private static void check(Layer... layers) {
        MultiLayerNetwork network = perStep(DataType.DOUBLE, InputType.recurrent(WIDTH), layers);
        INDArray input = noise(DataType.DOUBLE, 1, BATCH, WIDTH, STEPS);
        assertGradients(network, input, labels(BATCH, STEPS), null);
        INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 1}, {1, 1, 0}, {0, 0, 0}});
        assertGradients(network, input, labels(BATCH, STEPS), mask);
    }
}
