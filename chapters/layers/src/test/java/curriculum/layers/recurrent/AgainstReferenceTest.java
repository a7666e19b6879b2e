package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.NoOp;

/** Outputs step by step against the equations written out, for random sizes, weights and masks. */
class AgainstReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "lstm, DOUBLE, 1e-12",
        "gru, DOUBLE, 1e-12",
        "rnn, DOUBLE, 1e-12",
        "lstm, FLOAT, 1e-5",
        "gru, FLOAT, 1e-5",
        "rnn, FLOAT, 1e-5"
    })
    void outputsOfRandomLayers(String kind, DataType type, double tolerance) {
        Random random = new Random(3);
        for (int trial = 0; trial < 12; trial++) {
            int batch = 1 + random.nextInt(5);
            int inputs = 1 + random.nextInt(4);
            int units = 1 + random.nextInt(6);
            int steps = 1 + random.nextInt(7);
            INDArray x = Nets.sequences(type, batch, inputs, steps);
            INDArray mask = trial % 2 == 0 ? null : randomMask(random, batch, steps);
            MultiLayerNetwork network = single(kind, type, inputs, units);

            INDArray output = network.feedForward(x, mask, null).get(1);

            assertClose(output, reference(kind, network).outputs(x, mask), tolerance);
        }
    }

    /** The memory layouts in which layers and users hand over sequences: they must not change the result. */
    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void inputsInAnyMemoryLayout(String kind) {
        MultiLayerNetwork network = single(kind, DataType.FLOAT, 3, 4);
        INDArray x = Nets.sequences(DataType.FLOAT, 4, 3, 5);
        INDArray expected = network.output(x.dup('f'));
        INDArray wide = Nd4j.concat(1, x.add(1), x, x.sub(1));

        assertThat(network.output(x.dup('c'))).isEqualTo(expected);
        assertThat(network.output(x.permute(0, 2, 1).dup('c').permute(0, 2, 1))).isEqualTo(expected);
        assertThat(network.output(wide.get(NDArrayIndex.all(), NDArrayIndex.interval(3, 6), NDArrayIndex.all())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void stepsBeforeChannels(String kind) {
        MultiLayerNetwork network = single(kind, DataType.DOUBLE, 3, 4);
        MultiLayerNetwork exchanged = new MultiLayerNetwork(Nets.configuration(DataType.DOUBLE, new NoOp())
                .list()
                .layer(Nets.builder(kind).nOut(4).dataFormat(RNNFormat.NWC).build())
                .setInputType(InputType.recurrent(3, RNNFormat.NWC))
                .build());
        exchanged.init(network.params().dup(), false);
        INDArray x = Nets.sequences(DataType.DOUBLE, 2, 3, 5);

        assertThat(exchanged.output(x.permute(0, 2, 1)).permute(0, 2, 1)).isEqualTo(network.output(x));
    }

    /** Gradient checks run in doubles; this ties the float arithmetic to them, at a size that networks have. */
    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void floatsAgreeWithDoubles(String kind) {
        INDArray[] outputs = new INDArray[2];
        INDArray[] gradients = new INDArray[2];
        INDArray[] below = new INDArray[2];
        DataType[] types = {DataType.FLOAT, DataType.DOUBLE};
        for (int i = 0; i < 2; i++) {
            MultiLayerNetwork network = single(kind, types[i], 16, 32);
            network.params().muli(0.2);
            network.initGradientsView();
            Layer layer = network.getLayer(0);
            layer.setMaskArray(randomMask(new Random(5), 20, 40));
            LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspaces();
            outputs[i] = layer.activate(Nets.sequences(types[i], 20, 16, 40), true, none);
            Pair<Gradient, INDArray> back = layer.backpropGradient(Nets.sequences(types[i], 20, 32, 40), none);
            gradients[i] = back.getFirst().gradient();
            below[i] = back.getSecond();
        }

        assertClose(outputs[0], outputs[1], 1e-5);
        assertClose(below[0], below[1], 1e-4);
        double scale = gradients[1].amaxNumber().doubleValue();
        assertClose(gradients[0].div(scale), gradients[1].div(scale), 1e-5);
        assertThat(scale).isGreaterThan(1);
    }

    private static MultiLayerNetwork single(String kind, DataType type, int inputs, int units) {
        NeuralNetConfiguration.ListBuilder list = Nets.configuration(type, new NoOp())
                .list()
                .layer(Nets.builder(kind).nIn(inputs).nOut(units).build());
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        network.setParams(Nets.sequences(type, 1, 1, (int) network.numParams()).reshape(1, network.numParams()));
        return network;
    }

    private static ReferenceRecurrence reference(String kind, MultiLayerNetwork network) {
        return new ReferenceRecurrence(
                kind, network.getParam("0_W"), network.getParam("0_RW"), network.getParam("0_b"));
    }

    private static INDArray randomMask(Random random, int batch, int steps) {
        INDArray mask = Nd4j.zeros(DataType.FLOAT, batch, steps);
        for (int i = 0; i < batch; i++) {
            for (int t = 0; t < steps; t++) {
                mask.putScalar(i, t, random.nextInt(3) == 0 ? 0 : 1);
            }
        }
        return mask;
    }

    static void assertClose(INDArray actual, INDArray expected, double tolerance) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        double largest =
                actual.castTo(DataType.DOUBLE).sub(expected).amaxNumber().doubleValue();
        assertThat(largest).isLessThan(tolerance);
    }
}
