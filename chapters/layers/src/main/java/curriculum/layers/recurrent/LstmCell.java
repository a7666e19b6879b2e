package curriculum.layers.recurrent;

import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The LSTM with a forget gate and without peepholes, gates in DL4J's order:
 *
 * <pre>
 * a = tanh(·)   candidate          c = f ∘ c' + i ∘ a
 * f = σ(·)      forget gate        h = o ∘ tanh(c)
 * o = σ(·)      output gate
 * i = σ(·)      input gate         each (·) = x·W + b + h'·R with its own columns of W, b and R
 * </pre>
 */
final class LstmCell implements Cell {

    private static final int CANDIDATE = 0;
    private static final int FORGET = 1;
    private static final int OUTPUT = 2;
    private static final int INPUT = 3;

    private final Values[] candidate;
    private final Values[] forget;
    private final Values[] output;
    private final Values[] input;
    private final Values[] cellTanh;
    private final Values scratch;

    LstmCell(DataType type, int steps, int length) {
        candidate = Values.create(type, steps, length);
        forget = Values.create(type, steps, length);
        output = Values.create(type, steps, length);
        input = Values.create(type, steps, length);
        cellTanh = Values.create(type, steps, length);
        scratch = Values.create(type, length);
    }

    @Override
    public void forward(int t, Values[] fromInput, Values[] fromState, Values[] before, Values[] after) {
        candidate[t].sum(fromInput[CANDIDATE], fromState[CANDIDATE]).tanh();
        forget[t].sum(fromInput[FORGET], fromState[FORGET]).sigmoid();
        output[t].sum(fromInput[OUTPUT], fromState[OUTPUT]).sigmoid();
        input[t].sum(fromInput[INPUT], fromState[INPUT]).sigmoid();
        Values cell = after[1].product(forget[t], before[1]).addProduct(input[t], candidate[t]);
        after[0].product(output[t], cellTanh[t].copy(cell).tanh());
    }

    @Override
    public void backward(
            int t, Values[] before, Values[] after, Values[] state, Values[] fromInput, Values[] fromState) {
        Values hidden = state[0];
        Values cell = state[1];
        fromInput[OUTPUT].product(hidden, cellTanh[t]).multiplySigmoidSlope(output[t]);
        cell.add(scratch.product(hidden, output[t]).multiplyTanhSlope(cellTanh[t]));
        fromInput[FORGET].product(cell, before[1]).multiplySigmoidSlope(forget[t]);
        fromInput[INPUT].product(cell, candidate[t]).multiplySigmoidSlope(input[t]);
        fromInput[CANDIDATE].product(cell, input[t]).multiplyTanhSlope(candidate[t]);
        cell.multiply(forget[t]);
        hidden.fill(0);
    }

    @Override
    public Map<String, Values[]> gates() {
        return Map.of("candidate", candidate, "forget", forget, "output", output, "input", input);
    }
}
