package curriculum.layers.recurrent;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The weights of a layer, each matrix with its bias as the last row.
 *
 * @param input {@code [inputs + 1, gates·units]}
 * @param inputWithoutBias {@code [inputs, gates·units]}
 * @param recurrent {@code [units, gates·units]}, or with one more row where there is a recurrent bias
 * @param recurrentTransposed {@code [gates·units, units]}, without the bias
 */
record RecurrentWeights(INDArray input, INDArray inputWithoutBias, INDArray recurrent, INDArray recurrentTransposed) {

    /** From the parameters as DL4J keeps them; {@code b} holds the input's biases, then the recurrent ones if any. */
    static RecurrentWeights of(DataType type, INDArray w, INDArray rw, INDArray b, boolean recurrentBias) {
        int columns = (int) w.size(1);
        Values bias = Values.of(b);
        Values recurrent = Values.of(rw);
        int units = (int) rw.size(0);
        NativeArray transposed = NativeArray.matrix(type, columns, units);
        Values row = Values.create(type, columns);
        for (int unit = 0; unit < units; unit++) {
            row.gather(0, columns, recurrent, unit, units).write(transposed, unit * columns, 1, 0, columns);
        }
        return new RecurrentWeights(
                withBias(type, Values.of(w), bias, 0, columns),
                w,
                recurrentBias
                        ? withBias(type, recurrent, bias, columns, columns)
                        : recurrent.toArray(type, units, columns),
                transposed.array());
    }

    private static INDArray withBias(DataType type, Values weights, Values bias, int firstBias, int columns) {
        int rows = weights.length() / columns;
        NativeArray stacked = NativeArray.matrix(type, rows + 1, columns);
        for (int column = 0; column < columns; column++) {
            weights.write(stacked, column * (rows + 1), 1, column * rows, rows);
            bias.write(stacked, column * (rows + 1) + rows, 1, firstBias + column, 1);
        }
        return stacked.array();
    }
}
