package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The layers inside DL4J's networks do whatever DL4J's own would do there. */
class PluggedInTest {

    private final INDArray x = Nets.images(DataType.FLOAT);
    private final INDArray y = Nets.labels(DataType.FLOAT);

    @Test
    void jsonBringsBackTheSameLayers() {
        MultiLayerConfiguration conf = Nets.network(true).getLayerWiseConfigurations();
        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(conf.toJson());

        assertThat(read).isEqualTo(conf);
        assertThat(read.getConf(0).getLayer()).isInstanceOf(FusedConvolution.class);
        assertThat(read.getConf(1).getLayer()).isInstanceOf(FusedPooling.class);
        assertThat(read.getConf(3).getLayer()).isInstanceOf(FusedUpsampling.class);
    }

    @Test
    void savedNetworksGiveTheSameOutputAndTrainOn() throws IOException {
        MultiLayerNetwork network = Nets.network(true);
        network.fit(x, y);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);
        MultiLayerNetwork restored =
                ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file.toByteArray()), true);

        assertThat(restored.output(x)).isEqualTo(network.output(x));
        restored.fit(x, y);
        network.fit(x, y);
        assertThat(restored.params()).isEqualTo(network.params());
    }

    @Test
    void initialParametersAndShapesAreThoseOfTheOwnLayers() {
        MultiLayerNetwork fused = Nets.network(true);
        MultiLayerNetwork own = Nets.network(false);

        assertThat(fused.params()).isEqualTo(own.params());
        assertThat(fused.paramTable().keySet())
                .containsExactlyElementsOf(own.paramTable().keySet());
        assertThat(fused.getLayerWiseConfigurations().getInputPreProcessors())
                .isEqualTo(own.getLayerWiseConfigurations().getInputPreProcessors());
        assertThat(fused.getLayerWiseConfigurations()
                        .getMemoryReport(InputType.convolutionalFlat(Nets.SIDE, Nets.SIDE, 1))
                        .toString())
                .contains("ConvolutionLayer");
    }

    @Test
    void trainingTakesTheStepsOfTheOwnLayers() {
        assertTrainAlike(Nets.settings(DataType.DOUBLE, Activation.TANH));
    }

    @Test
    void l1AndL2ActAlike() {
        assertTrainAlike(
                Nets.settings(DataType.DOUBLE, Activation.TANH).l1(1e-3).l2(1e-2));
    }

    @Test
    void dropoutDrawsTheSameNumbers() {
        assertTrainAlike(Nets.settings(DataType.DOUBLE, Activation.TANH).dropOut(0.7));
    }

    @Test
    void weightNoiseAndConstraintsActAlike() {
        assertTrainAlike(Nets.settings(DataType.DOUBLE, Activation.TANH)
                .weightNoise(new DropConnect(0.8))
                .constrainWeights(new MaxNormConstraint(0.5, 0)));
    }

    private static void assertTrainAlike(NeuralNetConfiguration.Builder settings) {
        MultiLayerNetwork fused = Nets.network(settings.clone(), true, PoolingType.AVG);
        MultiLayerNetwork own = Nets.network(settings.clone(), false, PoolingType.AVG);
        INDArray before = fused.params().dup();
        for (MultiLayerNetwork network : new MultiLayerNetwork[] {fused, own}) {
            Nd4j.getRandom().setSeed(9);
            for (int step = 0; step < 10; step++) {
                network.fit(Nets.images(DataType.DOUBLE), Nets.labels(DataType.DOUBLE));
            }
        }

        assertThat(fused.params().sub(own.params()).amaxNumber().doubleValue()).isLessThan(1e-9);
        assertThat(fused.params().sub(before).amaxNumber().doubleValue()).isGreaterThan(0.05);
        assertThat(fused.score()).isCloseTo(own.score(), within(1e-9));
    }

    @Test
    void theGradientOfTheInputIsThatOfTheOwnLayers() {
        MultiLayerNetwork fused = Nets.network(true);
        MultiLayerNetwork own = Nets.network(false);
        INDArray expected = own.calculateGradients(x, y, null, null).getSecond();
        INDArray actual = fused.calculateGradients(x, y, null, null).getSecond();

        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-5);
        assertThat(expected.amaxNumber().doubleValue()).isGreaterThan(0.001);
    }

    @Test
    void frozenLayersKeepTheirParameters() {
        MultiLayerNetwork network = new TransferLearning.Builder(Nets.network(true))
                .setFeatureExtractor(2)
                .nOutReplace(5, 2, WeightInit.XAVIER)
                .build();
        Map<String, INDArray> before = new HashMap<>();
        network.paramTable().forEach((name, values) -> before.put(name, values.dup()));
        for (int step = 0; step < 5; step++) {
            network.fit(x, Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}}));
        }

        assertThat(network.getParam("0_W")).isEqualTo(before.get("0_W"));
        assertThat(network.getParam("2_W")).isEqualTo(before.get("2_W"));
        assertThat(network.getParam("4_W")).isNotEqualTo(before.get("4_W"));
        assertThat(network.output(x).shape()).containsExactly(Nets.BATCH, 2);
    }

    @Test
    void batchesOfManySizesInTrainingAndOutside() {
        MultiLayerNetwork network = Nets.network(true);
        INDArray all = network.output(x).dup();
        network.fit(x.getRow(0, true), y.getRow(0, true));
        network.setParams(Nets.network(true).params());

        assertThat(network.output(x.getRow(1, true))
                        .sub(all.getRow(1, true))
                        .amaxNumber()
                        .doubleValue())
                .isLessThan(1e-6);
        assertThat(network.output(x)).isEqualTo(all);
    }

    @Test
    void aClonedLayerHasParametersOfItsOwn() {
        MultiLayerNetwork network = Nets.network(true);
        Layer copy = ((FusedConvolutionLayer) network.getLayer(0)).clone();

        assertThat(copy.params()).isEqualTo(network.getLayer(0).params());
        copy.getParam("W").assign(9);
        assertThat(network.getParam("0_W").maxNumber().floatValue()).isLessThan(9);
        assertThat(((FusedPoolingLayer) network.getLayer(1)).clone()).isInstanceOf(FusedPoolingLayer.class);
        assertThat(((FusedUpsamplingLayer) network.getLayer(3)).clone()).isInstanceOf(FusedUpsamplingLayer.class);
    }
}
