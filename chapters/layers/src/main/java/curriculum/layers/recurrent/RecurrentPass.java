package curriculum.layers.recurrent;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One forward and one backward pass through all steps of a batch, for any {@link Cell}.
 *
 * <p>Three kinds of matrix product: inputs of all steps by the input weights, before the loop over steps; the hidden
 * state by the recurrent weights, at each step; all weight gradients, after the loop. Matrices over batch × steps have
 * one row for each step and example, the batch fastest, so that a unit's values of one step lie together. A column of
 * ones beside the inputs makes the bias one more row of weights.
 *
 * <p>The arrays are kept from one pass to the next of the same shape.
 */
final class RecurrentPass {

    private final DataType type;
    private final PassShape shape;
    private final Cell cell;

    private final NativeArray inputs; // [batch·steps, inputs + 1], the last column ones
    private final NativeArray inputGradient; // [batch·steps, inputs]
    private final NativeArray fromInput; // [batch·steps, gates·units], in the backward pass its gradient
    private final NativeArray fromStateGradient; // likewise; the same array where the cell adds the two
    private final NativeArray statesBefore; // [batch·steps, units] or with a last column of ones
    private final NativeArray hidden; // [batch, units], likewise
    private final NativeArray hiddenTimesWeights; // [batch, gates·units]

    private final Values[][] states; // [steps + 1][states], each [units][batch]
    private final Values[] gateInputs; // [gates], of the step at hand
    private final Values[] gateStates;
    private final Values[] masks; // [steps], null where no example is padded
    private final Values scratch;

    RecurrentPass(DataType type, PassShape shape, CellFactory cells) {
        this.type = type;
        this.shape = shape;
        int length = shape.units() * shape.batch();
        cell = cells.create(type, shape.steps(), length);
        inputs = NativeArray.matrix(type, shape.rows(), shape.inputs() + 1);
        inputGradient = NativeArray.matrix(type, shape.rows(), shape.inputs());
        fromInput = NativeArray.matrix(type, shape.rows(), shape.gateUnits());
        fromStateGradient =
                shape.recurrentBias() ? NativeArray.matrix(type, shape.rows(), shape.gateUnits()) : fromInput;
        statesBefore = NativeArray.matrix(type, shape.rows(), shape.recurrentRows());
        hidden = NativeArray.matrix(type, shape.batch(), shape.recurrentRows());
        hiddenTimesWeights = NativeArray.matrix(type, shape.batch(), shape.gateUnits());
        states = new Values[shape.steps() + 1][];
        for (int t = 0; t <= shape.steps(); t++) {
            states[t] = Values.create(type, shape.states(), length);
        }
        gateInputs = Values.create(type, shape.gates(), length);
        gateStates = Values.create(type, shape.gates(), length);
        masks = new Values[shape.steps()];
        scratch = Values.create(type, length);
        inputs.array().assign(1);
        statesBefore.array().assign(1);
        hidden.array().assign(1);
    }

    PassShape shape() {
        return shape;
    }

    Cell cell() {
        return cell;
    }

    /** The state before the given step, {@code [batch, units]}; the number of steps stands for the final state. */
    INDArray state(int which, int step) {
        return states[step][which].toArray(type, shape.batch(), shape.units());
    }

    /**
     * Runs all steps.
     *
     * @param x {@code [batch, inputs, steps]}
     * @param mask {@code [batch, steps]}, 0 at padding; or null
     * @param initial the states before the first step, each {@code [batch, units]}; null stands for zeros
     */
    void forward(INDArray x, INDArray mask, INDArray[] initial, RecurrentWeights weights) {
        sequence(inputs).copyFrom(NativeArray.of(x));
        Nd4j.gemm(inputs.array(), weights.input(), fromInput.array(), false, false, 1, 0);
        readMask(mask);
        for (int k = 0; k < shape.states(); k++) {
            if (initial[k] == null) {
                states[0][k].fill(0);
            } else {
                states[0][k].copy(Values.of(initial[k]));
            }
        }
        try (MatrixProduct product =
                new MatrixProduct(hidden.array(), weights.recurrent(), hiddenTimesWeights.array())) {
            for (int t = 0; t < shape.steps(); t++) {
                states[t][0].write(hidden, 0, 1, 0, scratch.length());
                product.compute();
                stepForward(t);
            }
        }
    }

    private void stepForward(int t) {
        for (int gate = 0; gate < shape.gates(); gate++) {
            gateInputs[gate].readRows(fromInput, position(gate, t), 1, shape.rows(), shape.batch());
            gateStates[gate].read(hiddenTimesWeights, gate * scratch.length(), 1, 0, scratch.length());
        }
        cell.forward(t, gateInputs, gateStates, states[t], states[t + 1]);
        if (masks[t] != null) {
            for (int k = 0; k < shape.states(); k++) {
                states[t + 1][k].interpolate(masks[t], states[t + 1][k], states[t][k]);
            }
        }
    }

    /** Writes the states after each step, zero at padded steps, to {@code [batch, outputs·units, steps]}, order f. */
    void writeOutput(INDArray output, int outputs) {
        NativeArray target = NativeArray.of(output);
        for (int t = 0; t < shape.steps(); t++) {
            for (int k = 0; k < outputs; k++) {
                Values after = states[t + 1][k];
                Values visible = masks[t] == null ? after : scratch.product(after, masks[t]);
                visible.write(target, (t * outputs + k) * scratch.length(), 1, 0, scratch.length());
            }
        }
    }

    /**
     * Runs the steps backward, down to and including {@code firstStep}.
     *
     * @param epsilon gradient with respect to the output, {@code [batch, outputs·units, steps]}
     */
    RecurrentGradients backward(INDArray epsilon, int firstStep, RecurrentWeights weights) {
        NativeArray above = NativeArray.of(epsilon);
        Values[] state = Values.create(type, shape.states(), scratch.length());
        Values[] carried = Values.create(type, shape.states(), scratch.length());
        if (firstStep > 0) {
            fromInput.array().assign(0);
            fromStateGradient.array().assign(0);
        }
        NativeArray back = NativeArray.matrix(type, shape.batch(), shape.units());
        try (MatrixProduct product =
                new MatrixProduct(hiddenTimesWeights.array(), weights.recurrentTransposed(), back.array())) {
            for (int t = shape.steps() - 1; t >= firstStep; t--) {
                addFromAbove(above, t, state);
                if (masks[t] != null) {
                    for (int k = 0; k < state.length; k++) {
                        carried[k].copy(state[k]).multiplyComplement(masks[t]);
                        state[k].multiply(masks[t]);
                    }
                }
                stepBackward(t, state);
                product.compute();
                scratch.read(back, 0, 1, 0, scratch.length());
                state[0].add(scratch);
                if (masks[t] != null) {
                    for (int k = 0; k < state.length; k++) {
                        state[k].add(carried[k]);
                    }
                }
            }
        }
        return gradients(state, weights);
    }

    private void addFromAbove(NativeArray above, int t, Values[] state) {
        for (int k = 0; k < above.size(1) / shape.units(); k++) {
            int from = k * shape.units() * above.stride(1) + t * above.stride(2);
            scratch.readRows(above, from, above.stride(0), above.stride(1), shape.batch());
            state[k].add(masks[t] == null ? scratch : scratch.multiply(masks[t]));
        }
    }

    private void stepBackward(int t, Values[] state) {
        Values[] stateGradients = shape.recurrentBias() ? gateStates : gateInputs;
        cell.backward(t, states[t], states[t + 1], state, gateInputs, stateGradients);
        for (int gate = 0; gate < shape.gates(); gate++) {
            gateInputs[gate].writeRows(fromInput, position(gate, t), shape.rows(), shape.batch());
            if (shape.recurrentBias()) {
                gateStates[gate].writeRows(fromStateGradient, position(gate, t), shape.rows(), shape.batch());
            }
            stateGradients[gate].write(hiddenTimesWeights, gate * scratch.length(), 1, 0, scratch.length());
        }
    }

    private RecurrentGradients gradients(Values[] initialState, RecurrentWeights weights) {
        for (int t = 0; t < shape.steps(); t++) {
            states[t][0].writeRows(statesBefore, t * shape.batch(), shape.rows(), shape.batch());
        }
        NativeArray input = NativeArray.matrix(type, shape.inputs() + 1, shape.gateUnits());
        NativeArray recurrent = NativeArray.matrix(type, shape.recurrentRows(), shape.gateUnits());
        Nd4j.gemm(inputs.array(), fromInput.array(), input.array(), true, false, 1, 0);
        Nd4j.gemm(statesBefore.array(), fromStateGradient.array(), recurrent.array(), true, false, 1, 0);
        Nd4j.gemm(fromInput.array(), weights.inputWithoutBias(), inputGradient.array(), false, true, 1, 0);
        return new RecurrentGradients(shape, input, recurrent, sequence(inputGradient), initialState);
    }

    /** A matrix over batch × steps seen as {@code [batch, inputs, steps]}. */
    private NativeArray sequence(NativeArray matrix) {
        int[] sizes = {shape.batch(), shape.inputs(), shape.steps()};
        return matrix.seenAs(sizes, new int[] {1, shape.rows(), shape.batch()});
    }

    /** Where the values of the gate's first unit begin in a matrix over batch × steps. */
    private int position(int gate, int step) {
        return gate * shape.units() * shape.rows() + step * shape.batch();
    }

    private void readMask(INDArray mask) {
        if (mask == null) {
            Arrays.fill(masks, null);
            return;
        }
        Values real = Values.of(mask.castTo(type).neq(0).castTo(type));
        for (int t = 0; t < shape.steps(); t++) {
            Values tiled = Values.create(type, scratch.length());
            for (int at = 0; at < tiled.length(); at += shape.batch()) {
                tiled.gather(at, shape.batch(), real, t * shape.batch(), 1);
            }
            masks[t] = tiled.contains(0) ? tiled : null;
        }
    }
}
