package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Pooling of numbers that are equal, very large, or all below zero. */
class PoolingTest {

    @Test
    void theFirstOfEqualNumbersGetsTheGradient() {
        INDArray image =
                Nd4j.createFromArray(new float[] {1, 1, 2, 0, 1, 1, 2, 2}).reshape(1, 1, 2, 4);
        INDArray epsilon = Nd4j.createFromArray(new float[] {5, 7}).reshape(1, 1, 1, 2);
        Pass pass = Pass.of(layer(new FusedPooling.Builder(PoolingType.MAX)), image, epsilon);

        assertThat(pass.output().ravel().toFloatVector()).containsExactly(1, 2);
        assertThat(pass.inputGradient().ravel().toFloatVector()).containsExactly(5, 0, 7, 0, 0, 0, 0, 0);
    }

    @Test
    void equalNumbersInOverlappingWindowsAsInTheOwnLayer() {
        for (int seed = 0; seed < 50; seed++) {
            Shapes shapes = Shapes.random(seed);
            INDArray image = Nd4j.math().floor(shapes.input(DataType.FLOAT).dup('c'));
            Layer own = layer(overlapping(new SubsamplingLayer.Builder(PoolingType.MAX)));
            Layer fused = layer(overlapping(new FusedPooling.Builder(PoolingType.MAX)));
            INDArray epsilon = shapes.epsilon(own.activate(image, false, LayerWorkspaceMgr.noWorkspaces()))
                    .dup('c');
            Pass.of(fused, image, epsilon).assertAgrees(Pass.of(own, image, epsilon), 1e-6, shapes.toString());
        }
    }

    private static SubsamplingLayer.Builder overlapping(SubsamplingLayer.Builder builder) {
        return builder.kernelSize(3, 3).stride(1, 2).convolutionMode(ConvolutionMode.Same);
    }

    @Test
    void veryLargeAndVerySmallNumbersStayFinite() {
        for (float extreme : List.of(3e38f, -3e38f, Float.MIN_VALUE, -Float.MIN_VALUE, 0f)) {
            INDArray image = Nd4j.valueArrayOf(new long[] {1, 1, 4, 4}, extreme, DataType.FLOAT);
            INDArray epsilon = Nd4j.ones(DataType.FLOAT, 1, 1, 2, 2);
            Pass pass = Pass.of(layer(new FusedPooling.Builder(PoolingType.MAX)), image, epsilon);

            assertThat(pass.output().ravel().toFloatVector()).containsOnly(extreme);
            assertThat(pass.inputGradient().sumNumber().floatValue()).isEqualTo(4);
        }
    }

    @Test
    void paddingIsNeverTheLargest() {
        INDArray image = Nd4j.valueArrayOf(new long[] {1, 2, 3, 3}, -4, DataType.DOUBLE);
        Layer layer = Pass.layer(
                new FusedPooling.Builder(3, 3)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .build(),
                DataType.DOUBLE);

        assertThat(Pass.of(layer, image, image).output()).isEqualTo(image);
    }

    private static Layer layer(SubsamplingLayer.Builder builder) {
        boolean set = builder.getKernelSize()[0] > 1;
        return Pass.layer((set ? builder : builder.kernelSize(2, 2)).build(), DataType.FLOAT);
    }
}
