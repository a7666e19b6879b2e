package curriculum.layers.recurrent;

import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The GRU that applies the reset gate after the recurrent product, gates in Keras's order:
 *
 * <pre>
 * z = σ(x·Wz + bz + h'·Rz + rz)            update gate
 * r = σ(x·Wr + br + h'·Rr + rr)            reset gate
 * n = tanh(x·Wn + bn + r ∘ (h'·Rn + rn))   candidate
 * h = z ∘ h' + (1 − z) ∘ n
 * </pre>
 */
final class GruCell implements Cell {

    private static final int UPDATE = 0;
    private static final int RESET = 1;
    private static final int CANDIDATE = 2;

    private final Values[] update;
    private final Values[] reset;
    private final Values[] candidate;
    private final Values[] recalled;

    GruCell(DataType type, int steps, int length) {
        update = Values.create(type, steps, length);
        reset = Values.create(type, steps, length);
        candidate = Values.create(type, steps, length);
        recalled = Values.create(type, steps, length);
    }

    @Override
    public void forward(int t, Values[] fromInput, Values[] fromState, Values[] before, Values[] after) {
        update[t].sum(fromInput[UPDATE], fromState[UPDATE]).sigmoid();
        reset[t].sum(fromInput[RESET], fromState[RESET]).sigmoid();
        recalled[t].copy(fromState[CANDIDATE]);
        candidate[t]
                .copy(fromInput[CANDIDATE])
                .addProduct(reset[t], recalled[t])
                .tanh();
        after[0].interpolate(update[t], before[0], candidate[t]);
    }

    @Override
    public void backward(
            int t, Values[] before, Values[] after, Values[] state, Values[] fromInput, Values[] fromState) {
        Values hidden = state[0];
        fromInput[CANDIDATE].copy(hidden).multiplyComplement(update[t]).multiplyTanhSlope(candidate[t]);
        fromState[CANDIDATE].product(fromInput[CANDIDATE], reset[t]);
        fromInput[RESET].product(fromInput[CANDIDATE], recalled[t]).multiplySigmoidSlope(reset[t]);
        fromState[RESET].copy(fromInput[RESET]);
        fromInput[UPDATE].difference(before[0], candidate[t]).multiply(hidden).multiplySigmoidSlope(update[t]);
        fromState[UPDATE].copy(fromInput[UPDATE]);
        hidden.multiply(update[t]);
    }

    @Override
    public Map<String, Values[]> gates() {
        return Map.of("update", update, "reset", reset, "candidate", candidate);
    }
}
