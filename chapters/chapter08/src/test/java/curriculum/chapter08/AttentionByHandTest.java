package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AttentionByHandTest {
    private static final double[][] WORDS = {{2, 0}, {1, 1}, {1, 0}};

    @Test
    void threeWordsGiveTheNumbersOfACalculator() {
        double[][] scores = AttentionByHand.similarities(WORDS, WORDS, 1);
        assertThat(scores).isDeepEqualTo(new double[][] {{4, 2, 2}, {2, 2, 1}, {2, 1, 1}});
        double e = Math.E;
        double[][] weights = AttentionByHand.weights(scores);
        assertThat(weights[1])
                .containsExactly(new double[] {e / (2 * e + 1), e / (2 * e + 1), 1 / (2 * e + 1)}, within(1e-15));
        double[] mixed = AttentionByHand.mix(weights, WORDS)[1];
        assertThat(mixed).containsExactly(new double[] {(3 * e + 1) / (2 * e + 1), e / (2 * e + 1)}, within(1e-15));
    }

    @Test
    void oneHeadIsPlainAttentionDividedByTheRootOfTheWidth() {
        double[][] words = AttentionPart.gaussian(5, 4, new Random(2));
        assertThat(AttentionByHand.multiHead(words, words, words, 1))
                .isDeepEqualTo(AttentionByHand.attend(words, words, words, 0.5));
    }

    @Test
    void eachHeadSeesItsOwnColumnsOnly() {
        double[][] words = AttentionPart.gaussian(5, 4, new Random(2));
        double[][] changed = new double[5][];
        for (int i = 0; i < 5; i++) {
            changed[i] = new double[] {words[i][0], words[i][1], 9, i};
        }
        double[][] before = AttentionByHand.multiHead(words, words, words, 2);
        double[][] after = AttentionByHand.multiHead(changed, changed, changed, 2);
        assertThat(AttentionByHand.columns(after, 0, 2)).isDeepEqualTo(AttentionByHand.columns(before, 0, 2));
        assertThat(AttentionLayers.distance(after, before)).isGreaterThan(1);
    }
}
