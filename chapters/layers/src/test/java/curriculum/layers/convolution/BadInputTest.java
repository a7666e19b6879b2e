package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** What the layers do not compute is refused in a sentence that says what does. */
class BadInputTest {

    @Test
    void dilatedKernels() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FusedConvolution.Builder(3, 3).dilation(2, 1).build())
                .withMessage("dilation: FusedConvolution computes without dilation only, not with [2, 1];"
                        + " DL4J's own layer takes any");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FusedPooling.Builder(3, 3).dilation(2, 2).build())
                .withMessageStartingWith("dilation: FusedPooling computes without dilation only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FusedConvolution", "FusedPooling", "FusedUpsampling"})
    void channelsLast(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(layer(name), DataType.FLOAT, CNN2DFormat.NHWC))
                .withMessage("dataFormat: " + name + " takes images [batch, channels, height, width] (NCHW), not NHWC;"
                        + " DL4J's own layer takes both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FusedConvolution", "FusedPooling", "FusedUpsampling"})
    void halfPrecision(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(layer(name), DataType.FLOAT16, CNN2DFormat.NCHW))
                .withMessage("dataType: " + name + " computes in FLOAT or DOUBLE, not in HALF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FusedConvolution", "FusedPooling", "FusedUpsampling"})
    void inputsThatAreNoImages(String name) {
        MultiLayerNetwork network = network(layer(name), DataType.FLOAT, CNN2DFormat.NCHW);
        network.getLayerWiseConfigurations().getInputPreProcessors().clear();

        assertThatThrownBy(() -> network.output(Nd4j.ones(2, 50)))
                .isInstanceOf(DL4JInvalidInputException.class)
                .hasMessageContaining("[2, 50]");
    }

    @Test
    void wrongChannels() {
        MultiLayerNetwork network = network(layer("FusedConvolution"), DataType.FLOAT, CNN2DFormat.NCHW);

        assertThatThrownBy(() -> network.output(Nd4j.ones(1, 3, 5, 5)))
                .isInstanceOf(DL4JInvalidInputException.class)
                .hasMessageContaining("data input channels = 3")
                .hasMessageContaining("expected input channels = 2");
    }

    @Test
    void otherKindsOfPooling() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FusedPooling.Builder(PoolingType.PNORM).pnorm(2).build())
                .withMessage("poolingType: FusedPooling computes MAX and AVG, not PNORM;"
                        + " DL4J's SubsamplingLayer also computes PNORM");
    }

    @Test
    void windowsOfNothingButPadding() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FusedPooling.Builder(2, 2).padding(1, 2).build())
                .withMessage("padding: must be smaller than the kernel, or a window would hold nothing but padding:"
                        + " padding 1 × 2, kernel 2 × 2");
    }

    private static Layer layer(String name) {
        return switch (name) {
            case "FusedConvolution" ->
                new FusedConvolution.Builder(3, 3).nOut(2).build();
            case "FusedPooling" -> new FusedPooling.Builder(2, 2).build();
            case "FusedUpsampling" -> new FusedUpsampling.Builder(2).build();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static MultiLayerNetwork network(Layer layer, DataType type, CNN2DFormat format) {
        MultiLayerNetwork network = new MultiLayerNetwork(Nets.settings(type, Activation.RELU)
                .list()
                .layer(layer)
                .layer(new CnnLossLayer.Builder().format(format).build())
                .setInputType(InputType.convolutional(5, 5, 2, format))
                .build());
        network.init();
        return network;
    }
}
