package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizationTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "isn’t|isn't",
                "‘so’|'so'",
                "isnʼt|isn't",
                "don´t don`t|don't don't",
                "“so” „so‟|\"so\" \"so\"",
                "Ｆｕｌｌ　ｗｉｄｔｈ！|Full width!",
                "＄１＼|$1\\",
                "ﬁlm eﬀect|film effect",
                "𝗳𝗶𝗹𝗺 𝑜𝑓|film of",
                "a\u00a0b\u202fc\u3000d\u2028e|a b c d e",
                "g\u200bo\u2060o\u00add\ufeff|good",
                "\u200fgood\u202e|good",
                "❤️ 👍🏽 👩‍🎤|❤ 👍🏽 👩🎤"
            },
            delimiter = '|')
    void whatLooksTheSameIsTheSame(String written, String meant) {
        assertThat(TextNormalization.normalize(written)).isEqualTo(meant);
        assertThat(TextNormalization.normalize(meant)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïve", "영화", "Ångström", "ŷ"})
    void decomposedLettersAreComposed(String composed) {
        assertThat(TextNormalization.normalize(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(composed);
    }

    @Test
    void halfACharacterIsReplacedAndWholeOnesStay() {
        assertThat(TextNormalization.normalize("a\ud83d b\udc4d c👍")).isEqualTo("a\ufffd b\ufffd c👍");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it's `code` \"so\"\t$1\n", "ㅋㅋ ㅠㅠ ²½™", "« bon » – … ´", "5′ 10″"})
    void whatMeansSomethingElseStays(String text) {
        assertThat(TextNormalization.normalize(text)).isEqualTo(text);
    }
}
