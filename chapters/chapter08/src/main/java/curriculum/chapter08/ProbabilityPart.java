package curriculum.chapter08;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.Arrays;
import java.util.Random;

/** The first part of the lesson: from scores to probabilities, and how to measure what they are worth. */
final class ProbabilityPart {
    private static final double[] LARGE = {2000, 1999, 1998};
    private static final double[] SMALL = {2, 1, 0};
    private static final int PAIRS = 1000;
    private static final int WORDS = 8;

    private final Lesson lesson;

    ProbabilityPart(Lesson lesson) {
        this.lesson = lesson;
    }

    void softmax() {
        double[] naive = Distributions.naiveSoftmax(LARGE);
        double[] stable = Distributions.softmax(LARGE);
        Table table = Table.of("score", "e^score", "by the formula", "largest taken off");
        for (int i = 0; i < LARGE.length; i++) {
            table.row(LARGE[i], Math.exp(LARGE[i]), naive[i], stable[i]);
        }
        lesson.table("softmax", "The softmax of three scores that differ by 1", table);
        lesson.claim(
                "softmax.naive",
                "Of the three, not a number by the formula",
                Arrays.stream(naive).filter(Double::isNaN).count(),
                both(3, 3));
        double[] expected = Distributions.naiveSoftmax(SMALL);
        lesson.claim(
                "softmax.stable",
                "Largest difference from the softmax of 2, 1, 0",
                largestDifference(stable, expected),
                both(0, 1e-15));
        lesson.claim("softmax.first", "Probability of the largest score", stable[0], both(0.665240, 0.665241));
        lesson.claim(
                "softmax.loss",
                "Cross-entropy when the right score is 2000 too low",
                Distributions.lossOf(new double[] {2000, 0}, 1),
                both(2000, 2000));
    }

    void entropy() {
        double[] uniform = new double[WORDS];
        Arrays.fill(uniform, 1.0 / WORDS);
        lesson.claim(
                "entropy.uniform",
                "Entropy of 8 words that are equally likely: ln 8",
                Distributions.entropy(uniform),
                both(2.07944, 2.07945));
        Random random = lesson.random();
        double gap = 0, least = Double.MAX_VALUE, itself = 0;
        for (int i = 0; i < PAIRS; i++) {
            double[] p = randomDistribution(random);
            double[] q = randomDistribution(random);
            double divergence = Distributions.kullbackLeibler(p, q);
            gap = Math.max(gap, Math.abs(divergence - (Distributions.crossEntropy(p, q) - Distributions.entropy(p))));
            least = Math.min(least, divergence);
            itself = Math.max(itself, Math.abs(Distributions.kullbackLeibler(p, p)));
        }
        lesson.claim("kl.identity", "Largest gap in KL(P‖Q) = H(P,Q) − H(P), 1000 pairs", gap, both(0, 1e-12));
        lesson.claim("kl.least", "Least KL(P‖Q) among them: never negative", least, both(1e-6, 0.5));
        lesson.claim("kl.itself", "Largest KL(P‖P): zero when P is believed", itself, both(0, 0));
        double[] sure = {0.9, 0.1}, unsure = {0.5, 0.5};
        lesson.claim(
                "kl.forward",
                "KL of (.9, .1) from (.5, .5)",
                Distributions.kullbackLeibler(sure, unsure),
                both(0.3680, 0.3681));
        lesson.claim(
                "kl.backward",
                "KL of (.5, .5) from (.9, .1): not symmetric",
                Distributions.kullbackLeibler(unsure, sure),
                both(0.5108, 0.5109));
        lesson.figure(
                "divergence",
                "The cost of believing q where .8 is true: no belief beats the truth, and to be sure of what is false"
                        + " costs without limit",
                ModelFigures.divergence(0.8));
    }

    private static double[] randomDistribution(Random random) {
        return Distributions.softmax(random.doubles(WORDS, -3, 3).toArray());
    }

    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
