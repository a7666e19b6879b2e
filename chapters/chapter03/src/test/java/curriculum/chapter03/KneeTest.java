package curriculum.chapter03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KneeTest {
    @Test
    void isWhereTheCurveTurns() {
        assertThat(Knee.of(new double[] {0, 1, 2, 3, 13, 23})).isEqualTo(3);
        assertThat(Knee.of(new double[] {100, 50, 10, 9, 8, 7})).isEqualTo(2);
    }

    @Test
    void doesNotDependOnScaleOrShift() {
        double[] curve = {1, 1.1, 1.3, 1.4, 2.9, 7};
        double[] moved = new double[curve.length];
        java.util.Arrays.setAll(moved, i -> 40 * curve[i] - 1000);
        assertThat(Knee.of(curve)).isEqualTo(Knee.of(moved)).isEqualTo(3);
    }

    @Test
    void needsThreePositions() {
        assertThatThrownBy(() -> Knee.of(new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("curve has 2 values, but a knee needs three");
    }
}
