package curriculum.chapter06;

import curriculum.lab.Order;
import java.util.Arrays;
import java.util.Random;

/**
 * Logistic regression on sparse features, trained by stochastic gradient descent with AdaGrad's step sizes.
 *
 * <p>AdaGrad (Duchi, Hazan, Singer 2011) takes larger steps for features that were rarely seen. Weights decay (L2) only
 * where their feature occurs.
 */
final class LogisticRegression {
    private static final double STABILITY = 1e-8;

    /**
     * How the weights are learnt.
     *
     * @param rate of the first step
     * @param penalty of the squared weights
     */
    record Options(int epochs, double rate, double penalty) {}

    private final double[] weights;
    private double bias;

    private LogisticRegression(int features) {
        weights = new double[features];
    }

    /**
     * Fits weights.
     *
     * @param rows each with its features
     * @param labels {@code [rows]}, 0 or 1
     * @param features how many there are
     * @param random orders the rows anew in each epoch
     */
    static LogisticRegression fit(SparseRow[] rows, int[] labels, int features, Options options, Random random) {
        LogisticRegression model = new LogisticRegression(features);
        double[] squares = new double[features];
        double biasSquares = 0;
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            for (int i : Order.shuffled(rows.length, random)) {
                // snippet logistic-step
                SparseRow row = rows[i];
                double error = model.predict(row) - labels[i];
                for (int k = 0; k < row.indices().length; k++) {
                    int feature = row.indices()[k];
                    double gradient = error * row.values()[k] + options.penalty() * model.weights[feature];
                    squares[feature] += gradient * gradient;
                    model.weights[feature] -= options.rate() * gradient / (Math.sqrt(squares[feature]) + STABILITY);
                }
                // end snippet
                biasSquares += error * error;
                model.bias -= options.rate() * error / (Math.sqrt(biasSquares) + STABILITY);
            }
        }
        return model;
    }

    /** The probability of label 1. */
    double predict(SparseRow row) {
        double sum = bias;
        for (int k = 0; k < row.indices().length; k++) {
            sum += weights[row.indices()[k]] * row.values()[k];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double weight(int feature) {
        return weights[feature];
    }

    Score score(SparseRow[] rows, int[] labels) {
        return Score.of(Arrays.stream(rows).mapToDouble(this::predict).toArray(), labels);
    }
}
