package curriculum.layers.convolution;

import curriculum.layers.Wiring;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's {@link Upsampling2D}, computed in a small part of its time on a CPU: each pixel becomes a block of equal
 * ones.
 *
 * <p>Images {@code [batch, channels, height, width]} in, {@code [batch, channels, height·rows, width·columns]} out. The
 * same settings and results. The format NHWC and CUDA are refused.
 */
public final class FusedUpsampling extends Upsampling2D {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // for Jackson
    private FusedUpsampling() {}

    private FusedUpsampling(Builder builder) {
        super(builder);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Checks.require(this, type, format);
        return Wiring.attach(new FusedUpsamplingLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    /** Builds a {@link FusedUpsampling}; the settings are those of DL4J's builder. */
    public static final class Builder extends Upsampling2D.Builder {

        /** Begins with the rows and columns that each pixel becomes. */
        public Builder(int size) {
            super(size);
        }

        @Override
        @SuppressWarnings("unchecked") // the return type of build(), as everywhere in DL4J
        public FusedUpsampling build() {
            return new FusedUpsampling(this);
        }
    }
}
