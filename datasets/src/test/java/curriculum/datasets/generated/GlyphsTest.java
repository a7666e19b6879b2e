package curriculum.datasets.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlyphsTest {
    @Test
    void theDigitsTakeTurns() {
        ImageData glyphs = Glyphs.generate(3, 25);
        assertThat(glyphs.images()).isEqualTo(25);
        assertThat(glyphs.width()).isEqualTo(28);
        assertThat(glyphs.height()).isEqualTo(28);
        assertThat(Arrays.copyOf(glyphs.labels(), 12)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1);
        assertThat(glyphs.classCounts()).containsExactly(3, 3, 3, 3, 3, 2, 2, 2, 2, 2);
    }

    @Test
    void aSeedGivesTheSameImagesHoweverMany() {
        assertThat(Glyphs.generate(5, 3).pixels())
                .isDeepEqualTo(Arrays.copyOf(Glyphs.generate(5, 40).pixels(), 3));
        assertThat(Glyphs.generate(6, 1).pixels()[0])
                .isNotEqualTo(Glyphs.generate(5, 1).pixels()[0]);
    }

    @Test
    void imagesAreTheSameOnEveryPlatform() {
        int hash = 0;
        for (float[] image : Glyphs.generate(42, 200).pixels()) {
            for (float pixel : image) {
                hash = 31 * hash + Math.round(255 * pixel);
            }
        }
        assertThat(hash).isEqualTo(604186275);
    }

    @Test
    void everyImageIsDrawnInWholeStepsWithinItsFrame() {
        ImageData glyphs = Glyphs.generate(8, 1000);
        for (float[] image : glyphs.pixels()) {
            double ink = 0;
            double border = 0;
            double darkest = 0;
            for (int i = 0; i < image.length; i++) {
                assertThat(image[i]).isEqualTo(Math.round(255 * image[i]) / 255f);
                ink += image[i];
                darkest = Math.max(darkest, image[i]);
                border += i % 28 == 0 || i % 28 == 27 || i < 28 || i >= 27 * 28 ? image[i] : 0;
            }
            assertThat(darkest).isBetween(0.45, 1.0);
            assertThat(ink).isBetween(10.0, 260.0);
            assertThat(border / ink).isLessThan(0.25);
        }
    }

    @Test
    void aClassIsKnownByItsMeanImageOnlyNowAndThen() {
        ImageData train = Glyphs.generate(11, 2000);
        ImageData test = Glyphs.generate(12, 1000);
        double[][] means = new double[10][28 * 28];
        for (int image = 0; image < train.images(); image++) {
            for (int i = 0; i < means[0].length; i++) {
                means[train.labels()[image]][i] += train.pixels()[image][i] / 200;
            }
        }
        int right = 0;
        for (int image = 0; image < test.images(); image++) {
            right += nearest(test.pixels()[image], means) == test.labels()[image] ? 1 : 0;
        }
        assertThat(right / 1000.0).isBetween(0.4, 0.6);
    }

    @Test
    void inkFallsFromTheMiddleOfALineToItsReach() {
        GlyphCanvas canvas = new GlyphCanvas(9);
        canvas.stroke(new double[][] {{-5, 4.5}, {4.5, 4.5}, {20, 4.5}}, 1, 0.5);
        for (int column = 0; column < 9; column++) {
            assertThat(canvas.coverage(4 * 9 + column)).isEqualTo(1);
            assertThat(canvas.coverage(3 * 9 + column)).isEqualTo(0.5);
            assertThat(canvas.coverage(2 * 9 + column)).isZero();
        }
        GlyphCanvas dot = new GlyphCanvas(9);
        dot.stroke(new double[][] {{4.5, 4.5}, {4.5, 4.5}}, 1, 0.5);
        // sqrt(2) from the dot: (1.5 - 1.4142) of the way up the smooth step.
        double t = 1.5 - Math.sqrt(2);
        assertThat(dot.coverage(3 * 9 + 3)).isCloseTo(t * t * (3 - 2 * t), within(1e-7));
    }

    @Test
    void aHandWithoutABendIsAnAffineMap() {
        GlyphHand hand = new GlyphHand(new double[][] {{2, 1, 10}, {0, 3, 20}}, new double[2], new double[2]);
        assertThat(hand.write(new double[][] {{0, 0}, {1, 2}})).isDeepEqualTo(new double[][] {{10, 20}, {14, 26}});
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            double[][] map = GlyphHand.of(random).map();
            double area = map[0][0] * map[1][1] - map[0][1] * map[1][0];
            assertThat(area).isBetween(13.0 * 14, 20.0 * 20);
        }
    }

    @Test
    void theSplitHasOtherImagesToTestOn() {
        ImageSplit split = Glyphs.split(1);
        assertThat(split.train().images()).isEqualTo(5000);
        assertThat(split.test().images()).isEqualTo(1000);
        assertThat(split.test().pixels()[0]).isNotEqualTo(split.train().pixels()[0]);
    }

    @Test
    void aBadCountIsNamed() {
        assertThatThrownBy(() -> Glyphs.generate(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count must be positive, not 0");
    }

    private static int nearest(float[] image, double[][] means) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < means.length; c++) {
            double distance = 0;
            for (int i = 0; i < image.length; i++) {
                distance += (image[i] - means[c][i]) * (image[i] - means[c][i]);
            }
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }
}
