package curriculum.layers.recurrent;

/**
 * The sizes of a {@link RecurrentPass}.
 *
 * @param gates pre-activations of a unit: 1 simple RNN, 3 GRU, 4 LSTM
 * @param states arrays that a step hands to the next: hidden state and, LSTM only, cell state
 * @param recurrentBias whether the recurrent product has a bias of its own (GRU), kept apart from that of the input
 */
record PassShape(int batch, int steps, int inputs, int units, int gates, int states, boolean recurrentBias) {

    PassShape {
        long largest = (long) batch * steps * Math.max(gates * units, inputs + 1);
        if (largest > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "input: batch " + batch + " × " + steps + " steps × " + Math.max(gates * units, inputs + 1)
                            + " values is more than an array can hold; use smaller batches");
        }
    }

    /** Rows of a matrix over batch × steps. */
    int rows() {
        return batch * steps;
    }

    int gateUnits() {
        return gates * units;
    }

    /** Rows of the recurrent weights, with the bias. */
    int recurrentRows() {
        return recurrentBias ? units + 1 : units;
    }
}
