package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void tanhOfFloatsIsWithinThreeUnitsOfTheSeventhDigit() {
        double largest = 0;
        for (double x = -20; x <= 20; x += 1e-3) {
            float argument = (float) x;
            largest = Math.max(largest, Math.abs(FloatValues.tanh(argument) - Math.tanh(argument)));
        }
        assertThat(largest).isLessThan(3e-7);
    }

    @Test
    void tanhOfExtremeFloats() {
        assertThat(FloatValues.tanh(Float.POSITIVE_INFINITY)).isCloseTo(1, within(3e-7f));
        assertThat(FloatValues.tanh(-Float.MAX_VALUE)).isCloseTo(-1, within(3e-7f));
        assertThat(FloatValues.tanh(0)).isZero();
        assertThat(FloatValues.tanh(1e-30f)).isCloseTo(1e-30f, within(1e-36f));
        assertThat(FloatValues.tanh(Float.NaN)).isNaN();
    }

    @Test
    void tooLargeABatchIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassShape(100_000, 1_000, 16, 64, 4, 2, false))
                .withMessageStartingWith("input: batch 100000 × 1000 steps × 256 values");
    }
}
