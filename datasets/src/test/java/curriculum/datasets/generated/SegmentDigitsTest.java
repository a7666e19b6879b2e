package curriculum.datasets.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.datasets.ClassificationData;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SegmentDigitsTest {
    /** Side by side, as a pocket calculator shows them. */
    private static final String TEN_DIGITS = """
            ..###... ........ ..###... ..###... ........ ..###... ..###... ..###... ..###... ..###...
            .#...#.. .....#.. .....#.. .....#.. .#...#.. .#...... .#...... .....#.. .#...#.. .#...#..
            .#...#.. .....#.. .....#.. .....#.. .#...#.. .#...... .#...... .....#.. .#...#.. .#...#..
            ........ ........ ..###... ..###... ..###... ..###... ..###... ........ ..###... ..###...
            .#...#.. .....#.. .#...... .....#.. .....#.. .....#.. .#...#.. .....#.. .#...#.. .....#..
            .#...#.. .....#.. .#...... .....#.. .....#.. .....#.. .#...#.. .....#.. .#...#.. .....#..
            ..###... ........ ..###... ..###... ........ ..###... ..###... ........ ..###... ..###...
            ........ ........ ........ ........ ........ ........ ........ ........ ........ ........
            """;

    @Test
    void showsTheSegmentsOfEachDigit() {
        ClassificationData digits = SegmentDigits.generate(1, 10, 0, 0);
        String[] drawn = TEN_DIGITS.split("\\s+");
        for (int digit = 0; digit < 10; digit++) {
            StringBuilder expected = new StringBuilder();
            for (int row = 0; row < 8; row++) {
                expected.append(drawn[10 * row + digit]).append("\n");
            }
            assertThat(picture(digits.features()[digit])).as("digit " + digit).isEqualTo(expected.toString());
        }
        assertThat(digits.labels()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static String picture(double[] image) {
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < image.length; i++) {
            picture.append(image[i] == 16 ? '#' : '.').append(i % 8 == 7 ? "\n" : "");
        }
        return picture.toString();
    }

    @Test
    void pixelsStayWholeNumbersFrom0To16() {
        ClassificationData digits = SegmentDigits.generate(3, 200, 0.6, 5);
        assertThat(Arrays.stream(digits.features()).flatMapToDouble(Arrays::stream))
                .allMatch(value -> value >= 0 && value <= 16 && value == Math.rint(value))
                .contains(0.0, 16.0);
    }

    @Test
    void theSameSeedGivesTheSameImages() {
        double[][] once = SegmentDigits.generate(5, 20, 0.6, 2).features();
        assertThat(SegmentDigits.generate(5, 20, 0.6, 2).features()).isDeepEqualTo(once);
        assertThat(Arrays.deepEquals(SegmentDigits.generate(6, 20, 0.6, 2).features(), once))
                .isFalse();
    }

    @Test
    void rejectsBadArguments() {
        assertThatThrownBy(() -> SegmentDigits.generate(1, 0, 0, 0)).hasMessage("rows must be positive, not 0");
        assertThatThrownBy(() -> SegmentDigits.generate(1, 1, 1.5, 0))
                .hasMessage("faintness must be from 0 to 1, not 1.5");
        assertThatThrownBy(() -> SegmentDigits.generate(1, 1, 0, Double.NaN))
                .hasMessage("noise must be a number from 0, not NaN");
    }
}
