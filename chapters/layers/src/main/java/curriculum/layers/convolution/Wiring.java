package curriculum.layers.convolution;

import java.util.Arrays;
import java.util.Collection;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/** What the configurations of this package check and set when DL4J makes their running layers. */
final class Wiring {

    private Wiring() {}

    /** Refuses what the layers of this package do not compute. */
    static void require(Layer layer, DataType type, CNN2DFormat format) {
        String name = layer.getClass().getSimpleName();
        if (type != DataType.FLOAT && type != DataType.DOUBLE) {
            throw new IllegalArgumentException("dataType: " + name + " computes in FLOAT or DOUBLE, not in " + type);
        }
        if (format != CNN2DFormat.NCHW) {
            throw new IllegalArgumentException("dataFormat: " + name
                    + " takes images [batch, channels, height, width] (NCHW), not " + format
                    + "; DL4J's own layer takes both");
        }
        if (Nd4j.getExecutioner().type() != OpExecutioner.ExecutionerType.NATIVE_CPU) {
            throw new IllegalStateException(
                    name + " reads memory of the CPU; with the CUDA backend use DL4J's own layer");
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

    static <L extends org.deeplearning4j.nn.api.Layer> L attach(
            L layer,
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(conf.getLayer().initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }
}
