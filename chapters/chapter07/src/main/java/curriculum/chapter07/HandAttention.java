package curriculum.chapter07;

import java.util.function.ToDoubleBiFunction;

/**
 * Attention of one query to three keys, in loops.
 *
 * @param scores how well each key suits the query, {@code [keys]}
 * @param weights the softmax of the scores, {@code [keys]}
 * @param context the mean of the values, weighted, {@code [width]}; the keys are the values
 */
record HandAttention(double[] scores, double[] weights, double[] context) {

    // snippet dot-product
    static HandAttention dotProduct(double[] query, double[][] keys) {
        return of(query, keys, (q, k) -> dot(q, k) / Math.sqrt(q.length));
    }
    // end snippet

    /**
     * Attention by a small network.
     *
     * @param wq {@code [query width, units]}
     * @param wk {@code [key width, units]}
     * @param b {@code [units]}
     * @param v {@code [units]}
     */
    // snippet additive
    static HandAttention additive(
            double[] query, double[][] keys, double[][] wq, double[][] wk, double[] b, double[] v) {
        return of(query, keys, (q, k) -> {
            double score = 0;
            for (int unit = 0; unit < v.length; unit++) {
                double sum = b[unit];
                for (int i = 0; i < q.length; i++) {
                    sum += q[i] * wq[i][unit];
                }
                for (int i = 0; i < k.length; i++) {
                    sum += k[i] * wk[i][unit];
                }
                score += v[unit] * Math.tanh(sum);
            }
            return score;
        });
    }
    // end snippet

    // snippet attention
    private static HandAttention of(double[] query, double[][] keys, ToDoubleBiFunction<double[], double[]> score) {
        double[] scores = new double[keys.length];
        double[] weights = new double[keys.length];
        double[] context = new double[keys[0].length];
        double sum = 0;
        for (int key = 0; key < keys.length; key++) {
            scores[key] = score.applyAsDouble(query, keys[key]);
            weights[key] = Math.exp(scores[key]);
            sum += weights[key];
        }
        for (int key = 0; key < keys.length; key++) {
            weights[key] /= sum;
            for (int i = 0; i < context.length; i++) {
                context[i] += weights[key] * keys[key][i];
            }
        }
        return new HandAttention(scores, weights, context);
    }
    // end snippet

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
