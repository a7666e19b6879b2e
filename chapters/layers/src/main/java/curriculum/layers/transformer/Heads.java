package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Columns [width, batch * steps] seen as [batch, heads, steps, width / heads]: a view, nothing moves. */
final class Heads {

    private Heads() {}

    static INDArray of(INDArray columns, Tokens tokens, int heads) {
        return columns.transpose()
                .reshape('c', tokens.batch(), tokens.steps(), heads, columns.size(0) / heads)
                .permute(0, 2, 1, 3);
    }

    /** @throws IllegalArgumentException when the heads do not divide the width */
    static void check(long width, int heads) {
        if (heads < 1 || width % heads != 0) {
            throw new IllegalArgumentException(
                    "heads must be at least 1 and divide the width: width " + width + ", heads " + heads);
        }
    }
}
