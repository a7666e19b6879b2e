package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourCountsTest {
    private final Vocabulary vocabulary = Vocabulary.of(List.of("a", "b", "c", "d"));
    private final Tokenizer tokenizer = new Tokenizer(vocabulary);
    private final NeighbourCounts counts =
            NeighbourCounts.of(List.of(text("a b c"), text("a b c"), text("a d d d d"), text("b a")), vocabulary);

    private Encoded text(String words) {
        return Encoded.single(tokenizer.encode(words), vocabulary);
    }

    private List<Masked> hidden(String words, int step) {
        Encoded text = text(words);
        boolean[] selected = new boolean[text.length()];
        selected[step] = true;
        return List.of(
                new Masked(text, Masking.hide(text, step, false, vocabulary).ids(), selected));
    }

    @Test
    void guessesAreTheMostFrequent() {
        // a and d occur four times each; the first of equals is said.
        assertThat(counts.unigramAccuracy(hidden("b a", 2))).isEqualTo(1);
        assertThat(counts.unigramAccuracy(hidden("b c", 2))).isEqualTo(0);
        assertThat(counts.bigramAccuracy(hidden("a b", 2))).isEqualTo(1);
        assertThat(counts.bigramAccuracy(hidden("a d d", 2))).isEqualTo(0);
        assertThat(counts.twoSidedAccuracy(hidden("a d d", 2))).isEqualTo(1);
        assertThat(counts.twoSidedAccuracy(hidden("a b c", 2))).isEqualTo(1);
    }

    @Test
    void entropyLeavesSpecialTokensOut() {
        // Of 13 tokens: a 4, b 3, c 2, d 4.
        double expected = 2 * 4 / 13.0 * Math.log(13 / 4.0) + 3 / 13.0 * Math.log(13 / 3.0) + 2 / 13.0 * Math.log(6.5);
        assertThat(counts.unigramEntropy()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aMinimalPairNeedsWordsOfOneToken() {
        assertThatThrownBy(() -> new MinimalPairs(List.of(text("a")), "a", "film", vocabulary, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'film' is not one token of the vocabulary");
        assertThat(new MinimalPairs(List.of(text("a b b"), text("a a")), "a", "b", vocabulary, 9).count())
                .isEqualTo(4);
    }
}
