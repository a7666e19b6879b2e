package curriculum.layers.convolution;

import curriculum.layers.Wiring;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.buffer.DataType;

/** What the configurations of this package refuse. */
final class Checks {

    private Checks() {}

    /** Refuses what the layers of this package do not compute. */
    static void require(Layer layer, DataType type, CNN2DFormat format) {
        Wiring.requireFloatOrDouble(layer.getClass(), type);
        if (format != CNN2DFormat.NCHW) {
            throw new IllegalArgumentException("dataFormat: " + layer.getClass().getSimpleName()
                    + " takes images [batch, channels, height, width] (NCHW), not " + format
                    + "; DL4J's own layer takes both");
        }
    }

    /** Refuses a dilated kernel. */
    static void requireUndilated(Layer layer, int[] dilation) {
        if (Arrays.stream(dilation).anyMatch(step -> step != 1)) {
            throw new IllegalArgumentException(
                    "dilation: " + layer.getClass().getSimpleName() + " computes without dilation only, not with "
                            + Arrays.toString(dilation) + "; DL4J's own layer takes any");
        }
    }
}
