package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageDataTest {
    private static final List<String> CLASSES = List.of("a", "b");

    @Test
    void someImagesAreChosenInAnyOrder() {
        ImageData data =
                new ImageData(2, 1, CLASSES, new float[][] {{0, 1}, {0.5f, 0.5f}, {1, 0}}, new int[] {0, 1, 1});
        ImageData chosen = data.select(2, 0, 2);
        assertThat(chosen.labels()).containsExactly(1, 0, 1);
        assertThat(chosen.pixels()[0]).containsExactly(1, 0);
        assertThat(chosen.pixels()[1]).containsExactly(0, 1);
        assertThat(data.classCounts()).containsExactly(1, 2);
        assertThatThrownBy(() -> data.select(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no image 3 among 3");
    }

    @Test
    void whatDoesNotFitIsNamed() {
        int[] one = {0};
        assertThatThrownBy(() -> new ImageData(0, 1, CLASSES, new float[][] {{}}, one))
                .hasMessage("width and height must be positive, not 0 and 1");
        assertThatThrownBy(() -> new ImageData(1, 1, CLASSES, new float[][] {{0}, {0}}, one))
                .hasMessage("2 images, but 1 labels to go with them");
        assertThatThrownBy(() -> new ImageData(2, 1, CLASSES, new float[][] {{0}}, one))
                .hasMessage("Image 0 has 1 pixels instead of 2");
        assertThatThrownBy(() -> new ImageData(1, 1, CLASSES, new float[][] {{Float.NaN}}, one))
                .hasMessage("Image 0 holds a pixel of NaN, which is not from 0 to 1");
        assertThatThrownBy(() -> new ImageData(1, 1, CLASSES, new float[][] {{255}}, one))
                .hasMessage("Image 0 holds a pixel of 255.0, which is not from 0 to 1");
        assertThatThrownBy(() -> new ImageData(1, 1, CLASSES, new float[][] {{0}}, new int[] {2}))
                .hasMessage("Image 0 has label 2, but there are 2 classes");
    }

    @Test
    void thePartsOfASplitAreAlike() {
        ImageData wide = new ImageData(2, 1, CLASSES, new float[][] {{0, 1}}, new int[] {0});
        ImageData high = new ImageData(1, 2, CLASSES, new float[][] {{0, 1}}, new int[] {0});
        assertThatThrownBy(() -> new ImageSplit(wide, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("train and test must have images of the same size and the same classes");
        assertThat(new ImageSplit(wide, wide).test()).isSameAs(wide);
    }
}
