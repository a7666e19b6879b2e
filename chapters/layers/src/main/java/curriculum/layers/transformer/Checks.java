package curriculum.layers.transformer;

/** The argument checks that several builders share. */
final class Checks {

    private Checks() {}

    static double positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be greater than 0: " + value);
        }
        return value;
    }

    static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
        return value;
    }

    static int notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
        return value;
    }

    /** A probability to drop: 0 drops nothing, 1 would drop everything. */
    static double rate(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    name + " is the probability to drop and must be at least 0 and below 1: " + value);
        }
        return value;
    }

    static void sameWidth(SequenceLayerConf layer) {
        if (layer.getNIn() != layer.getNOut()) {
            throw new IllegalArgumentException(layer.named(
                    "nIn and nOut must be the same width: nIn " + layer.getNIn() + ", nOut " + layer.getNOut()));
        }
    }
}
