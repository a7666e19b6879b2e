package curriculum.layers.convolution;

import curriculum.layers.Wiring;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's {@link ConvolutionLayer}, computed in a small part of its time on a CPU.
 *
 * <p>Images {@code [batch, nIn, height, width]} in, {@code [batch, nOut, output rows, output columns]} out. The same
 * settings, the same parameters {@code b} {@code [nOut]} and {@code W} {@code [nOut, nIn, kernel height, kernel width]}
 * in the same order, the same initial values for a seed, and the same results to 1e-5 in floats and 1e-12 in doubles:
 * put this class in place of DL4J's, nothing else. A dilated kernel, the format NHWC, and CUDA are refused.
 */
public final class FusedConvolution extends ConvolutionLayer {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // for Jackson
    private FusedConvolution() {}

    private FusedConvolution(Builder builder) {
        super(builder);
        Checks.requireUndilated(this, dilation);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("FusedConvolution", getLayerName(), index, getNIn(), getNOut());
        Checks.require(this, type, cnn2dDataFormat);
        Checks.requireUndilated(this, dilation);
        return Wiring.attach(new FusedConvolutionLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    /** Builds a {@link FusedConvolution}; the settings are those of DL4J's builder. */
    public static final class Builder extends ConvolutionLayer.Builder {

        /** A kernel of 5 × 5 pixels and a stride of 1 unless set. */
        public Builder() {}

        /** Begins with the height and width of the kernel. */
        public Builder(int... kernelSize) {
            super(kernelSize);
        }

        /** Begins with the height and width of the kernel and of its steps. */
        public Builder(int[] kernelSize, int[] stride) {
            super(kernelSize, stride);
        }

        @Override
        @SuppressWarnings("unchecked") // the return type of build(), as everywhere in DL4J
        public FusedConvolution build() {
            ConvolutionUtils.validateConvolutionModePadding(convolutionMode, padding);
            ConvolutionUtils.validateCnnKernelStridePadding(kernelSize, stride, padding);
            return new FusedConvolution(this);
        }
    }
}
