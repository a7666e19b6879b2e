package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sequences of one batch: how many, how long, and which of their tokens are real.
 *
 * <p>Token {@code t} of sequence {@code b} is column {@code b * steps + t} of an activation matrix.
 *
 * @param batch number of sequences
 * @param steps tokens in each sequence, padding included
 * @param real for every column whether it is a token (true) or padding (false); null when there is no padding
 */
record Tokens(int batch, int steps, boolean[] real) {

    /**
     * Reads a DL4J mask.
     *
     * @param mask [batch, steps], 0 for padding; or null
     * @throws IllegalArgumentException when the mask has another shape
     */
    static Tokens of(int batch, int steps, INDArray mask) {
        if (mask == null) {
            return new Tokens(batch, steps, null);
        }
        if (mask.length() != (long) batch * steps || mask.size(0) != batch) {
            throw new IllegalArgumentException("the mask must be [batch, steps] = [" + batch + ", " + steps
                    + "], but its shape is " + mask.shapeInfoToString().split("\n")[0]);
        }
        double[] values = mask.reshape('c', new long[] {mask.length()}).toDoubleVector();
        boolean[] real = new boolean[values.length];
        for (int i = 0; i < real.length; i++) {
            real[i] = values[i] != 0;
        }
        return new Tokens(batch, steps, real);
    }

    int count() {
        return batch * steps;
    }

    boolean isReal(int sequence, int step) {
        return real == null || real[sequence * steps + step];
    }
}
