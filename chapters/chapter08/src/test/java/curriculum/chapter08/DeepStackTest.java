package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeepStackTest {
    @Test
    void eachKindHasOneGradientForEachBlock() {
        for (DeepStack.Kind kind : DeepStack.Kind.values()) {
            assertThat(new DeepStack(kind, 5).gradientNorms())
                    .hasSize(DeepStack.BLOCKS)
                    .doesNotContain(0, Double.NaN);
        }
    }

    @Test
    void likenessIsACosine() {
        assertThat(new DeepStack(DeepStack.Kind.NORMALISED, 5).likeness()).isBetween(0.99, 1.0 + 1e-6);
        assertThat(new DeepStack(DeepStack.Kind.RESIDUAL, 5).likeness()).isBetween(0.3, 0.95);
    }
}
