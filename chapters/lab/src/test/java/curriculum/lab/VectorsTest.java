package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    void productsAndDifferencesAreThoseByHand() {
        double[] one = {1, -2, 3};
        double[] other = {4, 5, -6};

        assertThat(Vectors.dot(one, other)).isEqualTo(4 - 10 - 18);
        assertThat(Vectors.largestDifference(one, other)).isEqualTo(9);
        assertThat(Vectors.largestDifference(new double[] {Double.NaN}, new double[] {1}))
                .isNaN();
        assertThat(Vectors.range(2, 4)).containsExactly(2, 3, 4);
    }

    @Test
    void vectorsOfOtherLengthsAreRefused() {
        assertThatThrownBy(() -> Vectors.dot(new double[2], new double[3])).hasMessageContaining("2 and 3 numbers");
    }

    @Test
    void anOrderHoldsEachNumberOnceAndAllOrdersAreAsLikely() {
        Random random = new Random(4);
        int[] firsts = new int[5];
        for (int i = 0; i < 5000; i++) {
            int[] order = Order.shuffled(5, random);
            assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
            firsts[order[0]]++;
        }

        assertThat(Arrays.stream(firsts).boxed()).allMatch(count -> count > 900 && count < 1100);
    }
}
