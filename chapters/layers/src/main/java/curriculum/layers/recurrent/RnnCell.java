package curriculum.layers.recurrent;

import java.util.Map;

/** Elman's simple recurrent unit: {@code h = tanh(x·W + b + h'·R)}, with h' the hidden state of the step before. */
final class RnnCell implements Cell {

    @Override
    public void forward(int step, Values[] fromInput, Values[] fromState, Values[] before, Values[] after) {
        after[0].sum(fromInput[0], fromState[0]).tanh();
    }

    @Override
    public void backward(
            int step, Values[] before, Values[] after, Values[] state, Values[] fromInput, Values[] fromState) {
        fromInput[0].copy(state[0]).multiplyTanhSlope(after[0]);
        state[0].fill(0);
    }

    @Override
    public Map<String, Values[]> gates() {
        return Map.of();
    }
}
