package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "506, 506",
        "0.740642664, 0.740643",
        "-0.5, -0.5",
        "36.459488, 36.4595",
        "15113.517, 15113.5",
        "1165127.49, 1165127.5",
        "0.0000123, 1.23e-05",
        "-123456789012.5, -1.23e+11"
    })
    void aNumberHasSixSignificantDigits(double value, String written) {
        assertThat(Numbers.format(value)).isEqualTo(written);
    }

    @Test
    void aBandOfOneValueIsWrittenOnce() {
        assertThat(Numbers.band(14, 14)).isEqualTo("14");
        assertThat(Numbers.band(0, 0.5)).isEqualTo("0 … 0.5");
        assertThat(Numbers.format(null)).isEqualTo("NaN");
    }

    @Test
    void whatIsNoFiniteNumberIsWrittenToo() {
        assertThat(Numbers.format(Double.NaN)).isEqualTo("NaN");
        assertThat(Numbers.format(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(Numbers.format(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
    }
}
