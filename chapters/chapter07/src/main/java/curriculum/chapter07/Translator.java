package curriculum.chapter07;

import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The two halves of a trained graph: the encoder, which runs once, and one step of the decoder, which runs many times. */
final class Translator {
    private final ComputationGraph encoder;
    private final ComputationGraph step;
    private final boolean looksBack;

    private Translator(ComputationGraph encoder, ComputationGraph step, boolean looksBack) {
        this.encoder = encoder;
        this.step = step;
        this.looksBack = looksBack;
    }

    /** Takes the weights that the whole graph has now. */
    static Translator of(EncoderDecoder network, ComputationGraph whole) {
        return new Translator(
                copy(whole, network.encoder()), copy(whole, network.step()), network.kind() != AttentionKind.NONE);
    }

    private static ComputationGraph copy(ComputationGraph whole, ComputationGraph half) {
        Map<String, INDArray> trained = whole.paramTable();
        half.paramTable().forEach((name, values) -> values.assign(trained.get(name)));
        return half;
    }

    /**
     * What a decoder knows between two steps.
     *
     * @param encoded the encoder's states, {@code [batch, units, source steps]}
     * @param mask of them, {@code [batch, source steps]}
     * @param state of the decoder, {@code [batch, units, 1]}
     */
    record Memory(INDArray encoded, INDArray mask, INDArray state) {
        /** Takes some rows, a row perhaps more than once. */
        Memory rows(int... rows) {
            return new Memory(
                    Nd4j.pullRows(encoded.reshape('c', encoded.size(0), -1), 1, rows)
                            .reshape(rows.length, encoded.size(1), encoded.size(2)),
                    Nd4j.pullRows(mask, 1, rows),
                    Nd4j.pullRows(state.reshape('c', state.size(0), -1), 1, rows)
                            .reshape(rows.length, state.size(1), 1));
        }
    }

    /** What a step gives: the memory for the next one, and {@code [batch, words]} probabilities. */
    record Step(Memory memory, INDArray probabilities) {}

    /** Reads the sentences: {@code source} is {@code [batch, 1, source steps]}, {@code mask} {@code [batch, source steps]}. */
    Memory read(INDArray source, INDArray mask) {
        INDArray[] states = encoder.output(false, new INDArray[] {source}, new INDArray[] {mask}, null);
        return new Memory(states[0], mask, states[1].reshape(states[1].size(0), states[1].size(1), 1));
    }

    // snippet next
    /** Goes one step on: {@code tokens} is {@code [batch]}, what was written last. */
    Step next(Memory memory, int[] tokens) {
        float[][][] given = new float[tokens.length][1][1];
        for (int row = 0; row < tokens.length; row++) {
            given[row][0][0] = tokens[row];
        }
        INDArray token = Nd4j.createFromArray(given); // [batch, 1, 1]
        INDArray[] result = looksBack
                ? step.output(
                        false,
                        new INDArray[] {token, memory.state(), memory.encoded()},
                        new INDArray[] {null, null, memory.mask()},
                        null)
                : step.output(token, memory.state());
        INDArray probabilities = result[1].reshape(tokens.length, result[1].size(1));
        return new Step(new Memory(memory.encoded(), memory.mask(), result[0]), probabilities);
    }
    // end snippet
}
