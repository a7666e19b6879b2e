package curriculum.chapter08;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** The baselines: how often each token occurs, and how often each follows each other. */
final class NeighbourCounts {
    /** What is added to each count of a pair, so that a pair that was never seen is not impossible. */
    private static final double SMOOTHING = 0.01;

    private final int mask;
    private final double[] tokens;
    private final float[][] pairs; // [left, right]

    private NeighbourCounts(Vocabulary vocabulary) {
        mask = vocabulary.id(Vocabulary.MASK);
        tokens = new double[vocabulary.size()];
        pairs = new float[vocabulary.size()][vocabulary.size()];
    }

    static NeighbourCounts of(List<Encoded> texts, Vocabulary vocabulary) {
        NeighbourCounts counts = new NeighbourCounts(vocabulary);
        for (Encoded text : texts) {
            for (int step = 1; step < text.length(); step++) {
                counts.tokens[text.ids()[step]]++;
                counts.pairs[text.ids()[step - 1]][text.ids()[step]]++;
            }
        }
        return counts;
    }

    /** The entropy of the tokens that can be masked, in nats: the loss of somebody who knows their frequencies only. */
    double unigramEntropy() {
        double[] ordinary = tokens.clone();
        for (int id = 0; id < Vocabulary.SPECIAL.size(); id++) {
            ordinary[id] = 0;
        }
        double sum = Arrays.stream(ordinary).sum();
        return Distributions.entropy(
                Arrays.stream(ordinary).map(count -> count / sum).toArray());
    }

    /** The accuracy of saying the most frequent token of all. */
    double unigramAccuracy(List<Masked> masked) {
        int guess = guess(mask, mask);
        return accuracy(masked, (one, step) -> guess);
    }

    /** The accuracy of saying what most often follows the token on the left. */
    double bigramAccuracy(List<Masked> masked) {
        return accuracy(masked, (one, step) -> guess(one.input()[step - 1], mask));
    }

    /** The accuracy of saying what fits best between the tokens on the left and on the right. */
    double twoSidedAccuracy(List<Masked> masked) {
        return accuracy(masked, (one, step) -> guess(one.input()[step - 1], one.input()[step + 1]));
    }

    private static double accuracy(List<Masked> masked, ToIntBiFunction<Masked, Integer> guess) {
        int right = 0, count = 0;
        for (Masked one : masked) {
            for (int step = 0; step < one.input().length; step++) {
                if (one.selected()[step]) {
                    count++;
                    right += guess.applyAsInt(one, step) == one.original().ids()[step] ? 1 : 0;
                }
            }
        }
        return (double) right / count;
    }

    // The most likely token between two others: P(token | left) · P(right | token). A [MASK] says nothing.
    private int guess(int left, int right) {
        int best = Vocabulary.SPECIAL.size();
        double highest = -1;
        for (int id = best; id < tokens.length; id++) {
            double before = left == mask ? tokens[id] : pairs[left][id] + SMOOTHING * tokens[id] / tokens.length;
            double after = right == mask ? 1 : (pairs[id][right] + SMOOTHING) / (tokens[id] + 1);
            if (before * after > highest) {
                highest = before * after;
                best = id;
            }
        }
        return best;
    }
}
