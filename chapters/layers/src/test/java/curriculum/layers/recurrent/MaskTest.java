package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Padding, wherever it stands, is as if it were not there. */
class MaskTest {

    private static final int STEPS = 4;

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void paddingBeforeAndAfterGivesTheResultOfTheSequenceAlone(String kind) {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, new LastTimeStep(Nets.fused(kind)), Nets.output());
        INDArray x = Nets.sequences(DataType.DOUBLE, 3, Nets.IN, STEPS);
        INDArray padding = Nd4j.ones(DataType.DOUBLE, 3, Nets.IN, 2).muli(7);
        INDArray real = Nd4j.ones(DataType.DOUBLE, 3, STEPS);
        INDArray padded = Nd4j.zeros(DataType.DOUBLE, 3, 2);
        INDArray y = Nets.labels(DataType.DOUBLE, 3);
        INDArray expected = gradient(network, x, y, null);

        assertThat(close(gradient(network, Nd4j.concat(2, padding, x), y, Nd4j.concat(1, padded, real)), expected))
                .isTrue();
        assertThat(close(gradient(network, Nd4j.concat(2, x, padding), y, Nd4j.concat(1, real, padded)), expected))
                .isTrue();
        assertThat(expected.norm2Number().doubleValue()).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void paddedStepsPutOutZerosAndKeepTheState(String kind) {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, Nets.fused(kind), Nets.rnnOutput());
        FusedRecurrentLayer layer = (FusedRecurrentLayer) network.getLayer(0);
        INDArray x = Nets.sequences(DataType.DOUBLE, 4, Nets.IN, 5);
        INDArray mask = Nets.mask(DataType.DOUBLE);

        INDArray output = network.feedForward(x, mask, null).get(1);

        INDArray atPadding = output.mul(mask.rsub(1).reshape(4, 1, 5));
        assertThat(atPadding.amaxNumber().doubleValue()).isZero();
        INDArray lastReal = output.get(NDArrayIndex.point(0), NDArrayIndex.all(), NDArrayIndex.point(2));
        assertThat(layer.finalState().get("prevAct").getRow(0)).isEqualTo(lastReal);
        assertThat(lastReal.norm2Number().doubleValue()).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void paddedStepsPassNoGradientDown(String kind) {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, Nets.fused(kind), Nets.rnnOutput());
        FusedRecurrentLayer layer = (FusedRecurrentLayer) network.getLayer(0);
        INDArray x = Nets.sequences(DataType.DOUBLE, 4, Nets.IN, 5);
        INDArray mask = Nets.mask(DataType.DOUBLE);
        network.initGradientsView();
        layer.setMaskArray(mask);
        layer.activate(x, true, LayerWorkspaceMgr.noWorkspaces());

        INDArray down = layer.backpropGradient(
                        Nets.sequences(DataType.DOUBLE, 4, Nets.UNITS, 5), LayerWorkspaceMgr.noWorkspaces())
                .getSecond();

        INDArray perStep = down.norm2(1);
        for (int example = 0; example < 4; example++) {
            for (int t = 0; t < 5; t++) {
                boolean real = mask.getDouble(example, t) == 1;
                assertThat(perStep.getDouble(example, t) > 0).isEqualTo(real);
            }
        }
    }

    private static INDArray gradient(MultiLayerNetwork network, INDArray x, INDArray y, INDArray mask) {
        network.clearLayerMaskArrays();
        network.setInput(x);
        network.setLabels(y);
        network.setLayerMaskArrays(mask, null);
        network.computeGradientAndScore();
        return network.gradient().gradient().dup();
    }

    private static boolean close(INDArray a, INDArray b) {
        return a.sub(b).amaxNumber().doubleValue() < 1e-6; // LastTimeStep copies through FLOAT where a mask is set
    }
}
