package curriculum.layers.transformer;

import java.util.Arrays;

/**
 * One parameter array of a layer.
 *
 * @param name its key in the parameter table
 * @param kind what it is, which decides its initial values and whether weight decay applies
 * @param fanIn inputs of each output, for the weight initialisation
 * @param fanOut outputs of each input, for the weight initialisation
 * @param shape its shape; arrays are stored in column order
 */
record Parameter(String name, Kind kind, long fanIn, long fanOut, long... shape) {

    /** Weights are initialised by the weight initialisation and decay; biases start at biasInit, gains at gainInit. */
    enum Kind {
        WEIGHT,
        BIAS,
        GAIN
    }

    static Parameter weight(String name, long inputs, long outputs) {
        return new Parameter(name, Kind.WEIGHT, inputs, outputs, inputs, outputs);
    }

    static Parameter bias(String name, long outputs) {
        return new Parameter(name, Kind.BIAS, 1, outputs, outputs);
    }

    static Parameter gain(String name, long outputs) {
        return new Parameter(name, Kind.GAIN, 1, outputs, outputs);
    }

    long length() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }
}
