package curriculum.lab.figure;

import curriculum.lab.LessonException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture from a file of any size, of which it keeps no more pixels than a drawing needs. */
final class ImageFile {
    /** On the longer side; of a larger picture every second pixel is read, or every third, … */
    private static final int ENOUGH = 2_000;

    private static final long MOST_PIXELS = 400_000_000;

    private ImageFile() {}

    /**
     * Reads the first picture of a file.
     *
     * @throws LessonException in one sentence, if there is none that can be read, or if it is huge
     */
    static BufferedImage read(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new LessonException("There is no image file " + file + " that can be read; give the path of a PNG");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new LessonException(file + " is no image of a known format; save the drawing as PNG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof LessonException known) {
                throw known;
            }
            // Readers of damaged files end in many ways, from IIOException to NegativeArraySizeException.
            throw new LessonException(
                    "The image " + file + " is damaged or of a kind that can't be read;" + " save it as PNG", e);
        }
    }

    private static BufferedImage read(Path file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0); // by the header: nothing is decoded yet
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new LessonException("The image " + file + " has " + width + " × " + height
                    + " pixels; make it smaller, a few hundred on each side are enough");
        }
        int step = 1 + (Math.max(width, height) - 1) / ENOUGH;
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
        return reader.read(0, param);
    }
}
