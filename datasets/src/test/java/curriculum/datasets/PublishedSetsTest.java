package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSetsTest {
    @TempDir
    private Path temp;

    @Test
    void irisIsFishersVersion() {
        ClassificationData iris = Iris.read(real("iris"));
        assertThat(iris.classCounts()).containsExactly(50, 50, 50);
        assertThat(iris.features()[34]).containsExactly(4.9, 3.1, 1.5, 0.2);
        assertThat(iris.features()[37]).containsExactly(4.9, 3.6, 1.4, 0.1);
        assertThat(iris.columns()).hasSize(4);
    }

    @Test
    void wineHasThreeGrowers() {
        ClassificationData wine = Wine.read(real("wine"));
        assertThat(wine.classCounts()).containsExactly(59, 71, 48);
        assertThat(wine.columns().get(12).name()).isEqualTo("proline");
        assertThat(Arrays.stream(wine.features()).mapToDouble(row -> row[12]).max())
                .hasValue(1680);
    }

    @Test
    void optDigitsAreReadRowByRow() {
        ClassificationData digits = OptDigits.read(real("optdigits"));
        assertThat(digits.rows()).isEqualTo(1797);
        assertThat(digits.columns().get(10).name()).isEqualTo("p12");
        // The pixels that the data sheet says are always empty.
        for (int pixel : new int[] {0, 32, 39}) {
            assertThat(Arrays.stream(digits.features())
                            .mapToDouble(row -> row[pixel])
                            .sum())
                    .isZero();
        }
        double mean = Arrays.stream(digits.features())
                .flatMapToDouble(Arrays::stream)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(561718.0 / (1797 * 64), within(1e-9));
    }

    @Test
    void mnistHasItsPublishedMean() {
        ImageSplit mnist = Mnist.read(real("mnist"));
        assertThat(mnist.train().images()).isEqualTo(60_000);
        assertThat(mnist.test().images()).isEqualTo(10_000);
        assertThat(Arrays.copyOf(mnist.train().labels(), 5)).containsExactly(5, 0, 4, 1, 9);
        assertThat(mean(mnist.train())).isCloseTo(0.1307, within(5e-5));
    }

    @Test
    void fashionMnistHasItsPublishedMean() {
        ImageSplit fashion = FashionMnist.read(real("fashion-mnist"));
        assertThat(fashion.test().classes().get(9)).isEqualTo("Ankle boot");
        assertThat(fashion.train().labels()[0]).isEqualTo(9);
        assertThat(mean(fashion.train())).isCloseTo(0.2860, within(5e-5));
    }

    private static double mean(ImageData images) {
        double sum = 0;
        for (float[] image : images.pixels()) {
            for (float pixel : image) {
                sum += pixel;
            }
        }
        return sum / images.images() / images.pixels()[0].length;
    }

    @Test
    void imagesOfAnotherSetAreAnError() throws IOException {
        byte[] images = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 7};
        gzip("train-images-idx3-ubyte.gz", images);
        gzip("train-labels-idx1-ubyte.gz", new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 3});
        assertThatThrownBy(() -> Mnist.read(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("train-images-idx3-ubyte.gz has images of 1 × 1 pixels instead of 28 × 28");
        byte[] large = Arrays.copyOf(images, 16 + 28 * 28);
        large[11] = 28;
        large[15] = 28;
        gzip("train-images-idx3-ubyte.gz", large);
        assertThatThrownBy(() -> Mnist.read(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("train-labels-idx1-ubyte.gz has [0, 0, 0, 1, 0, 0, 0, 0, 0, 0] images")
                .hasMessageContaining("instead of [5923, 6742,");
    }

    private void gzip(String name, byte[] content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temp.resolve(name)))) {
            out.write(content);
        }
    }

    @Test
    void anotherFileIsAnError() throws IOException {
        assertThatThrownBy(() -> Iris.read(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no file");
        Path iris = temp.resolve("iris.csv");
        Files.writeString(
                iris,
                "150,4,a,b,c\n" + "5,3,1,0.2,0\n".repeat(51) + "5,3,1,0.2,1\n".repeat(49) + "5,3,1,0.2,2\n".repeat(50));
        assertThatThrownBy(() -> Iris.read(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessage(iris + " has 51 rows of class setosa instead of 50; put the published file in its place");
        Files.writeString(iris, "5.1,3.5,1.4,0.2,Iris-setosa\n".repeat(150));
        assertThatThrownBy(() -> Iris.read(temp))
                .hasMessageContaining("iris.csv, line 2: class is 'Iris-setosa', which is not a number");
        Files.writeString(temp.resolve("wine_data.csv"), "x\n1,14.23\n");
        assertThatThrownBy(() -> Wine.read(temp)).hasMessageContaining("line 2, has 2 values instead of 14");
        String digit = "0,".repeat(63) + "17,0\n";
        Files.writeString(temp.resolve("optdigits.tes"), digit);
        assertThatThrownBy(() -> OptDigits.read(temp)).hasMessageContaining("line 1: p77 is 17, which does not fit");
    }

    @Test
    void digitsWithOtherInkAreAnError() throws IOException {
        int[] counts = {178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
        StringBuilder lines = new StringBuilder();
        for (int digit = 0; digit < counts.length; digit++) {
            lines.append(("1,".repeat(64) + digit + "\n").repeat(counts[digit]));
        }
        Files.writeString(temp.resolve("optdigits.tes"), lines);
        assertThatThrownBy(() -> OptDigits.read(temp))
                .hasMessageContaining(" has pixels that sum to 115008 instead of 561718");
    }

    private static Path real(String name) {
        Optional<Path> folder =
                DatasetStore.standard().find(Catalogue.standard().entry(name));
        assumeTrue(folder.isPresent(), "the real data are not here");
        return folder.orElseThrow();
    }
}
