package curriculum.chapter08;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Probabilities from scores, and how far one distribution is from another; in nats. */
final class Distributions {
    private Distributions() {}

    /** The softmax as its formula stands there; it overflows from about 710 on. */
    static double[] naiveSoftmax(double[] scores) {
        double[] powers = Arrays.stream(scores).map(Math::exp).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    /** The same numbers without overflow: the largest score is taken off all of them first. */
    static double[] softmax(double[] scores) {
        // snippet softmax
        double largest = Arrays.stream(scores).max().orElseThrow();
        double[] powers =
                Arrays.stream(scores).map(score -> Math.exp(score - largest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
        // end snippet
    }

    /** The cross-entropy of one right answer, straight from the scores: ln Σ e^score − score of the right one. */
    static double lossOf(double[] scores, int right) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        double sum =
                Arrays.stream(scores).map(score -> Math.exp(score - largest)).sum();
        return largest + Math.log(sum) - scores[right];
    }

    /** H(P): the surprise to expect from P. */
    static double entropy(double[] p) {
        return crossEntropy(p, p);
    }

    /** H(P, Q): the surprise of somebody who believes Q while P is true. */
    static double crossEntropy(double[] p, double[] q) {
        // snippet cross-entropy
        return IntStream.range(0, p.length)
                .filter(i -> p[i] > 0) // what never happens surprises nobody
                .mapToDouble(i -> -p[i] * Math.log(q[i]))
                .sum();
        // end snippet
    }

    /** KL(P ‖ Q): the part of that surprise that is due to believing Q. */
    static double kullbackLeibler(double[] p, double[] q) {
        // snippet kullback-leibler
        return IntStream.range(0, p.length)
                .filter(i -> p[i] > 0)
                .mapToDouble(i -> p[i] * Math.log(p[i] / q[i]))
                .sum();
        // end snippet
    }
}
