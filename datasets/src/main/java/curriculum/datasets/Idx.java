package curriculum.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads images and labels in the IDX format of MNIST, plain or compressed as {@code .gz}.
 *
 * <p>An IDX file is a magic number, which tells the kind and number of its dimensions, the dimensions, and one byte a
 * value. Whatever is wrong ends in a {@link DatasetException} that names the file and the offset, counted in the
 * uncompressed file.
 */
public final class Idx {
    private static final int BYTES_IN_THREE_DIMENSIONS = 0x0803;
    private static final int BYTES_IN_ONE_DIMENSION = 0x0801;
    /** Larger sides than this are a damaged header, not images. */
    private static final int LONGEST_SIDE = 4096;

    private Idx() {}

    /**
     * Reads a file of images and the file of their labels.
     *
     * @param images pixels of 0 to 255, which become 0 to 1
     * @param labels one for each image
     * @param classes the names of the classes; a label is a position in this list
     * @throws DatasetException if a file is no such file, too short or too long, or if the two do not match
     */
    public static ImageData read(Path images, Path labels, List<String> classes) {
        try (IdxStream pixelStream = IdxStream.open(images);
                IdxStream labelStream = IdxStream.open(labels)) {
            pixelStream.magic(BYTES_IN_THREE_DIMENSIONS, "images");
            int count = pixelStream.dimension("images", Integer.MAX_VALUE);
            int height = pixelStream.dimension("rows of pixels", LONGEST_SIDE);
            int width = pixelStream.dimension("pixels in a row", LONGEST_SIDE);

            labelStream.magic(BYTES_IN_ONE_DIMENSION, "labels");
            int labelCount = labelStream.dimension("labels", Integer.MAX_VALUE);
            if (labelCount != count) {
                throw labelStream.wrong(
                        4, "says " + labelCount + " labels, but " + images + " says " + count + " images");
            }
            float[][] pixels = pixels(pixelStream, count, width * height);
            return new ImageData(width, height, classes, pixels, labels(labelStream, count, classes.size()));
        }
    }

    private static float[][] pixels(IdxStream stream, int count, int size) {
        // A list, as an array of a damaged header's length might not fit into memory.
        List<float[]> images = new ArrayList<>();
        for (int image = 0; image < count; image++) {
            byte[] bytes = stream.bytes(size, "image " + image + " of " + count);
            float[] pixels = new float[size];
            for (int i = 0; i < size; i++) {
                pixels[i] = (bytes[i] & 0xff) / 255f;
            }
            images.add(pixels);
        }
        stream.end();
        return images.toArray(float[][]::new);
    }

    /** Called when as many images have been read, so the count fits into memory. */
    private static int[] labels(IdxStream stream, int count, int classes) {
        byte[] bytes = stream.bytes(count, "the " + count + " labels");
        stream.end();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = bytes[i] & 0xff;
            if (labels[i] >= classes) {
                throw stream.wrong(8L + i, "is label " + labels[i] + ", but there are " + classes + " classes");
            }
        }
        return labels;
    }
}
