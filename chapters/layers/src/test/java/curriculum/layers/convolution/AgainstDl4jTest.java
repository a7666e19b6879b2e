package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layers compute what DL4J's own compute: outputs, gradients of the parameters, gradients of the input. */
class AgainstDl4jTest {

    private static final int CASES = 200;

    private static final List<Activation> ACTIVATIONS =
            List.of(Activation.RELU, Activation.IDENTITY, Activation.TANH, Activation.LEAKYRELU, Activation.SIGMOID);

    @ParameterizedTest
    @CsvSource({"FLOAT, 1e-5", "DOUBLE, 1e-12"})
    void convolution(DataType type, double tolerance) {
        for (int seed = 0; seed < CASES; seed++) {
            Shapes shapes = Shapes.random(seed);
            assertAgree(
                    shapes,
                    type,
                    tolerance,
                    convolution(new FusedConvolution.Builder(), shapes),
                    convolution(new ConvolutionLayer.Builder(), shapes));
        }
    }

    private static Layer convolution(ConvolutionLayer.Builder builder, Shapes shapes) {
        return builder.kernelSize(shapes.kernel())
                .stride(shapes.stride())
                .padding(shapes.padding())
                .convolutionMode(shapes.mode())
                .nIn(shapes.channels())
                .nOut(1 + (int) (shapes.seed() % 6))
                .hasBias(shapes.seed() % 4 != 3)
                .activation(ACTIVATIONS.get((int) (shapes.seed() / 5 % ACTIVATIONS.size())))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"MAX, FLOAT, 1e-5", "MAX, DOUBLE, 1e-12", "AVG, FLOAT, 1e-5", "AVG, DOUBLE, 1e-12"})
    void pooling(SubsamplingLayer.PoolingType kind, DataType type, double tolerance) {
        for (int seed = 0; seed < CASES; seed++) {
            Shapes shapes = Shapes.random(seed);
            assertAgree(
                    shapes,
                    type,
                    tolerance,
                    pooling(new FusedPooling.Builder(kind), shapes),
                    pooling(new SubsamplingLayer.Builder(kind), shapes));
        }
    }

    private static Layer pooling(SubsamplingLayer.Builder builder, Shapes shapes) {
        return builder.kernelSize(shapes.kernel())
                .stride(shapes.stride())
                .padding(shapes.padding())
                .convolutionMode(shapes.mode())
                .avgPoolIncludePadInDivisor(shapes.seed() % 3 == 0)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"FLOAT, 1e-5", "DOUBLE, 1e-12"})
    void upsampling(DataType type, double tolerance) {
        for (int seed = 0; seed < CASES; seed++) {
            Shapes shapes = Shapes.random(seed);
            assertAgree(
                    shapes,
                    type,
                    tolerance,
                    ((Upsampling2D.Builder) new FusedUpsampling.Builder(1))
                            .size(shapes.kernel())
                            .build(),
                    new Upsampling2D.Builder(1).size(shapes.kernel()).build());
        }
    }

    /** Batches that go through in several groups of images, of which the last may have fewer. */
    @ParameterizedTest
    @CsvSource({"FLOAT, 1e-5", "DOUBLE, 1e-12"})
    void manyImages(DataType type, double tolerance) {
        for (int batch : List.of(1, 3, 40)) {
            Shapes shapes = new Shapes(
                    batch, 6, 31, 29, new int[] {3, 3}, new int[] {1, 1}, new int[2], ConvolutionMode.Same, batch);
            assertAgree(
                    shapes,
                    type,
                    tolerance,
                    convolution(new FusedConvolution.Builder(), shapes),
                    convolution(new ConvolutionLayer.Builder(), shapes));
        }
    }

    private static void assertAgree(Shapes shapes, DataType type, double tolerance, Layer fused, Layer own) {
        INDArray input = shapes.input(type);
        var ours = Pass.layer(fused, type);
        var theirs = Pass.layer(own, type);
        assertThat(ours.getClass()).isNotEqualTo(theirs.getClass());
        INDArray epsilon = shapes.epsilon(theirs.activate(input.dup('c'), false, LayerWorkspaceMgr.noWorkspaces()));
        Pass expected = Pass.of(theirs, input.dup('c'), epsilon.dup('c'));
        Pass.of(ours, input.neg(), epsilon.neg()); // nothing of an earlier batch may be left
        Pass.of(ours, input, epsilon).assertAgrees(expected, tolerance, shapes.toString());
    }
}
