package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.layers.DoublePrecision;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Every gradient against central differences, with biases that are not zero. */
@ExtendWith(DoublePrecision.class)
class GradientCheckTest {

    @ParameterizedTest
    @CsvSource({"MAX, TANH", "MAX, RELU", "AVG, SIGMOID", "AVG, RELU"})
    void convolutionsPoolingAndUpsampling(PoolingType kind, Activation activation) {
        check(
                Nets.network(Nets.settings(DataType.DOUBLE, activation).updater(new NoOp()), true, kind),
                Nets.images(DataType.DOUBLE));
    }

    @Test
    void stridesAndPaddingOnManyChannels() {
        MultiLayerNetwork network = new MultiLayerNetwork(Nets.settings(DataType.DOUBLE, Activation.TANH)
                .updater(new NoOp())
                .list()
                .layer(new FusedConvolution.Builder(3, 2)
                        .stride(2, 1)
                        .padding(1, 1)
                        .nOut(4)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build())
                .layer(new FusedPooling.Builder(PoolingType.AVG)
                        .kernelSize(3, 2)
                        .stride(2, 1)
                        .padding(1, 1)
                        .build())
                .layer(new FusedConvolution.Builder(2, 3)
                        .stride(1, 2)
                        .nOut(3)
                        .hasBias(false)
                        .convolutionMode(ConvolutionMode.Same)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(Nets.CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(8, 5, 3))
                .build());
        network.init();
        Nd4j.getRandom().setSeed(3);
        check(network, Nd4j.randn(DataType.DOUBLE, Nets.BATCH, 3, 8, 5));
    }

    private static void check(MultiLayerNetwork network, INDArray input) {
        Nd4j.getRandom().setSeed(5);
        network.setParams(Nd4j.randn(DataType.DOUBLE, 1, network.numParams()).muli(0.5));
        assertThat(GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                        .net(network)
                        .input(input)
                        .labels(Nets.labels(DataType.DOUBLE))
                        .epsilon(1e-6)
                        .maxRelError(1e-5)
                        .minAbsoluteError(1e-8)
                        .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)))
                .isTrue();
    }
}
