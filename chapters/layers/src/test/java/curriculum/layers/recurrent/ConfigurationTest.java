package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Builders, JSON, saved models, parameter counts, and what DL4J does to any layer. */
class ConfigurationTest {

    @ParameterizedTest
    @CsvSource({"lstm, 16, 8, 800", "gru, 16, 8, 624", "rnn, 4, 3, 24", "rnn, 16, 8, 200"})
    void parameterCounts(String kind, int inputs, int units, long expected) {
        MultiLayerNetwork network = new MultiLayerNetwork(Nets.configuration(DataType.FLOAT, new NoOp())
                .list()
                .layer(Nets.builder(kind).nIn(inputs).nOut(units).build())
                .build());
        network.init();

        assertThat(network.numParams()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"lstm, 8809", "gru, 8633", "rnn, 8209"})
    void parametersOfTheSentimentModels(String kind, long expected) {
        MultiLayerNetwork network = new MultiLayerNetwork(Nets.configuration(DataType.FLOAT, new NoOp())
                .list()
                .layer(new EmbeddingSequenceLayer.Builder().nIn(500).nOut(16).build())
                .layer(new LastTimeStep(Nets.builder(kind).nIn(16).nOut(8).build()))
                .layer(new OutputLayer.Builder()
                        .nIn(8)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .lossFunction(LossFunction.XENT)
                        .build())
                .build());
        network.init();

        assertThat(network.numParams()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void jsonAndSavedModelBringBackTheNetwork(String kind) throws IOException {
        MultiLayerNetwork network = Nets.network(
                Nets.configuration(DataType.FLOAT, new Adam(0.01)).l2(1e-3),
                RNNFormat.NCW,
                Nets.fused(kind),
                new Bidirectional(Nets.fused(kind)),
                new LastTimeStep(Nets.fused(kind)),
                Nets.output());
        INDArray x = Nets.sequences(DataType.FLOAT, 4, Nets.IN, 5);
        network.fit(x, Nets.labels(DataType.FLOAT, 4));
        String json = network.getLayerWiseConfigurations().toJson();
        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(json);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);
        MultiLayerNetwork restored =
                ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file.toByteArray()), true);

        assertThat(read).isEqualTo(network.getLayerWiseConfigurations());
        assertThat(json).contains("curriculum.layers.recurrent.Fused");
        assertThat(restored.output(x)).isEqualTo(network.output(x));
        restored.fit(x, Nets.labels(DataType.FLOAT, 4));
        network.fit(x, Nets.labels(DataType.FLOAT, 4));
        assertThat(restored.params()).isEqualTo(network.params());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void jsonKeepsTheSettingsOfAGraph(String kind) {
        ComputationGraph graph = EncoderDecoder.graph(kind);
        ComputationGraphConfiguration read =
                ComputationGraphConfiguration.fromJson(graph.getConfiguration().toJson());
        ComputationGraph restored = new ComputationGraph(read);
        restored.init(graph.params().dup(), false);
        INDArray source = Nets.sequences(DataType.DOUBLE, 3, Nets.IN, 6);

        assertThat(read).isEqualTo(graph.getConfiguration());
        assertThat(restored.outputSingle(source, source)).isEqualTo(graph.outputSingle(source, source));
    }

    @Test
    void configurationsThatDifferAreNotEqual() {
        Layer lstm = new FusedLstm.Builder().nIn(2).nOut(3).build();

        assertThat(lstm).isEqualTo(new FusedLstm.Builder().nIn(2).nOut(3).build());
        assertThat(lstm)
                .hasSameHashCodeAs(new FusedLstm.Builder().nIn(2).nOut(3).build());
        assertThat(lstm).isNotEqualTo(new FusedLstm.Builder().nIn(2).nOut(4).build());
        assertThat(lstm)
                .isNotEqualTo(new FusedLstm.Builder()
                        .nIn(2)
                        .nOut(3)
                        .forgetGateBiasInit(2)
                        .build());
        assertThat(lstm)
                .isNotEqualTo(new FusedLstm.Builder()
                        .nIn(2)
                        .nOut(3)
                        .initialStateInput(true)
                        .build());
        assertThat(new FusedGru.Builder().nIn(2).nOut(3).build())
                .isNotEqualTo(new FusedRnn.Builder().nIn(2).nOut(3).build());
    }

    @Test
    void initialValuesFollowTheSettings() {
        MultiLayerNetwork network = Nets.network(
                Nets.configuration(DataType.FLOAT, new NoOp()),
                RNNFormat.NCW,
                new FusedLstm.Builder()
                        .nOut(2)
                        .forgetGateBiasInit(3)
                        .weightInitRecurrent(WeightInit.ONES)
                        .build(),
                new FusedGru.Builder().nOut(2).biasInit(0.5).build(),
                Nets.rnnOutput());

        assertThat(network.getParam("0_b").toFloatVector()).containsExactly(0, 0, 3, 3, 0, 0, 0, 0);
        assertThat(network.getParam("0_RW").minNumber().floatValue()).isEqualTo(1);
        assertThat(network.getParam("0_W").norm2Number().doubleValue()).isGreaterThan(0);
        assertThat(network.getParam("1_b").minNumber().floatValue()).isEqualTo(0.5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void dropoutWeightNoiseConstraintsAndListeners(String kind) {
        Layer layer = Nets.builder(kind)
                .nOut(Nets.UNITS)
                .dropOut(0.5)
                .weightNoise(new DropConnect(0.8))
                .constrainRecurrent(new MaxNormConstraint(0.2, 0))
                .build();
        MultiLayerNetwork network =
                Nets.network(Nets.configuration(DataType.FLOAT, new Sgd(0.1)), RNNFormat.NCW, layer, Nets.rnnOutput());
        AtomicInteger iterations = new AtomicInteger();
        network.setListeners(new BaseTrainingListener() {
            @Override
            public void iterationDone(Model model, int iteration, int epoch) {
                iterations.incrementAndGet();
            }
        });
        INDArray x = Nets.sequences(DataType.FLOAT, 4, Nets.IN, 5);

        INDArray training = network.output(x, true);
        assertThat(network.output(x, true)).isNotEqualTo(training);
        assertThat(network.output(x)).isEqualTo(network.output(x));
        network.clear();
        for (int i = 0; i < 3; i++) {
            network.fit(x, Nets.labels(DataType.FLOAT, 4, 5));
        }

        assertThat(iterations).hasValue(3);
        assertThat(network.getParam("0_RW").norm2(0).maxNumber().doubleValue()).isLessThan(0.2001);
        assertThat(Double.isFinite(network.score())).isTrue();
    }

    @Test
    void memoryReportCountsTheParameters() {
        MultiLayerNetwork network = Nets.network(DataType.FLOAT, Nets.fused("gru"), Nets.rnnOutput());

        assertThat(network.getLayerWiseConfigurations()
                        .getMemoryReport(InputType.recurrent(Nets.IN, 5))
                        .toString())
                .contains("FusedGru");
    }

    @Test
    void onlyTanh() {
        FusedGru.Builder relu = new FusedGru.Builder().nOut(3).activation(Activation.RELU);

        assertThatIllegalArgumentException()
                .isThrownBy(relu::build)
                .withMessageStartingWith("activation: a fused recurrent layer computes tanh only, not relu");
    }

    @Test
    void theNetworksDefaultActivationDoesNotReplaceTanh() {
        MultiLayerNetwork network = Nets.network(
                Nets.configuration(DataType.FLOAT, new NoOp()).activation(Activation.RELU),
                RNNFormat.NCW,
                Nets.fused("gru"),
                Nets.rnnOutput());

        assertThat(network.output(Nets.sequences(DataType.FLOAT, 2, Nets.IN, 3)).shape())
                .containsExactly(2, Nets.CLASSES, 3);
    }

    @Test
    void wrongShapesAreNamed() {
        MultiLayerNetwork network = Nets.network(DataType.FLOAT, Nets.fused("gru"), Nets.rnnOutput());
        INDArray x = Nets.sequences(DataType.FLOAT, 2, Nets.IN, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.output(Nets.sequences(DataType.FLOAT, 2, Nets.IN + 1, 3)))
                .withMessageStartingWith("input: expected shape [batch, 2, steps], got [2, 3, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.output(x, false, Nd4j.ones(2, 4), null))
                .withMessageStartingWith("mask: expected shape [2, 3], got [2, 4]");
    }

    @Test
    void halfPrecisionIsNotSupported() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nets.network(DataType.FLOAT16, Nets.fused("gru"), Nets.rnnOutput()))
                .withMessageStartingWith("dataType:")
                .withMessageContaining("FLOAT or DOUBLE, not in HALF");
    }
}
