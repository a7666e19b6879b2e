package curriculum.chapter09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import curriculum.datasets.ImageData;
import curriculum.datasets.generated.Glyphs;
import curriculum.lab.Order;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchesTest {
    private static final ImageData GLYPHS = Glyphs.generate(5, 20);

    @Test
    void patchesAreReadRowByRow() {
        float[] image = {
            0, 1, 2, 3,
            4, 5, 6, 7,
            8, 9, 10, 11,
            12, 13, 14, 15
        };

        assertThat(Patches.cut(image, 4, 2))
                .isDeepEqualTo(new float[][] {{0, 1, 4, 5}, {2, 3, 6, 7}, {8, 9, 12, 13}, {10, 11, 14, 15}});
    }

    @Test
    void imagesThatPatchesDoNotDivideAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patches.cut(new float[9], 4, 2))
                .withMessage("image must have 4 × 4 pixels that patches of 2 × 2 divide, but it has 9 pixels");
        assertThatIllegalArgumentException().isThrownBy(() -> Patches.cut(new float[9], 3, 2));
    }

    @Test
    void joiningUndoesCutting() {
        for (int patch : new int[] {1, 2, 4, 7, 14, 28}) {
            float[] image = GLYPHS.pixels()[patch % 20];
            assertThat(Patches.join(Patches.cut(image, 28, patch), 28, patch)).isEqualTo(image);
        }
    }

    @Test
    void reorderingMovesPatchesAndKeepsPixels() {
        int[] swapped = {1, 0, 2, 3};
        ImageData moved = Patches.reorder(GLYPHS, 14, () -> swapped);

        for (int i = 0; i < GLYPHS.images(); i++) {
            float[][] before = Patches.cut(GLYPHS.pixels()[i], 28, 14);
            float[][] after = Patches.cut(moved.pixels()[i], 28, 14);
            assertThat(after).isDeepEqualTo(new float[][] {before[1], before[0], before[2], before[3]});
        }
        assertThat(moved.labels()).isEqualTo(GLYPHS.labels());
    }

    @Test
    void scramblingIsThePermutationOfPatchesOfOnePixel() {
        int[] order = Order.shuffled(28 * 28, new Random(2));

        assertThat(Patches.scramble(GLYPHS, order).pixels())
                .isDeepEqualTo(Patches.reorder(GLYPHS, 1, () -> order).pixels());
    }
}
