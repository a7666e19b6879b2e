package curriculum.chapter06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.dataset.DataSet;

class TextToolsTest {
    private static final List<List<String>> TEXTS =
            List.of(List.of("b", "a", "b"), List.of("c", "a", "b"), List.of("d"));

    @Test
    void wordsComeWithoutTagsAndPunctuation() {
        assertThat(Tokenization.WORDS.tokens("It's GOOD!<br /><br/>I don't know, 10/10 naïve… "))
                .containsExactly("it's", "good", "i", "don't", "know", "10", "10", "naïve");
        assertThat(Tokenization.WORDS.tokens("")).isEmpty();
        assertThat(Tokenization.SYLLABLES.tokens("정말 최고! ㅋㅋ")).containsExactly("정", "말", "최", "고", "!", "ㅋ", "ㅋ");
    }

    /**
     * The one that a telephone writes, that of a word processor's letters, full-width ones, and accents in its place.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"isn’t", "isnʼt", "isn‘t", "isn´t", "isn`t", "ｉｓｎ＇ｔ", "is\u200bn\u2060’t", "is\u00adn’t\ufeff"})
    void anApostropheIsOneHoweverItIsTyped(String typed) {
        assertThat(Tokenization.WORDS.tokens("This film\u00a0" + typed + " “good”"))
                .containsExactly("this", "film", "isn't", "good");
    }

    @Test
    void lettersThatAreNotComposedAreTheSame() {
        assertThat(Tokenization.WORDS.tokens("nai\u0308ve İstanbul")).containsExactly("naïve", "i\u0307stanbul");
        String syllables = Normalizer.normalize("영화 ㅋㅋ ❤️👍", Normalizer.Form.NFD);
        assertThat(Tokenization.SYLLABLES.tokens(syllables)).containsExactly("영", "화", "ㅋ", "ㅋ", "❤", "👍");
    }

    @Test
    void aVocabularyIsOrderedByFrequencyThenByAlphabet() {
        Vocabulary vocabulary = Vocabulary.fit(TEXTS, 6);

        assertThat(vocabulary.size()).isEqualTo(6);
        assertThat(vocabulary.encode(List.of("b", "a", "c", "d", "e"))).containsExactly(1, 3, 4, 5, 2, 2);
        assertThat(vocabulary.token(5)).isEqualTo("c");
        assertThat(vocabulary.encode(List.of())).containsExactly(Vocabulary.START);
        assertThat(Vocabulary.fit(TEXTS, 100).size()).isEqualTo(7);
        assertThat(Vocabulary.of(vocabulary.tokens()).encode(List.of("b", "e"))).containsExactly(1, 3, 2);
        assertThatThrownBy(() -> Vocabulary.fit(TEXTS, 3)).hasMessageContaining("size must be at least 4, not 3");
    }

    @Test
    void paddingFillsAndCutsOnItsSide() {
        int[] text = {1, 7, 8};
        assertThat(Padding.PRE.apply(text, 5)).containsExactly(0, 0, 1, 7, 8);
        assertThat(Padding.POST.apply(text, 5)).containsExactly(1, 7, 8, 0, 0);
        assertThat(Padding.PRE.apply(text, 2)).containsExactly(7, 8);
        assertThat(Padding.POST.apply(text, 2)).containsExactly(1, 7);
        assertThat(Padding.POST.apply(text, 3)).isEqualTo(text);
    }

    @Test
    void aBatchHoldsIdsLabelsAndMask() {
        Sequences sequences =
                new Reviews(TEXTS, new int[] {1, 0, 1}).encode(Vocabulary.fit(TEXTS, 10), 3, Padding.POST);
        DataSet plain = sequences.batch();
        DataSet masked = sequences.withMask().batch();

        assertThat(plain.getFeatures().toFloatMatrix()[2]).containsExactly(1, 6, 0);
        assertThat(plain.getLabels().ravel().toIntVector()).containsExactly(1, 0, 1);
        assertThat(plain.getFeaturesMaskArray()).isNull();
        assertThat(masked.getFeaturesMaskArray().toIntMatrix()[2]).containsExactly(1, 1, 0);
        assertThat(sequences.rows(2, 0).labels()).containsExactly(1, 1);
        assertThat(sequences.range(1, 2).ids()[0]).containsExactly(1, 5, 4);
        float[][] oneHot =
                sequences.rows(2).asOneHot(10).batch().getFeatures().slice(0).toFloatMatrix(); // [words, steps]
        assertThat(oneHot[1]).containsExactly(1, 0, 0);
        assertThat(oneHot[6]).containsExactly(0, 1, 0);
        assertThat(oneHot[0]).containsExactly(0, 0, 1);
        assertThatThrownBy(() -> new Sequences(new int[0][], new int[0], Sequences.Form.IDS))
                .hasMessageContaining("0 reviews");
    }
}
