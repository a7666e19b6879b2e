package curriculum.layers.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import curriculum.layers.transformer.FirstToken;
import curriculum.layers.transformer.LayerNormalization;
import curriculum.layers.transformer.Networks;
import curriculum.layers.transformer.PatchEmbedding;
import curriculum.layers.transformer.PositionEmbedding;
import curriculum.layers.transformer.TransformerEncoderBlock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The schedule, and Vision Transformers that are trained by it and then copied in every way that DL4J has. */
class WarmUpScheduleTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);

    @Test
    void risesThenFallsToZero() {
        WarmUpSchedule schedule = new WarmUpSchedule(0.5, 4, 10);
        double[] expected = {0.125, 0.225, 0.3, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05, 0, 0};
        for (int step = 0; step < expected.length; step++) {
            assertThat(schedule.valueAt(step, 0)).as("step " + step).isEqualTo(expected[step], EXACT);
        }
    }

    @Test
    void fallsFromTheFirstStepWithoutWarmUp() {
        WarmUpSchedule schedule = WarmUpSchedule.falling(0.5, 4);
        double[] expected = {0.5, 0.375, 0.25, 0.125, 0, 0};
        for (int step = 0; step < expected.length; step++) {
            assertThat(schedule.valueAt(step, 0)).as("step " + step).isEqualTo(expected[step], EXACT);
        }
    }

    @Test
    void stepsThatDoNotFitAreRefused() {
        refused(-0.1, 1, 2);
        refused(Double.NaN, 1, 2);
        refused(0.1, 0, 2);
        refused(0.1, 3, 2);
    }

    private static void refused(double rate, int warmUp, int steps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WarmUpSchedule(rate, warmUp, steps))
                .withMessage("WarmUpSchedule: a rate of at least 0 and 1 ≤ warmUp ≤ steps are needed, but rate is "
                        + rate + ", warmUp " + warmUp + ", steps " + steps);
    }

    @Test
    void configurationsComeBackFromJson() {
        MultiLayerConfiguration conf = trained().getLayerWiseConfigurations();
        MultiLayerConfiguration copy = MultiLayerConfiguration.fromJson(conf.toJson());
        assertThat(copy).isEqualTo(conf);
        assertThat(copy.clone()).isEqualTo(conf);
        Adam adam = (Adam) ((PatchEmbedding) copy.getConf(0).getLayer()).getIUpdater();
        assertThat(adam.getLearningRateSchedule()).isEqualTo(new WarmUpSchedule(0.01, 3, 20));
    }

    @Test
    void savedNetworksGiveTheSameOutputAndTrainOn() throws IOException {
        MultiLayerNetwork network = trained();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);
        MultiLayerNetwork restored =
                ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file.toByteArray()), true);
        assertThat(restored.output(images())).isEqualTo(network.output(images()));
        network.fit(data());
        restored.fit(data());
        assertThat(restored.params()).isEqualTo(network.params());
    }

    @Test
    void networksBecomeDoubles() {
        MultiLayerNetwork network = trained();
        INDArray doubles = network.convertDataType(DataType.DOUBLE).output(images().castTo(DataType.DOUBLE));
        assertThat(doubles.dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(doubles.castTo(DataType.FLOAT)
                        .sub(network.output(images()))
                        .amaxNumber()
                        .doubleValue())
                .isLessThan(1e-5);
    }

    private static MultiLayerNetwork trained() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(5)
                .updater(new Adam(new WarmUpSchedule(0.01, 3, 20)))
                .list()
                .layer(new PatchEmbedding.Builder()
                        .patch(2)
                        .nOut(8)
                        .classToken(true)
                        .build())
                .layer(new PositionEmbedding.Builder().maxLength(7).build())
                .layer(new TransformerEncoderBlock.Builder().heads(2).hidden(12).build())
                .layer(new LayerNormalization.Builder().build())
                .layer(new FirstToken())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(4, 6, 1))
                .build());
        network.init();
        for (int step = 0; step < 5; step++) {
            network.fit(data());
        }
        return network;
    }

    private static DataSet data() {
        return new DataSet(images(), Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}}));
    }

    private static INDArray images() {
        return Networks.noise(DataType.FLOAT, 8, 3, 24);
    }
}
