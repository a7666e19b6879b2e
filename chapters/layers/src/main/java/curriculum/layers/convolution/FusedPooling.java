package curriculum.layers.convolution;

import curriculum.layers.Wiring;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's {@link SubsamplingLayer} for the largest number or the mean of each window, computed in a small part of its
 * time on a CPU.
 *
 * <p>Images {@code [batch, channels, height, width]} in, {@code [batch, channels, output rows, output columns]} out.
 * The same settings and results: of equal numbers the first in the window, row by row, gets the gradient, and padding
 * counts neither for the largest nor, unless {@code avgPoolIncludePadInDivisor} is set, for the mean. P-norm pooling, a
 * dilated window, the format NHWC, and CUDA are refused.
 */
public final class FusedPooling extends SubsamplingLayer {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // for Jackson
    private FusedPooling() {}

    private FusedPooling(Builder builder) {
        super(builder);
        requireSupported();
    }

    private void requireSupported() {
        Checks.requireUndilated(this, dilation);
        switch (poolingType) {
            case MAX, AVG -> {}
            default ->
                throw new IllegalArgumentException("poolingType: FusedPooling computes MAX and AVG, not " + poolingType
                        + "; DL4J's SubsamplingLayer also computes PNORM");
        }
        if (padding[0] >= kernelSize[0] || padding[1] >= kernelSize[1]) {
            throw new IllegalArgumentException("padding: must be smaller than the kernel, or a window would hold"
                    + " nothing but padding: padding " + padding[0] + " × " + padding[1] + ", kernel "
                    + kernelSize[0] + " × " + kernelSize[1]);
        }
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Checks.require(this, type, cnn2dDataFormat);
        requireSupported();
        return Wiring.attach(new FusedPoolingLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    /** Builds a {@link FusedPooling}; the settings are those of DL4J's builder. */
    public static final class Builder extends SubsamplingLayer.Builder {

        /** Takes the largest number of each window, and a stride of 2, unless set. */
        public Builder() {}

        /** Begins with the kind of pooling. */
        public Builder(PoolingType type) {
            super(type);
        }

        /** Begins with the kind of pooling, and the height and width of the window and of its steps. */
        public Builder(PoolingType type, int[] kernelSize, int[] stride) {
            super(type, kernelSize, stride);
        }

        /** Begins with the height and width of the window. */
        public Builder(int... kernelSize) {
            super(kernelSize);
        }

        /** Begins with the height and width of the window and of its steps. */
        public Builder(int[] kernelSize, int[] stride) {
            super(kernelSize, stride);
        }

        @Override
        @SuppressWarnings("unchecked") // the return type of build(), as everywhere in DL4J
        public FusedPooling build() {
            ConvolutionUtils.validateConvolutionModePadding(convolutionMode, padding);
            ConvolutionUtils.validateCnnKernelStridePadding(kernelSize, stride, padding);
            return new FusedPooling(this);
        }
    }
}
