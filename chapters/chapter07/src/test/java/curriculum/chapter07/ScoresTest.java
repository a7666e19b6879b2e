package curriculum.chapter07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** BLEU and chrF against values that sacreBLEU 2 gives for the same sentences, and against the definition by hand. */
class ScoresTest {
    private static final List<String> WRITTEN = List.of(
            "the the the the the the the", "the cat sat on the mat .", "he saw a big dog in the park .", "yes .");
    private static final List<String> REFERENCES = List.of(
            "the cat is on the mat .",
            "the cat sat on the red mat .",
            "he saw the big dog in a park yesterday .",
            "yes , sir .");

    private static List<List<String>> tokens(List<String> sentences) {
        return sentences.stream().map(Scoring::thirteenA).toList();
    }

    private static Bleu bleu(int sentence) {
        return Bleu.of(tokens(List.of(WRITTEN.get(sentence))), tokens(List.of(REFERENCES.get(sentence))));
    }

    @Test
    void aCorpusAsSacreBleuScoresIt() {
        Bleu bleu = Bleu.of(tokens(WRITTEN), tokens(REFERENCES));

        assertThat(bleu.score()).isCloseTo(27.11011190055563, within(1e-9));
        assertThat(bleu.precisions())
                .containsExactly(new double[] {80, 800 / 21.0, 400 / 17.0, 100 / 7.0}, within(1e-9));
        assertThat(bleu.brevityPenalty()).isCloseTo(0.8521437889662115, within(1e-12));
    }

    /** Papineni's own example: seven times "the" matches a reference with two of them twice. */
    @Test
    void matchesAreClipped() {
        Bleu bleu = bleu(0);

        assertThat(bleu.precisions()[0]).isCloseTo(100 * 2 / 7.0, within(1e-12));
        // No match of two, three, four tokens: half a match of 6, a quarter of 5, an eighth of 4.
        assertThat(bleu.precisions()[1]).isCloseTo(100 / 12.0, within(1e-12));
        assertThat(bleu.precisions()[2]).isCloseTo(100 / 20.0, within(1e-12));
        assertThat(bleu.precisions()[3]).isCloseTo(100 / 32.0, within(1e-12));
        assertThat(bleu.brevityPenalty()).isEqualTo(1);
        assertThat(bleu.score()).isCloseTo(7.809849842300637, within(1e-9));
    }

    @Test
    void shortTranslationsAreFined() {
        Bleu bleu = bleu(1);

        assertThat(bleu.precisions()).containsExactly(new double[] {100, 250 / 3.0, 60, 50}, within(1e-9));
        assertThat(bleu.brevityPenalty()).isCloseTo(Math.exp(1 - 8 / 7.0), within(1e-12));
        assertThat(bleu.score()).isCloseTo(61.29752413741059, within(1e-9));
    }

    @Test
    void withoutFourTokensThereIsNoScore() {
        assertThat(bleu(3).score()).isZero();
    }

    @Test
    void theSameTextScoresAHundredAndAnotherNothing() {
        List<List<String>> references = tokens(REFERENCES);
        assertThat(Bleu.of(references, references).score()).isCloseTo(100, within(1e-9));
        assertThat(Chrf.of(REFERENCES, REFERENCES)).isCloseTo(100, within(1e-9));
        assertThat(Bleu.of(List.of(List.of("no", "word", "is", "right")), List.of(List.of("a", "b", "c", "d")))
                        .score())
                .isZero();
        assertThat(Bleu.of(List.of(List.of()), List.of(List.of("a"))).score()).isZero();
        assertThat(Chrf.of(List.of("xyz"), List.of("abc"))).isZero();
    }

    @Test
    void chrfAsSacreBleuScoresIt() {
        assertThat(Chrf.of(WRITTEN, REFERENCES)).isCloseTo(41.0879648163716, within(1e-9));
        assertThat(Chrf.of(List.of("yes ."), List.of("yes , sir ."))).isCloseTo(26.815181518151814, within(1e-9));
    }

    @Test
    void koreanIsScoredByCharacters() {
        List<String> written = List.of("나는 학교에 갔다.", "안녕.", "그는 책을 읽는다.");
        List<String> references = List.of("나는 어제 학교에 갔어.", "안녕하세요.", "그녀는 책을 읽는다.");

        assertThat(Chrf.of(written, references)).isCloseTo(41.43450556605521, within(1e-9));
        Bleu bleu = Bleu.of(korean(written), korean(references));
        assertThat(bleu.brevityPenalty()).isCloseTo(0.729212952525235, within(1e-12));
        assertThat(bleu.score()).isCloseTo(47.18820406045595, within(1e-9));
    }

    private static List<List<String>> korean(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> Scoring.tokens(Writing.SYLLABLES, sentence))
                .toList();
    }

    @Test
    void thirteenACutsAsSacreBleu() {
        assertThat(Scoring.thirteenA("C'est l'heure, 3.5 fois (au moins)."))
                .containsExactly("C'est", "l'heure", ",", "3.5", "fois", "(", "au", "moins", ")", ".");
        assertThat(Scoring.thirteenA("Il a dit: \"non\"... peut-être? 2-3, 1,000.5 & 5%"))
                .containsExactlyElementsOf(
                        Stream.of("Il a dit : \" non \" . . . peut-être ? 2 - 3 , 1,000.5 & 5 %".split(" "))
                                .toList());
        List<List<String>> written = tokens(List.of("Je t'aime !", "C'est l'heure, 3.5 fois (au moins)."));
        List<List<String>> references = tokens(List.of("Je t'aime bien !", "C'est l'heure : 3.5 fois, au moins."));
        assertThat(Bleu.of(written, references).score()).isCloseTo(15.718877363021202, within(1e-9));
    }

    @Test
    void eachTranslationNeedsOneReference() {
        assertThatThrownBy(() -> Bleu.of(List.of(List.of("a")), List.of()))
                .hasMessageContaining("1 translations and 0 references");
        assertThatThrownBy(() -> Chrf.of(List.of(), List.of())).hasMessageContaining("needs one reference");
    }
}
