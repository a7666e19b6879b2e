package curriculum.chapter08;

/** Self-attention in plain loops, for looking at; the layers of the course compute the same as products of matrices. */
final class AttentionByHand {
    private AttentionByHand() {}

    /**
     * Every query becomes a weighted mean of the values; the weights are the softmax of its dot products with the keys.
     *
     * @param queries {@code [words, d]}
     * @param keys {@code [words, d]}
     * @param values {@code [words, width]}
     * @param scale what the dot products are multiplied with; 1/√d in a Transformer
     */
    static double[][] attend(double[][] queries, double[][] keys, double[][] values, double scale) {
        return mix(weights(similarities(queries, keys, scale)), values);
    }

    /** The dot product of each query with each key; {@code [words, words]}. */
    static double[][] similarities(double[][] queries, double[][] keys, double scale) {
        double[][] scores = new double[queries.length][keys.length];
        // snippet similarities
        for (int i = 0; i < queries.length; i++) {
            for (int j = 0; j < keys.length; j++) {
                scores[i][j] = scale * dot(queries[i], keys[j]);
            }
        }
        // end snippet
        return scores;
    }

    /** The softmax of each row; {@code [words, words]}. */
    static double[][] weights(double[][] scores) {
        double[][] weights = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            weights[i] = Distributions.softmax(scores[i]);
        }
        return weights;
    }

    /** The weighted means; {@code [words, width]}. */
    static double[][] mix(double[][] weights, double[][] values) {
        double[][] mixed = new double[weights.length][values[0].length];
        // snippet mix
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < values.length; j++) {
                for (int f = 0; f < mixed[i].length; f++) {
                    mixed[i][f] += weights[i][j] * values[j][f];
                }
            }
        }
        // end snippet
        return mixed;
    }

    /**
     * Several heads side by side: each attends with its own columns of queries, keys and values.
     *
     * @param queries {@code [words, width]}, and so are keys and values; the number of heads divides the width
     */
    static double[][] multiHead(double[][] queries, double[][] keys, double[][] values, int heads) {
        int size = queries[0].length / heads;
        double[][] output = new double[queries.length][queries[0].length];
        // snippet multi-head
        for (int head = 0; head < heads; head++) {
            int from = head * size;
            double[][] context = attend(
                    columns(queries, from, size),
                    columns(keys, from, size),
                    columns(values, from, size),
                    1 / Math.sqrt(size));
            for (int i = 0; i < context.length; i++) {
                System.arraycopy(context[i], 0, output[i], from, size);
            }
        }
        // end snippet
        return output;
    }

    /** Every row times a matrix {@code [in, out]}, plus a bias {@code [out]}. */
    static double[][] linear(double[][] rows, double[][] matrix, double[] bias) {
        double[][] result = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = bias.clone();
            for (int in = 0; in < matrix.length; in++) {
                for (int out = 0; out < bias.length; out++) {
                    result[i][out] += rows[i][in] * matrix[in][out];
                }
            }
        }
        return result;
    }

    static double[][] columns(double[][] rows, int from, int count) {
        double[][] part = new double[rows.length][count];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], from, part[i], 0, count);
        }
        return part;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
