package curriculum.chapter08;

import java.util.Random;

/**
 * Dot products of random queries and keys of d numbers each, and the softmax of ten of them.
 *
 * @param d size of queries and keys
 * @param variance of the dot products
 * @param peak mean largest weight of the softmax of the dot products
 * @param dividedPeak the same when they are divided by √d first
 * @param slope mean slope of the largest weight by its own score, p(1 − p)
 * @param dividedSlope the same when they are divided by √d first
 */
record ScaleStudy(int d, double variance, double peak, double dividedPeak, double slope, double dividedSlope) {
    private static final int QUERIES = 2000;
    private static final int KEYS = 10;

    static ScaleStudy of(int d, Random random) {
        double squares = 0, peak = 0, dividedPeak = 0, slope = 0, dividedSlope = 0;
        for (int i = 0; i < QUERIES; i++) {
            double[][] query = AttentionPart.gaussian(1, d, random);
            double[][] keys = AttentionPart.gaussian(KEYS, d, random);
            double[] scores = AttentionByHand.similarities(query, keys, 1)[0];
            double[] divided = AttentionByHand.similarities(query, keys, 1 / Math.sqrt(d))[0];
            for (double score : scores) {
                squares += score * score; // the mean is 0
            }
            double p = largest(Distributions.softmax(scores));
            double dividedP = largest(Distributions.softmax(divided));
            peak += p / QUERIES;
            dividedPeak += dividedP / QUERIES;
            slope += p * (1 - p) / QUERIES;
            dividedSlope += dividedP * (1 - dividedP) / QUERIES;
        }
        return new ScaleStudy(d, squares / QUERIES / KEYS, peak, dividedPeak, slope, dividedSlope);
    }

    private static double largest(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, weight);
        }
        return largest;
    }
}
