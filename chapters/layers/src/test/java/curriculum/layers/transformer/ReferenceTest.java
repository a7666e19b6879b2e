package curriculum.layers.transformer;

import static curriculum.layers.transformer.Networks.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The layers against the same numbers got in another way. */
class ReferenceTest {

    private static final int BATCH = 3;
    private static final int WIDTH = 8;
    private static final int STEPS = 5;
    private static final int HEADS = 2;
    private static final Offset<Double> CLOSE = Offset.offset(1e-10);

    private final INDArray input = noise(DataType.DOUBLE, 1, BATCH, WIDTH, STEPS);
    private final INDArray mask =
            Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 0, 0}, {0, 1, 1, 0, 1}});

    @Test
    void attentionByHand() {
        MultiLayerNetwork network = network(DataType.DOUBLE, attention(false));
        INDArray output = forward(network, input, mask);
        double[][][] expected = ByHand.attention(network, input, mask, HEADS, false);
        assertClose(output, expected);
    }

    @Test
    void causalAttentionByHand() {
        MultiLayerNetwork network = network(DataType.DOUBLE, attention(true));
        assertClose(forward(network, input, mask), ByHand.attention(network, input, mask, HEADS, true));
    }

    @Test
    void attentionAgainstDl4jWithTheSameWeights() {
        MultiLayerNetwork ours = network(DataType.DOUBLE, attention(false));
        ours.getParam("0_bqkv").assign(0);
        ours.getParam("0_bo").assign(0);
        MultiLayerNetwork dl4j = network(
                DataType.DOUBLE,
                new SelfAttentionLayer.Builder()
                        .nOut(WIDTH)
                        .nHeads(HEADS)
                        .projectInput(true)
                        .build());
        INDArray qkv = ours.getParam("0_Wqkv"); // [in, 3 · width]
        String[] names = {"Wq", "Wk", "Wv"};
        for (int part = 0; part < names.length; part++) {
            INDArray weights =
                    qkv.get(all(), interval(part * WIDTH, (part + 1) * WIDTH)).dup('c');
            // theirs is [heads, head size, in]
            dl4j.getParam("0_" + names[part])
                    .assign(weights.transpose().dup('c').reshape('c', HEADS, WIDTH / HEADS, WIDTH));
        }
        dl4j.getParam("0_Wo").assign(ours.getParam("0_Wo"));

        INDArray expected = forward(dl4j, input, null);
        assertThat(distance(forward(ours, input, null), expected)).isLessThan(1e-10);

        INDArray padded = Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 0}, {1, 1, 0, 0, 0}});
        INDArray real = padded.reshape(BATCH, 1, STEPS).broadcast(BATCH, WIDTH, STEPS);
        INDArray expectedPadded = forward(dl4j, input, padded).mul(real);
        assertThat(distance(forward(ours, input, padded), expectedPadded)).isLessThan(1e-6);
    }

    @Test
    void patchesAreAConvolution() {
        int patch = 2;
        MultiLayerNetwork patches =
                image(new PatchEmbedding.Builder().patch(patch).nOut(WIDTH).build());
        MultiLayerNetwork convolution = image(new ConvolutionLayer.Builder(patch, patch)
                .stride(patch, patch)
                .nOut(WIDTH)
                .activation(Activation.IDENTITY)
                .build());
        INDArray kernel = patches.getParam("0_W").transpose().dup('c').reshape('c', WIDTH, 3, patch, patch);
        convolution.getParam("0_W").assign(kernel);
        convolution
                .getParam("0_b")
                .assign(patches.getParam("0_b")
                        .reshape(convolution.getParam("0_b").shape()));
        INDArray images = noise(DataType.DOUBLE, 4, BATCH, 3, 4, 6);
        INDArray tokens = patches.feedForward(images, false).get(1);
        INDArray map = convolution.feedForward(images, false).get(1).dup('c'); // [batch, width, 2, 3]
        assertThat(distance(tokens, map.reshape('c', BATCH, WIDTH, 6))).isLessThan(1e-10);
    }

    @Test
    void layerNormalisationGivesMeanZeroAndVarianceOne() {
        MultiLayerNetwork network = network(
                DataType.DOUBLE, new LayerNormalization.Builder().epsilon(1e-9).build());
        network.getParam("0_g").assign(1);
        network.getParam("0_b").assign(0);
        INDArray output = forward(network, input.mul(7).addi(3), null);
        assertThat(output.mean(1).amaxNumber().doubleValue()).isLessThan(1e-9);
        assertThat(output.var(false, 1).subi(1).amaxNumber().doubleValue()).isLessThan(1e-6);
    }

    @Test
    void layerNormalisationOfConstantFeaturesIsTheBias() {
        MultiLayerNetwork network = network(DataType.FLOAT, new LayerNormalization.Builder().build());
        network.getParam("0_b").assign(0.5);
        INDArray output =
                forward(network, Nd4j.ones(DataType.FLOAT, 2, WIDTH, 3).muli(4), null);
        assertThat(output.sub(0.5).amaxNumber().doubleValue()).isLessThan(1e-6);
    }

    @Test
    void geluValues() {
        Gelu gelu = new Gelu(DataType.DOUBLE);
        INDArray x = Nd4j.createFromArray(new double[][] {{-1000}, {-1}, {0}, {1}, {3}, {1000}})
                .dup('f');
        double[] y = gelu.forward(x, null, false).toDoubleVector();
        for (int i = 0; i < y.length; i++) {
            double z = x.getDouble(i);
            double expected = 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)));
            assertThat(y[i]).isCloseTo(expected, CLOSE);
        }
        assertThat(y[3]).isCloseTo(0.841192, Offset.offset(1e-6));
    }

    @Test
    void exponential() {
        double[] values = {-1e9, -700, -40, -3.7, -1e-9, 0, 1e-9, 0.1, 5.3, 30};
        double[] expected = java.util.Arrays.stream(values).map(Math::exp).toArray();
        Exponential.apply(values, values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isBetween(0.0, Double.MAX_VALUE);
            assertThat(values[i] - expected[i]).isCloseTo(0, Offset.offset(1e-13 * Math.max(1, expected[i])));
        }
    }

    @Test
    void sinusoidsOfThePaper() {
        INDArray table = PositionEmbedding.sinusoids(4, 3);
        assertThat(table.getDouble(0, 2)).isCloseTo(Math.sin(2), CLOSE);
        assertThat(table.getDouble(1, 2)).isCloseTo(Math.cos(2), CLOSE);
        assertThat(table.getDouble(2, 2)).isCloseTo(Math.sin(0.02), CLOSE);
        assertThat(table.getDouble(3, 2)).isCloseTo(Math.cos(0.02), CLOSE);
        MultiLayerNetwork network = network(
                DataType.DOUBLE,
                new PositionEmbedding.Builder().maxLength(9).learned(false).build());
        INDArray expected = PositionEmbedding.sinusoids(WIDTH, STEPS)
                .reshape(1, WIDTH, STEPS)
                .broadcast(input.shape());
        assertThat(distance(forward(network, input, null), input.add(expected))).isLessThan(1e-12);
    }

    @Test
    void floatAgreesWithDouble() {
        Layer block =
                new TransformerEncoderBlock.Builder().heads(HEADS).hidden(12).build();
        MultiLayerNetwork exact = network(DataType.DOUBLE, block);
        MultiLayerNetwork single = network(DataType.FLOAT, block);
        single.setParams(exact.params().castTo(DataType.FLOAT));
        INDArray a = forward(exact, input, mask);
        INDArray b = forward(single, input.castTo(DataType.FLOAT), mask.castTo(DataType.FLOAT));
        assertThat(distance(a, b.castTo(DataType.DOUBLE))).isLessThan(1e-5);
    }

    @Test
    void everyMemoryOrderOfTheInputGivesTheSame() {
        MultiLayerNetwork network = network(DataType.DOUBLE, attention(false));
        INDArray expected = forward(network, input, mask);
        INDArray tokenMajor = input.permute(0, 2, 1).dup('c').permute(0, 2, 1);
        INDArray stepsFirst = input.permute(2, 0, 1).dup('c').permute(1, 2, 0);
        INDArray part = Nd4j.concat(1, input, input).get(all(), interval(0, WIDTH), all());
        for (INDArray same : new INDArray[] {input.dup('f'), tokenMajor, stepsFirst, part}) {
            assertThat(distance(forward(network, same, mask), expected)).isLessThan(1e-12);
        }
    }

    private static Layer attention(boolean causal) {
        return new MultiHeadAttention.Builder()
                .nOut(WIDTH)
                .heads(HEADS)
                .causal(causal)
                .build();
    }

    private static MultiLayerNetwork network(DataType type, Layer layer) {
        return Networks.perStep(type, InputType.recurrent(WIDTH), layer.clone());
    }

    private static MultiLayerNetwork image(Layer layer) {
        return Networks.initialised(new MultiLayerNetwork(Networks.builder(DataType.DOUBLE)
                .list()
                .layer(layer)
                .setInputType(InputType.convolutional(4, 6, 3))
                .build()));
    }

    private static INDArray forward(MultiLayerNetwork network, INDArray input, INDArray mask) {
        network.setLayerMaskArrays(mask, null);
        INDArray output = network.feedForward(input, false).get(1);
        network.clearLayerMaskArrays();
        return output;
    }

    private static double distance(INDArray a, INDArray b) {
        assertThat(a.shape()).isEqualTo(b.shape());
        return a.sub(b).amaxNumber().doubleValue();
    }

    private static void assertClose(INDArray output, double[][][] expected) {
        for (int b = 0; b < expected.length; b++) {
            for (int t = 0; t < expected[b].length; t++) {
                for (int f = 0; f < expected[b][t].length; f++) {
                    assertThat(output.getDouble(b, f, t)).isCloseTo(expected[b][t][f], CLOSE);
                }
            }
        }
    }
}
