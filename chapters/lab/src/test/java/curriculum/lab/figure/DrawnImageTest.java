package curriculum.lab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import curriculum.lab.LessonException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings that people make, and files that are none. */
class DrawnImageTest {
    private static final DrawnImage.Placement MASS = DrawnImage.Placement.BY_MASS;
    private static final DrawnImage.Placement BOX = DrawnImage.Placement.BY_BOX;

    @TempDir
    Path folder;

    /** An L, 50 wide and 100 high, of lines 10 wide, somewhere in a picture. */
    private static BufferedImage drawing(int type, int width, int height, Color ground, Color pen) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        if (ground != null) {
            graphics.setColor(ground);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.setColor(pen);
        graphics.fillRect(30, 20, 10, 100);
        graphics.fillRect(30, 110, 50, 10);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage blackOnWhite() {
        return drawing(BufferedImage.TYPE_INT_RGB, 300, 200, Color.WHITE, Color.BLACK);
    }

    private Path file(String format, BufferedImage picture) throws IOException {
        Path file = folder.resolve("drawing." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return file;
    }

    private float[] placed(BufferedImage picture, DrawnImage.Placement placement) throws IOException {
        return DrawnImage.read(file("png", picture)).placed(placement);
    }

    private static double centre(float[] image, boolean rows) {
        double moment = 0;
        double mass = 0;
        for (int i = 0; i < image.length; i++) {
            moment += image[i] * ((rows ? i / 28 : i % 28) + 0.5);
            mass += image[i];
        }
        return moment / mass;
    }

    @Test
    void aDrawingFillsABoxOfTwentyCentredByItsMassAsInMnist() throws IOException {
        float[] image = placed(blackOnWhite(), MASS);

        assertThat(image).hasSize(28 * 28).contains(1f, 0f);
        assertThat(centre(image, true)).isCloseTo(14, Offset.offset(0.5));
        assertThat(centre(image, false)).isCloseTo(14, Offset.offset(0.5));
        assertThat(inkedRows(image)).isEqualTo(20);
    }

    @Test
    void aDrawingStandsInTheMiddleByItsBoxAsTheGlyphs() throws IOException {
        float[] image = placed(blackOnWhite(), BOX);

        assertThat(inkedRows(image)).isEqualTo(17);
        // 17 rows from row 6 on, 9 columns from column 10 (or 9) on; the L's foot is at the bottom.
        assertThat(image[22 * 28 + 14]).isGreaterThan(0.9f);
        assertThat(image[5 * 28 + 10]).isZero();
    }

    private static int inkedRows(float[] image) {
        int rows = 0;
        for (int row = 0; row < 28; row++) {
            boolean inked = false;
            for (int column = 0; column < 28; column++) {
                inked |= image[row * 28 + column] > 0;
            }
            rows += inked ? 1 : 0;
        }
        return rows;
    }

    @Test
    void darkOnLightLightOnDarkAndColoursAreTheSame() throws IOException {
        float[] expected = placed(blackOnWhite(), MASS);

        assertThat(placed(drawing(BufferedImage.TYPE_INT_RGB, 300, 200, Color.BLACK, Color.WHITE), MASS))
                .isEqualTo(expected);
        assertThat(placed(drawing(BufferedImage.TYPE_INT_RGB, 300, 200, Color.YELLOW, Color.BLUE), MASS))
                .containsExactly(expected, Offset.offset(1e-5f));
        assertThat(placed(drawing(BufferedImage.TYPE_BYTE_GRAY, 300, 200, Color.WHITE, Color.GRAY), MASS))
                .containsExactly(expected, Offset.offset(1e-5f));
        assertThat(placed(drawing(BufferedImage.TYPE_BYTE_BINARY, 300, 200, Color.WHITE, Color.BLACK), MASS))
                .isEqualTo(expected);
        assertThat(placed(drawing(BufferedImage.TYPE_USHORT_GRAY, 300, 200, Color.WHITE, Color.BLACK), MASS))
                .containsExactly(expected, Offset.offset(1e-5f));
    }

    @Test
    void onATransparentGroundBlackAndWhiteAreInk() throws IOException {
        float[] expected = placed(blackOnWhite(), MASS);

        for (Color pen : new Color[] {Color.BLACK, Color.WHITE, Color.RED}) {
            assertThat(placed(drawing(BufferedImage.TYPE_INT_ARGB, 300, 200, null, pen), MASS))
                    .as(pen.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void noiseOfCompressionIsNoInk() throws IOException {
        float[] expected = placed(blackOnWhite(), MASS);

        assertThat(DrawnImage.read(file("jpg", blackOnWhite())).placed(MASS))
                .containsExactly(expected, Offset.offset(0.1f));
    }

    @Test
    void aThinLineIsAsDarkAsAThickOne() throws IOException {
        BufferedImage picture = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setStroke(new BasicStroke(3));
        graphics.drawOval(100, 100, 600, 800);
        graphics.dispose();

        assertThat(placed(picture, MASS)).contains(1f);
    }

    @Test
    void aSmallDrawingGrowsAndALineKeepsItsShape() throws IOException {
        BufferedImage picture = new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 2; row < 7; row++) {
            picture.getRaster().setSample(4, row, 0, 255);
        }

        float[] image = placed(picture, MASS);

        assertThat(inkedRows(image)).isEqualTo(20);
        assertThat(image[14 * 28 + 14]).isEqualTo(1f);
        assertThat(image[14 * 28 + 18]).isZero();
    }

    @Test
    void aWideImageIsReadInSteps() throws IOException {
        BufferedImage picture = new BufferedImage(20_000, 400, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = picture.createGraphics();
        graphics.fillRect(9_000, 100, 200, 200);
        graphics.dispose();

        float[] image = placed(picture, BOX);

        assertThat(inkedRows(image)).isEqualTo(17);
        assertThat(image[14 * 28 + 14]).isEqualTo(1f);
    }

    @Test
    void ofAnAnimationTheFirstPictureCounts() throws IOException {
        Path file = folder.resolve("drawing.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(blackOnWhite(), null, null), null);
            writer.writeToSequence(
                    new IIOImage(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }

        assertThat(DrawnImage.read(file).placed(MASS)).isEqualTo(placed(blackOnWhite(), MASS));
    }

    @Test
    void whatIsNoImageIsRefused() throws IOException {
        refused(folder.resolve("none.png"), "There is no image file");
        refused(folder, "There is no image file");
        refused(Files.createFile(folder.resolve("empty.png")), "is no image of a known format");
        refused(Files.writeString(folder.resolve("text.png"), "seven"), "is no image of a known format");
    }

    @Test
    void aDamagedImageIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file("png", blackOnWhite()));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        refused(Files.write(folder.resolve("half.png"), half), "is damaged or of a kind that can't be read");
    }

    @Test
    void anImageOnWhichNothingIsDrawnIsRefused() throws IOException {
        refused(file("png", new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)), "shows one colour only");
        refused(file("png", new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB)), "shows one colour only");
        refused(file("png", new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB)), "shows one colour only");
    }

    @Test
    void aHugeImageIsRefusedByItsHeader() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        fields.writeInt(100_000);
        fields.writeInt(100_000);
        fields.write(new byte[] {8, 0, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) sum.getValue());

        refused(Files.write(folder.resolve("huge.png"), bytes.toByteArray()), "100000 × 100000 pixels");
    }

    @Test
    void inksOfPrintersAreReadToo() throws IOException {
        WritableRaster fourInks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 300, 200, 4, null);
        Raster black = drawing(BufferedImage.TYPE_BYTE_GRAY, 300, 200, Color.BLACK, Color.WHITE)
                .getData();
        for (int ink = 0; ink < 4; ink++) {
            fourInks.setSamples(0, 0, 300, 200, ink, black.getSamples(0, 0, 300, 200, 0, (int[]) null));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(fourInks, null, null));
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        printed.write(jpeg, 0, 2);
        // The marker by which a JPEG says that its four channels are inks.
        printed.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 2});
        printed.write(jpeg, 2, jpeg.length - 2);
        Path file = Files.write(folder.resolve("cmyk.jpg"), printed.toByteArray());

        // The format loses detail and may move the drawing by a pixel; another drawing has a cosine near 0.
        assertThat(cosine(DrawnImage.read(file).placed(MASS), placed(blackOnWhite(), MASS)))
                .isGreaterThan(0.6);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return product / Math.sqrt(ones * others);
    }

    private static void refused(Path file, String message) {
        assertThatExceptionOfType(LessonException.class)
                .isThrownBy(() -> DrawnImage.read(file))
                .withMessageContaining(message)
                .withMessageNotContaining("\n");
    }
}
