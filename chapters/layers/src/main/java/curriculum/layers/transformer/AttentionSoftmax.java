package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The softmax of attention scores over the keys that a query may look at; keys it may not look at get exactly 0, and a
 * query without any key (a sequence of nothing but padding) gets zeros, never NaN.
 */
final class AttentionSoftmax {

    private final double scale;
    private final boolean causal;

    /**
     * @param scale factor of the scores, 1/√(head size)
     * @param causal whether query i may only look at keys up to i
     */
    AttentionSoftmax(double scale, boolean causal) {
        this.scale = scale;
        this.causal = causal;
    }

    /** Turns scores [batch, heads, queries, keys] into weights, in place. */
    void forward(INDArray scores, Tokens keys) {
        int heads = (int) scores.size(1), queries = (int) scores.size(2), count = keys.steps();
        Rows rows = Rows.into(scores);
        double[] block = new double[queries * count]; // [queries, keys] of one head
        for (int head = 0; head < keys.batch() * heads; head++) {
            int b = head / heads;
            rows.get(head * block.length, block, block.length);
            for (int q = 0; q < queries; q++) {
                shift(block, q * count, visible(q, count), keys, b);
            }
            Exponential.apply(block, block.length);
            for (int q = 0; q < queries; q++) {
                normalise(block, q * count, visible(q, count), keys, b);
            }
            rows.set(head * block.length, block, block.length);
        }
    }

    private int visible(int query, int count) {
        return causal ? Math.min(count, query + 1) : count;
    }

    // Scores minus the largest of those that count: e to that power cannot overflow.
    private void shift(double[] block, int from, int visible, Tokens keys, int b) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < visible; k++) {
            if (keys.isReal(b, k)) {
                largest = Math.max(largest, block[from + k]);
            }
        }
        for (int k = 0; k < keys.steps(); k++) {
            block[from + k] = scale * (block[from + k] - largest);
        }
    }

    private static void normalise(double[] block, int from, int visible, Tokens keys, int b) {
        double sum = 0;
        for (int k = 0; k < keys.steps(); k++) {
            if (k >= visible || !keys.isReal(b, k)) {
                block[from + k] = 0;
            }
            sum += block[from + k];
        }
        double factor = sum == 0 ? 0 : 1 / sum;
        for (int k = 0; k < keys.steps(); k++) {
            block[from + k] *= factor;
        }
    }

    /** Turns the gradient by the weights into that by the scores, in place. */
    void backward(INDArray gradient, INDArray weights) {
        int count = (int) weights.size(3), length = Math.toIntExact(weights.length());
        Rows slopes = Rows.into(gradient), rows = Rows.of(weights);
        int run = count * (int) weights.size(2); // one head
        double[] slope = new double[run], row = new double[run];
        for (int from = 0; from < length; from += run) {
            slopes.get(from, slope, run);
            rows.get(from, row, run);
            for (int query = 0; query < run; query += count) {
                double mean = Sums.dot(slope, row, query, count);
                for (int k = query; k < query + count; k++) {
                    slope[k] = scale * row[k] * (slope[k] - mean);
                }
            }
            slopes.set(from, slope, run);
        }
    }
}
