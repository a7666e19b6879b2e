package curriculum.layers;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One parameter array of a layer.
 *
 * @param name its key in the parameter table, such as {@code W}
 * @param kind what it is, which decides whether weight decay applies
 * @param start its values before training
 * @param shape its shape; arrays lie in memory in column order
 */
public record Parameter(String name, Kind kind, Start start, long... shape) {

    /** Weight decay, l1 and l2 apply to weights, the settings of the same for biases to biases, and none to gains. */
    public enum Kind {
        WEIGHT,
        BIAS,
        GAIN
    }

    /** Inputs of each output and outputs of each input: what a weight initialisation asks for. */
    public record Fans(double in, double out) {}

    /** Writes the values before training. */
    @FunctionalInterface
    public interface Start {

        /**
         * Writes them.
         *
         * @param values the array as one vector, in column order
         * @param conf the layer whose parameter it is
         */
        void write(INDArray values, BaseLayer conf);
    }

    /** A matrix {@code [inputs, outputs]} that the layer's weight initialisation draws. */
    public static Parameter weight(String name, long inputs, long outputs) {
        return weight(name, new Fans(inputs, outputs), inputs, outputs);
    }

    /** Weights of any shape and fans that the layer's weight initialisation draws. */
    public static Parameter weight(String name, Fans fans, long... shape) {
        return new Parameter(
                name, Kind.WEIGHT, (values, conf) -> draw(conf.getWeightInitFn(), fans, shape, values), shape);
    }

    /** Weights of any shape and fans that a weight initialisation of their own draws. */
    public static Parameter weight(String name, IWeightInit init, Fans fans, long... shape) {
        return new Parameter(name, Kind.WEIGHT, (values, conf) -> draw(init, fans, shape, values), shape);
    }

    /** Biases that begin at the layer's {@code biasInit}. */
    public static Parameter bias(String name, long length) {
        return bias(name, (values, conf) -> values.assign(conf.getBiasInit()), length);
    }

    /** Biases with a beginning of their own. */
    public static Parameter bias(String name, Start start, long length) {
        return new Parameter(name, Kind.BIAS, start, length);
    }

    /** Factors that begin at the layer's {@code gainInit}, which is 1 unless set. */
    public static Parameter gain(String name, long length) {
        return new Parameter(name, Kind.GAIN, (values, conf) -> values.assign(conf.getGainInit()), length);
    }

    /** How many numbers the array holds. */
    public long length() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    private static void draw(IWeightInit init, Fans fans, long[] shape, INDArray values) {
        init.init(fans.in(), fans.out(), shape, 'f', values);
    }
}
