package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The softmax over a vocabulary, and its cross-entropy with the right tokens. */
final class Softmax {

    private Softmax() {}

    /** Turns logits [vocabulary, tokens] into probabilities, in place. */
    static void overTokens(INDArray logits) {
        int size = (int) logits.size(0);
        Rows rows = Rows.into(logits);
        double[] row = new double[size];
        for (int token = 0; token < logits.size(1); token++) {
            rows.get(token * size, row, size);
            normalise(row);
            rows.set(token * size, row, size);
        }
    }

    /**
     * Turns logits [vocabulary, tokens] into the gradient of each token's loss by them, in place, and returns the mean
     * loss.
     */
    static TokenScore crossEntropy(INDArray logits, int[] ids) {
        int size = (int) logits.size(0), right = 0;
        double loss = 0;
        Rows rows = Rows.into(logits);
        double[] row = new double[size];
        for (int token = 0; token < ids.length; token++) {
            rows.get(token * size, row, size);
            double logit = row[ids[token]];
            double logSum = normalise(row);
            loss += logSum - logit;
            right += isLargest(row, ids[token]) ? 1 : 0;
            row[ids[token]] -= 1;
            rows.set(token * size, row, size);
        }
        return new TokenScore(loss / ids.length, (double) right / ids.length, ids.length);
    }

    // Softmax in place; returns ln Σ e^logit.
    private static double normalise(double[] row) {
        double largest = row[0];
        for (double logit : row) {
            largest = Math.max(largest, logit);
        }
        for (int i = 0; i < row.length; i++) {
            row[i] -= largest;
        }
        Exponential.apply(row, row.length);
        double sum = Sums.sum(row);
        double factor = 1 / sum;
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
        return largest + Math.log(sum);
    }

    private static boolean isLargest(double[] row, int id) {
        for (double probability : row) {
            if (probability > row[id]) {
                return false;
            }
        }
        return true;
    }
}
