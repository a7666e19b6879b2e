package curriculum.layers.recurrent;

import java.util.Map;

/**
 * The element-wise arithmetic of one kind of recurrent unit, and what it must remember of each step for the way back.
 *
 * <p>All arrays hold one value for each unit and example, {@code [units][batch]} with the batch fastest. The matrix
 * products are the business of {@link RecurrentPass}.
 */
interface Cell {

    /**
     * One step forward.
     *
     * @param fromInput what the input contributes to each gate, bias included
     * @param fromState what the previous hidden state contributes to each gate, recurrent bias included
     * @param before the state before the step: hidden state, then for the LSTM the cell state
     * @param after receives the state after the step
     */
    void forward(int step, Values[] fromInput, Values[] fromState, Values[] before, Values[] after);

    /**
     * One step backward.
     *
     * @param state the gradient with respect to the state after the step; on return with respect to the state before
     *     it, without what flows through {@code fromState}
     * @param fromInput receives the gradient with respect to the forward argument of that name
     * @param fromState likewise; the same arrays as {@code fromInput} where the two are only added
     */
    void backward(int step, Values[] before, Values[] after, Values[] state, Values[] fromInput, Values[] fromState);

    /** The gates of each step by name, after their non-linearity. */
    Map<String, Values[]> gates();
}
