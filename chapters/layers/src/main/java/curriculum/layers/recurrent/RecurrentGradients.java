package curriculum.layers.recurrent;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a backward pass yields.
 *
 * @param input with respect to input weights and, last row, their bias
 * @param recurrent with respect to recurrent weights and, last row, their bias where there is one
 * @param x with respect to the inputs, {@code [batch, inputs, steps]}; valid until the next pass
 * @param initialState with respect to the states before the first step, each {@code [units][batch]}
 */
record RecurrentGradients(
        PassShape shape, NativeArray input, NativeArray recurrent, NativeArray x, Values[] initialState) {

    /** Copies the gradients of the parameters to DL4J's views, which are column-major and dense. */
    void writeParameters(INDArray w, INDArray rw, INDArray b) {
        NativeArray bias = NativeArray.of(b);
        writeParameters(input, NativeArray.of(w), bias, 0);
        writeParameters(recurrent, NativeArray.of(rw), bias, shape.gateUnits());
    }

    private static void writeParameters(NativeArray gradient, NativeArray weights, NativeArray bias, int firstBias) {
        int stackedRows = gradient.size(0);
        int rows = weights.size(0);
        Values values = Values.of(gradient.array());
        for (int column = 0; column < gradient.size(1); column++) {
            values.write(weights, column * rows, 1, column * stackedRows, rows);
            if (stackedRows > rows) {
                values.write(bias, firstBias + column, 1, column * stackedRows + rows, 1);
            }
        }
    }

    /** Copies the gradient of the input to {@code [batch, inputs, steps]}. */
    void writeInput(INDArray target) {
        NativeArray.of(target).copyFrom(x);
    }
}
