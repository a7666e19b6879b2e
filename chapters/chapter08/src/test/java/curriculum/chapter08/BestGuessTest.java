package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.generated.AgreementGrammar;
import curriculum.datasets.generated.AgreementGrammar.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestGuessTest {
    private final List<String> texts =
            AgreementGrammar.generate(21, 400, 1).train().texts();
    private final Vocabulary vocabulary = vocabulary();
    private final Tokenizer tokenizer = new Tokenizer(vocabulary);
    private final BestGuess best = new BestGuess(vocabulary);
    private final int mask = vocabulary.id(Vocabulary.MASK);

    private Vocabulary vocabulary() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> Words.of(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return SubwordTrainer.train(counts, 180);
    }

    private Encoded encode(String text) {
        return new SentencePairs(tokenizer, vocabulary).all(text).get(0);
    }

    @Test
    void probabilitiesEqualThoseOfEnumeratingAllTexts() {
        Random random = new Random(3);
        for (String text : texts.subList(0, 60)) {
            Masked masked = Masking.HIDDEN.apply(encode(text), vocabulary, random);
            double[][] expected = new double[masked.input().length][vocabulary.size()];
            double total = enumerate(AgreementGrammar.START, 1, 1, masked.input(), new ArrayList<>(), expected);
            double[][] actual = best.probabilities(masked);
            for (int step = 0; step < actual.length; step++) {
                if (masked.selected()[step]) {
                    for (int token = 0; token < vocabulary.size(); token++) {
                        assertThat(actual[step][token]).isCloseTo(expected[step][token] / total, within(1e-9));
                    }
                } else {
                    assertThat(actual[step]).isNull();
                }
            }
        }
    }

    // Writes every text that the visible tokens allow, and adds its probability at each of its tokens.
    private double enumerate(
            String state, int step, double probability, int[] input, List<Integer> written, double[][] sums) {
        if (state.equals(AgreementGrammar.END)) {
            if (step != input.length) {
                return 0;
            }
            for (int i = 0; i < written.size(); i++) {
                sums[i + 1][written.get(i)] += probability;
            }
            return probability;
        }
        double total = 0;
        for (Arc arc : AgreementGrammar.arcs()) {
            if (arc.from().equals(state)) {
                List<Integer> tokens = new ArrayList<>(tokenizer.pieces(arc.word()));
                if (arc.word().equals(".")) {
                    tokens.add(vocabulary.id(Vocabulary.SEP));
                }
                if (fits(tokens, step, input)) {
                    List<Integer> more = new ArrayList<>(written);
                    more.addAll(tokens);
                    total += enumerate(
                            arc.to(), step + tokens.size(), probability * arc.probability(), input, more, sums);
                }
            }
        }
        return total;
    }

    private boolean fits(List<Integer> tokens, int step, int[] input) {
        return step + tokens.size() <= input.length
                && IntStream.range(0, tokens.size())
                        .allMatch(i -> input[step + i] == mask || input[step + i] == tokens.get(i));
    }

    @Test
    void wordsAtADistanceDecide() {
        Encoded text =
                encode("these films that the critic praises were very good. the viewers loved them for being good.");
        int step = text.length() - 6; // them for being good . [SEP]
        boolean[] selected = new boolean[text.length()];
        selected[step] = true;
        int[] input = text.ids().clone();
        input[step] = mask;
        double[] probabilities = best.probabilities(new Masked(text, input, selected))[step];
        assertThat(probabilities[vocabulary.id("them")]).isCloseTo(1, within(1e-12));
        assertThat(BestGuess.mostLikely(probabilities)).isEqualTo(vocabulary.id("them"));
    }

    @Test
    void aTextThatTheGrammarCannotWriteIsRefused() {
        Encoded text = encode("this film were good. the viewers loved them for being good.");
        assertThatThrownBy(() -> best.probabilities(new Masked(text, text.ids(), new boolean[text.length()])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the grammar cannot write this text");
    }
}
