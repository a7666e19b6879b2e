package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Sgd;

/** Stepping, states handed over, gates, truncated back-propagation. */
class StateTest {

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void stepByStepGivesTheWholeSequence(String kind) {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, Nets.fused(kind), Nets.rnnOutput());
        INDArray x = Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 7);
        INDArray whole = network.output(x);

        for (int t = 0; t < 4; t++) {
            INDArray step = network.rnnTimeStep(x.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(t)));
            AgainstReferenceTest.assertClose(step, steps(whole, t, t + 1).reshape(step.shape()), 1e-12);
        }
        AgainstReferenceTest.assertClose(network.rnnTimeStep(steps(x, 4, 7)), steps(whole, 4, 7), 1e-12);

        network.rnnClearPreviousState();
        AgainstReferenceTest.assertClose(network.rnnTimeStep(x), whole, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void finalStateOfOneNetworkContinuesInAnother(String kind) {
        MultiLayerNetwork first = Nets.network(DataType.DOUBLE, Nets.fused(kind), Nets.rnnOutput());
        MultiLayerNetwork second = first.clone();
        INDArray x = Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 7);
        INDArray whole = first.output(x);

        first.output(steps(x, 0, 4));
        Map<String, INDArray> state = ((FusedRecurrentLayer) first.getLayer(0)).finalState();
        second.rnnSetPreviousState(0, state);

        AgainstReferenceTest.assertClose(second.rnnTimeStep(steps(x, 4, 7)), steps(whole, 4, 7), 1e-12);
        assertThat(state).hasSize(kind.equals("lstm") ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void decoderBeginsWithTheEncodersFinalState(String kind) {
        ComputationGraph graph = EncoderDecoder.graph(kind);
        INDArray source = Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 6);
        INDArray target = source.mul(-0.5);
        INDArray together = graph.outputSingle(source, target);

        graph.feedForward(new INDArray[] {source, target}, false);
        Map<String, INDArray> state = ((FusedRecurrentLayer) graph.getLayer("encoder")).finalState();
        Layer plain = Nets.fused(kind);
        MultiLayerNetwork decoder = Nets.network(DataType.DOUBLE, plain, Nets.rnnOutput());
        for (String key : new String[] {"W", "RW", "b"}) {
            decoder.getParam("0_" + key).assign(graph.getParam("decoder_" + key));
        }
        for (String key : new String[] {"W", "b"}) {
            decoder.getParam("1_" + key).assign(graph.getParam("output_" + key));
        }
        decoder.rnnSetPreviousState(0, state);

        AgainstReferenceTest.assertClose(decoder.rnnTimeStep(target), together, 1e-12);
    }

    @Test
    void cellStateFollowsTheHiddenState() {
        Layer layer =
                new FusedLstm.Builder().nOut(Nets.UNITS).cellStateOutput(true).build();
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, layer, Nets.rnnOutput());

        INDArray both = network.feedForward(Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 5))
                .get(1);

        assertThat(both.shape()).containsExactly(3, 2 * Nets.UNITS, 5);
        Map<String, INDArray> state = ((FusedRecurrentLayer) network.getLayer(0)).finalState();
        INDArray last = both.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(4));
        assertThat(last.get(NDArrayIndex.all(), NDArrayIndex.interval(0, Nets.UNITS)))
                .isEqualTo(state.get("prevAct"));
        assertThat(last.get(NDArrayIndex.all(), NDArrayIndex.interval(Nets.UNITS, 2 * Nets.UNITS)))
                .isEqualTo(state.get("prevMem"));
    }

    @Test
    void gatesMakeTheCellState() {
        MultiLayerNetwork network = Nets.network(
                DataType.DOUBLE,
                new FusedLstm.Builder().nOut(Nets.UNITS).cellStateOutput(true).build(),
                Nets.rnnOutput());
        INDArray both = network.feedForward(Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 5))
                .get(1);
        FusedRecurrentLayer layer = (FusedRecurrentLayer) network.getLayer(0);
        INDArray cell =
                both.get(NDArrayIndex.all(), NDArrayIndex.interval(Nets.UNITS, 2 * Nets.UNITS), NDArrayIndex.all());

        INDArray expected = steps(layer.gate("forget"), 1, 5)
                .mul(steps(cell, 0, 4))
                .add(steps(layer.gate("input"), 1, 5).mul(steps(layer.gate("candidate"), 1, 5)));

        AgainstReferenceTest.assertClose(steps(cell, 1, 5), expected, 1e-12);
        assertThat(layer.gate("output").shape()).containsExactly(3, Nets.UNITS, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.gate("reset"))
                .withMessageStartingWith("name:")
                .withMessageContaining("forget")
                .withMessageContaining("reset");
    }

    @Test
    void nothingToShowBeforeTheFirstPass() {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, Nets.fused("gru"), Nets.rnnOutput());
        FusedRecurrentLayer layer = (FusedRecurrentLayer) network.getLayer(0);

        assertThatIllegalStateException().isThrownBy(layer::finalState).withMessageContaining("forward pass");
        assertThatIllegalStateException().isThrownBy(() -> layer.gate("reset"));
    }

    /** The gradient of a segment that begins with the state of the segment before, against central differences. */
    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void gradientOfASegmentCountsTheStateItBeganWith(String kind) {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, Nets.fused(kind), Nets.rnnOutput());
        network.initGradientsView();
        FusedRecurrentLayer layer = (FusedRecurrentLayer) network.getLayer(0);
        INDArray x = Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 8);
        INDArray epsilon = Nets.sequences(DataType.DOUBLE, 3, Nets.UNITS, 4);
        LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspaces();
        layer.rnnActivateUsingStoredState(steps(x, 0, 4), true, true, none);
        Map<String, INDArray> before = layer.rnnGetTBPTTState();
        layer.rnnActivateUsingStoredState(steps(x, 4, 8), true, true, none);

        INDArray gradient =
                layer.backpropGradient(epsilon, none).getFirst().gradient().dup();

        INDArray parameters = layer.params();
        for (int i = 0; i < parameters.length(); i++) {
            double original = parameters.getDouble(i);
            double[] sums = new double[2];
            for (int sign = 0; sign < 2; sign++) {
                parameters.putScalar(i, original + (sign == 0 ? 1e-5 : -1e-5));
                layer.rnnSetTBPTTState(before);
                sums[sign] = layer.rnnActivateUsingStoredState(steps(x, 4, 8), true, false, none)
                        .mul(epsilon)
                        .sumNumber()
                        .doubleValue();
            }
            parameters.putScalar(i, original);
            assertThat(gradient.getDouble(i)).isCloseTo((sums[0] - sums[1]) / 2e-5, within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void truncatedBackpropagationTrains(String kind) {
        MultiLayerNetwork network = new MultiLayerNetwork(Nets.configuration(DataType.DOUBLE, new Sgd(0.3))
                .list()
                .layer(Nets.fused(kind))
                .layer(Nets.rnnOutput())
                .setInputType(InputType.recurrent(Nets.IN))
                .backpropType(BackpropType.TruncatedBPTT)
                .tBPTTLength(4)
                .build());
        network.init();
        INDArray x = Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 12);
        INDArray y = Nets.labels(DataType.DOUBLE, 3, 12);
        double before = network.score(new DataSet(x, y));
        for (int step = 0; step < 20; step++) {
            network.fit(x, y);
        }

        assertThat(network.score(new DataSet(x, y))).isLessThan(before - 0.1);
        assertThat(network.rnnGetPreviousState(0)).isEmpty();
    }

    @Test
    void stepsBeforeTheTruncationPassNoGradientDown() {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, Nets.fused("gru"), Nets.rnnOutput());
        network.initGradientsView();
        FusedRecurrentLayer layer = (FusedRecurrentLayer) network.getLayer(0);
        layer.activate(Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 6), true, LayerWorkspaceMgr.noWorkspaces());

        INDArray down = layer.tbpttBackpropGradient(
                        Nets.sequences(DataType.DOUBLE, 3, Nets.UNITS, 6), 2, LayerWorkspaceMgr.noWorkspaces())
                .getSecond();

        assertThat(steps(down, 0, 4).norm2Number().doubleValue()).isZero();
        assertThat(steps(down, 4, 6).norm2Number().doubleValue()).isGreaterThan(0.01);
    }

    @Test
    void aStateOfAnotherBatchSizeIsAnError() {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, Nets.fused("lstm"), Nets.rnnOutput());
        network.rnnTimeStep(Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.rnnTimeStep(Nets.sequences(DataType.DOUBLE, 4, Nets.IN, 2)))
                .withMessageStartingWith("state: expected shape [4, 2], got [3, 2]")
                .withMessageContaining("rnnClearPreviousState");
    }

    private static INDArray steps(INDArray sequence, int from, int to) {
        return sequence.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(from, to));
    }
}
