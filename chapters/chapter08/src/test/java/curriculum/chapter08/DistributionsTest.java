package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistributionsTest {
    @Test
    void largeScoresDoNotOverflow() {
        assertThat(Distributions.naiveSoftmax(new double[] {2000, 1999})).containsOnly(Double.NaN);
        assertThat(Distributions.softmax(new double[] {2000, 1999}))
                .containsExactly(new double[] {1 / (1 + Math.exp(-1)), 1 / (1 + Math.E)}, within(1e-15));
        assertThat(Distributions.softmax(new double[] {-2000, 0})).containsExactly(0, 1);
        assertThat(Distributions.lossOf(new double[] {2000, 0}, 1)).isEqualTo(2000);
    }

    @Test
    void softmaxAndLossAgreeForModestScores() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            double[] scores = random.doubles(6, -5, 5).toArray();
            double[] softmax = Distributions.softmax(scores);
            assertThat(Arrays.stream(softmax).sum()).isCloseTo(1, within(1e-14));
            assertThat(softmax).containsExactly(Distributions.naiveSoftmax(scores), within(1e-14));
            assertThat(Distributions.lossOf(scores, 2)).isCloseTo(-Math.log(softmax[2]), within(1e-12));
        }
    }

    @Test
    void valuesThatAreKnown() {
        double[] fair = {0.5, 0.5}, sure = {1, 0};
        assertThat(Distributions.entropy(fair)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(Distributions.entropy(sure)).isZero();
        assertThat(Distributions.crossEntropy(sure, fair)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(Distributions.kullbackLeibler(fair, sure)).isInfinite();
        assertThat(Distributions.kullbackLeibler(new double[] {0.75, 0.25}, fair))
                .isCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), within(1e-15));
    }
}
