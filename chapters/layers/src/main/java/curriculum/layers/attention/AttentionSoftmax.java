package curriculum.layers.attention;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The softmax of attention scores over the keys that a query may look at; keys it may not look at get exactly 0, and a query
 * without any key (a sequence of nothing but padding) gets zeros, never NaN.
 */
final class AttentionSoftmax {

    /** Stands for −∞ before the exponential: e to this power is 0 in both precisions. */
    private static final double NEVER = -1e5;

    private final double scale;
    private final boolean causal;
    private Rows weights; // [batch, heads, queries, keys]
    private Rows work;

    /**
     * @param scale factor of the scores, 1/√(head size)
     * @param causal whether query i may only look at keys up to i
     */
    AttentionSoftmax(double scale, boolean causal) {
        this.scale = scale;
        this.causal = causal;
    }

    /** Turns scores into weights, in place. */
    void forward(INDArray scores, Tokens keys) {
        int heads = (int) scores.size(1), queries = (int) scores.size(2), count = keys.steps();
        weights = Rows.reuse(weights, scores.dataType(), Math.toIntExact(scores.length()));
        weights.load(scores);
        double[] row = new double[count];
        int from = 0;
        for (int b = 0; b < keys.batch(); b++) {
            for (int hq = 0; hq < heads * queries; hq++, from += count) {
                int visible = causal ? Math.min(count, hq % queries + 1) : count;
                weights.get(from, row, count);
                shift(row, visible, keys, b);
                weights.set(from, row, count);
            }
        }
        weights.store(scores);
        Nd4j.getExecutioner().exec(new Exp(scores, scores));
        weights.load(scores);
        for (from = 0; from < weights.length(); from += count) {
            weights.get(from, row, count);
            double sum = Sums.sum(row);
            double factor = sum == 0 ? 0 : 1 / sum;
            for (int k = 0; k < count; k++) {
                row[k] *= factor;
            }
            weights.set(from, row, count);
        }
        weights.store(scores);
    }

    // Scores minus the largest of those that count: e to that power cannot overflow.
    private void shift(double[] row, int visible, Tokens keys, int b) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < visible; k++) {
            if (keys.isReal(b, k)) {
                largest = Math.max(largest, row[k]);
            }
        }
        for (int k = 0; k < row.length; k++) {
            row[k] = k < visible && keys.isReal(b, k) ? scale * (row[k] - largest) : NEVER;
        }
    }

    /** Turns the gradient by the weights into that by the scores, in place. */
    void backward(INDArray gradient, int count) {
        work = Rows.reuse(work, gradient.dataType(), weights.length());
        work.load(gradient);
        double[] slope = new double[count], row = new double[count];
        for (int from = 0; from < weights.length(); from += count) {
            work.get(from, slope, count);
            weights.get(from, row, count);
            double mean = Sums.dot(slope, row);
            for (int k = 0; k < count; k++) {
                slope[k] = scale * row[k] * (slope[k] - mean);
            }
            work.set(from, slope, count);
        }
        work.store(gradient);
    }
}
