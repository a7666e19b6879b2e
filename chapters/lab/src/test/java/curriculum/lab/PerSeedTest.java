package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerSeedTest {
    private final PerSeed one = PerSeed.of(List.of(1, 5, 3), n -> n);
    private final PerSeed other = PerSeed.of(List.of(2, 4, 1), n -> n);

    @Test
    void aModelIsMadeForEachOfThreeSeeds() {
        List<Long> seeds = PerSeed.models(7, seed -> seed);

        assertThat(seeds).containsExactly(7L, 8L, 9L);
    }

    @Test
    void pairsAreCompared() {
        assertThat(one.minus(other).values()).containsExactly(-1, 1, 2);
        assertThat(one.minus(other).least()).isEqualTo(-1);
        assertThat(one.over(other).mean()).isEqualTo((0.5 + 1.25 + 3) / 3, within(1e-12));
        assertThat(one.over(other).most()).isEqualTo(3);
    }

    @Test
    void theDeviationIsThatOfASample() {
        assertThat(one.deviation()).isEqualTo(2, within(1e-12));
    }

    @Test
    void unequalNumbersOfSeedsCannotBePaired() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.minus(new PerSeed(new double[] {1, 2})))
                .withMessage("Measurements of 3 seeds and of 2 can't be paired");
    }
}
