package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the taps of a kernel lie on pixels. */
class AxisTest {

    @Test
    void theRangeOfEachTapIsWhereItLiesOnPixels() {
        for (int size = 1; size <= 7; size++) {
            for (int kernel = 1; kernel <= 5; kernel++) {
                for (int stride = 1; stride <= 4; stride++) {
                    for (int padding = 0; padding <= kernel + 1; padding++) {
                        int outputs = Math.max(0, (size - kernel + 2 * padding) / stride + 1);
                        assertRanges(new Axis(size, kernel, stride, padding, outputs));
                    }
                }
            }
        }
    }

    private static void assertRanges(Axis axis) {
        for (int tap = 0; tap < axis.kernel(); tap++) {
            int at = tap;
            int[] covered = IntStream.range(0, axis.outputs())
                    .filter(output -> axis.covers(output, at))
                    .toArray();
            assertThat(IntStream.range(axis.first(tap), axis.end(tap)).toArray())
                    .as("%s, tap %d", axis, tap)
                    .isEqualTo(covered);
        }
    }
}
