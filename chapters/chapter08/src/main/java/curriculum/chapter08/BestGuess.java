package curriculum.chapter08;

import curriculum.datasets.generated.AgreementGrammar;
import curriculum.datasets.generated.AgreementGrammar.Arc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the grammar that made a text says about its hidden tokens: the probability of each token, given all visible ones. Nobody can
 * guess better. Computed by the forward-backward algorithm over the grammar's Markov chain.
 */
final class BestGuess {
    /** A step of the chain that writes one token. */
    private record TokenArc(int from, int token, double probability, int to) {}

    private final Vocabulary vocabulary;
    private final Map<String, Integer> states = new HashMap<>();
    private final List<TokenArc> arcs = new ArrayList<>();
    private int stateCount;

    /** Writes the grammar's words in tokens, with [CLS] before the first and [SEP] after each full stop. */
    BestGuess(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Tokenizer tokenizer = new Tokenizer(vocabulary);
        arcs.add(new TokenArc(state("begin"), vocabulary.id(Vocabulary.CLS), 1, state(AgreementGrammar.START)));
        for (Arc arc : AgreementGrammar.arcs()) {
            List<Integer> tokens = new ArrayList<>(tokenizer.pieces(arc.word()));
            if (arc.word().equals(".")) {
                tokens.add(vocabulary.id(Vocabulary.SEP));
            }
            int state = state(arc.from());
            for (int i = 0; i < tokens.size(); i++) {
                boolean last = i == tokens.size() - 1;
                int next = last ? state(arc.to()) : stateCount++;
                arcs.add(new TokenArc(state, tokens.get(i), i == 0 ? arc.probability() : 1, next));
                state = next;
            }
        }
    }

    private int state(String name) {
        return states.computeIfAbsent(name, key -> stateCount++);
    }

    /**
     * The probability of each token at each selected place.
     *
     * @return {@code [steps, vocabulary]}; null where nothing is asked
     * @throws IllegalArgumentException when the grammar cannot write such a text
     */
    double[][] probabilities(Masked masked) {
        int[] input = masked.input();
        int mask = vocabulary.id(Vocabulary.MASK);
        // snippet forward-backward
        double[][] forward = new double[input.length + 1][stateCount]; // of the tokens before, ending in a state
        double[][] backward = new double[input.length + 1][stateCount]; // of the tokens from here on, from a state
        forward[0][state("begin")] = 1;
        backward[input.length][state(AgreementGrammar.END)] = 1;
        for (int step = 0; step < input.length; step++) {
            for (TokenArc arc : arcs) {
                if (input[step] == mask || input[step] == arc.token) {
                    forward[step + 1][arc.to] += forward[step][arc.from] * arc.probability;
                }
            }
        }
        for (int step = input.length - 1; step >= 0; step--) {
            for (TokenArc arc : arcs) {
                if (input[step] == mask || input[step] == arc.token) {
                    backward[step][arc.from] += arc.probability * backward[step + 1][arc.to];
                }
            }
        }
        // end snippet
        double total = forward[input.length][state(AgreementGrammar.END)];
        if (total == 0) {
            throw new IllegalArgumentException("the grammar cannot write this text");
        }
        double[][] probabilities = new double[input.length][];
        for (int step = 0; step < input.length; step++) {
            if (masked.selected()[step]) {
                probabilities[step] = new double[vocabulary.size()];
                for (TokenArc arc : arcs) {
                    probabilities[step][arc.token] +=
                            forward[step][arc.from] * arc.probability * backward[step + 1][arc.to] / total;
                }
            }
        }
        return probabilities;
    }

    /** The token of the highest probability. */
    static int mostLikely(double[] probabilities) {
        int best = 0;
        for (int token = 1; token < probabilities.length; token++) {
            best = probabilities[token] > probabilities[best] ? token : best;
        }
        return best;
    }
}
