package curriculum.layers.transformer;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads the ids of labels. */
final class TokenIds {

    private TokenIds() {}

    /**
     * The label of each selected token.
     *
     * @param labels [batch, steps] or [batch, 1, steps]
     * @throws IllegalArgumentException when the labels have another shape or are no ids below {@code limit}
     */
    static int[] of(INDArray labels, int[] selected, Tokens tokens, int limit) {
        if (labels.length() != tokens.count() || labels.size(0) != tokens.batch()) {
            throw new IllegalArgumentException(
                    "TokenOutput: labels must be token ids [batch, steps] = [" + tokens.batch() + ", " + tokens.steps()
                            + "], but their shape is " + Arrays.toString(labels.shape()));
        }
        INDArray flat = labels.dup('c').reshape(tokens.batch(), tokens.steps());
        int[] ids = new int[selected.length];
        for (int i = 0; i < ids.length; i++) {
            int b = selected[i] / tokens.steps(), t = selected[i] % tokens.steps();
            double id = flat.getDouble(b, t);
            if (!(id >= 0 && id < limit) || id != Math.rint(id)) {
                throw new IllegalArgumentException("TokenOutput: labels must be whole numbers from 0 to " + (limit - 1)
                        + ", but sequence " + b + " has " + id + " at step " + t);
            }
            ids[i] = (int) id;
        }
        return ids;
    }
}
