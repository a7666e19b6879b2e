package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.datasets.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {
    @ParameterizedTest
    @CsvSource({"0.7406, 0.7405, 0.7407", "-0.2199, -0.2200, -0.2198", "108.08, 108.07, 108.09", "506, 505, 507"})
    void aPublishedNumberHoldsWithinOneInItsLastDigit(String published, double low, double high) {
        Band band = Band.published(published);

        assertThat(band.low()).isEqualTo(low);
        assertThat(band.high()).isEqualTo(high);
        assertThat(band.editions()).containsExactly(Edition.REAL);
    }

    @Test
    void bothEndsBelongToTheBand() {
        Band band = Band.both(1, 2);

        assertThat(band.contains(1)).isTrue();
        assertThat(band.contains(2)).isTrue();
        assertThat(band.contains(Math.nextDown(1))).isFalse();
        assertThat(band.contains(Math.nextUp(2))).isFalse();
        assertThat(band.contains(Double.NaN)).isFalse();
    }

    @Test
    void aBandOfOneDataSetCountsWhereThatIsRead() {
        Band band = Band.real("nsmc", 0.7, 0.8);

        assertThat(band.isFor(Edition.REAL, List.of("nsmc"))).isTrue();
        assertThat(band.isFor(Edition.REAL, List.of("imdb"))).isFalse();
        assertThat(band.isFor(Edition.BUNDLED, List.of("nsmc"))).isFalse();
        assertThat(Band.real(0.7, 0.8).isFor(Edition.REAL, List.of("imdb"))).isTrue();
        assertThat(Band.both(0.7, 0.8).isFor(Edition.BUNDLED, List.of())).isTrue();
    }

    @Test
    void aBandHasTwoFiniteSidesInOrder() {
        assertThatThrownBy(() -> Band.real(2, 1)).hasMessageContaining("low first");
        assertThatThrownBy(() -> Band.real(0, Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Band.real(Double.NaN, 1)).hasMessageContaining("finite");
    }
}
