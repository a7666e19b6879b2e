package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final byte[] PIXELS = {0, 51, (byte) 255, 102, 0, 0, 0, 0, 0, 0, 0, (byte) 204};

    @TempDir
    private Path temp;

    private Path images;
    private Path labels;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        images = temp.resolve("images");
        labels = temp.resolve("labels");
        Files.write(images, images(2051, 2, 2, 3, PIXELS));
        Files.write(labels, labels(2049, 2, 2, 0));
    }

    @Test
    void readsPlainAndCompressedFiles() throws IOException {
        Path packed = Files.write(temp.resolve("images.gz"), gzip(Files.readAllBytes(images)));
        for (Path file : new Path[] {images, packed}) {
            ImageData data = Idx.read(file, labels, CLASSES);
            assertThat(data.height()).isEqualTo(2);
            assertThat(data.width()).isEqualTo(3);
            assertThat(data.labels()).containsExactly(2, 0);
            assertThat(data.pixels()).isDeepEqualTo(new float[][] {{0, 0.2f, 1, 0.4f, 0, 0}, {0, 0, 0, 0, 0, 0.8f}});
        }
    }

    @Test
    void aWrongMagicNumberIsNamed() throws IOException {
        assertRefused(
                labels, images, labels + ", offset 0: here is the magic number 2049 instead of 2051, that of images");
        Files.write(labels, labels(2048, 2, 2, 0));
        assertRefused(labels + ", offset 0: here is the magic number 2048 instead of 2049, that of labels");
        Files.writeString(images, "<html>not found</html>");
        assertRefused(images + ", offset 0: here is the magic number ");
    }

    @Test
    void aShortFileIsNamedWithWhereItEnds() throws IOException {
        byte[] whole = images(2051, 2, 2, 3, PIXELS);
        Files.write(images, Arrays.copyOf(whole, 25));
        assertRefused(images + ", offset 25: here is its end, in the middle of image 1 of 2");
        Files.write(images, Arrays.copyOf(whole, 6));
        assertRefused(images + ", offset 6: here is its end, in the middle of the number of images");
        Files.write(images, new byte[0]);
        assertRefused(images + ", offset 0: here is its end, in the middle of the magic number");
        Files.write(images, whole);
        Files.write(labels, labels(2049, 2, 1));
        assertRefused(labels + ", offset 9: here is its end, in the middle of the 2 labels");
    }

    @Test
    void aLongFileIsNamedWithWhereItShouldEnd() throws IOException {
        Files.write(images, images(2051, 1, 2, 3, PIXELS));
        Files.write(labels, labels(2049, 1, 0));
        assertRefused(images + ", offset 22: here should be its end, but more bytes follow");
    }

    @Test
    void countsThatDoNotMatchAreNamed() throws IOException {
        Files.write(labels, labels(2049, 3, 0, 1, 2));
        assertRefused(labels + ", offset 4: here says 3 labels, but " + images + " says 2 images");
        Files.write(images, images(2051, 2, 0, 3, PIXELS));
        assertRefused(images + ", offset 8: here says 0 rows of pixels, which is not from 1 to 4096");
        Files.write(images, images(2051, -1, 2, 3, PIXELS));
        assertRefused(images + ", offset 4: here says -1 images");
    }

    @Test
    void aHeaderThatAnnouncesTooMuchDoesNotExhaustTheMemory() throws IOException {
        Files.write(images, images(2051, Integer.MAX_VALUE, 2, 3, PIXELS));
        Files.write(labels, labels(2049, Integer.MAX_VALUE, 0));
        assertRefused(images + ", offset 28: here is its end, in the middle of image 2 of 2147483647");
    }

    @Test
    void aLabelWithoutAClassIsNamed() throws IOException {
        Files.write(labels, labels(2049, 2, 0, 3));
        assertRefused(labels + ", offset 9: here is label 3, but there are 3 classes");
    }

    @Test
    void aDamagedArchiveIsNamed() throws IOException {
        byte[] packed = gzip(Files.readAllBytes(images));
        Path file = Files.write(temp.resolve("images.gz"), Arrays.copyOf(packed, packed.length - 12));
        assertRefused(file, labels, file + " is cut off in the middle of ");
        Files.write(file, "no archive".getBytes(StandardCharsets.US_ASCII));
        assertRefused(file, labels, "Cannot read " + file);
        byte[] wrongSum = packed.clone();
        wrongSum[packed.length - 8] ^= 1;
        Files.write(file, wrongSum);
        assertRefused(file, labels, file + " is damaged after offset 28");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(labels);
        assertRefused("There is no file " + labels);
    }

    private void assertRefused(String message) {
        assertRefused(images, labels, message);
    }

    private static void assertRefused(Path images, Path labels, String message) {
        AbstractThrowableAssert<?, ?> refusal = assertThatThrownBy(() -> Idx.read(images, labels, CLASSES));
        refusal.isInstanceOf(DatasetException.class).hasMessageStartingWith(message);
        refusal.hasMessageMatching(".*(put the published file in its place|fetch it again)");
    }

    private static byte[] images(int magic, int count, int height, int width, byte... pixels) {
        return ByteBuffer.allocate(16 + pixels.length)
                .putInt(magic)
                .putInt(count)
                .putInt(height)
                .putInt(width)
                .put(pixels)
                .array();
    }

    private static byte[] labels(int magic, int count, int... labels) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + labels.length).putInt(magic).putInt(count);
        Arrays.stream(labels).forEach(label -> buffer.put((byte) label));
        return buffer.array();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
