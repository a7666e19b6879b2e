package curriculum.layers.convolution;

import java.nio.Buffer;
import java.util.Arrays;
import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Images in native memory, read and written a channel at a time.
 *
 * @param array {@code [batch, channels, height, width]}, each channel of an image without gaps
 * @param memory its numbers
 */
record Images(INDArray array, Buffer memory) {

    /** Images that are read: in place if their memory allows it, else a copy. */
    static Images of(INDArray array) {
        boolean dense = (array.size(3) == 1 || array.stride(3) == 1)
                && (array.size(2) == 1 || array.stride(2) == array.size(3));
        INDArray images = dense ? array : array.dup('c');
        return new Images(images, Numbers.memory(images));
    }

    /** Refuses an array that holds no images. */
    static INDArray require(INDArray array, String layer) {
        if (array.rank() != 4) {
            throw new DL4JInvalidInputException("input: expected images [batch, channels, height, width], got shape "
                    + Arrays.toString(array.shape()) + " " + layer);
        }
        return array;
    }

    int batch() {
        return (int) array.size(0);
    }

    int channels() {
        return (int) array.size(1);
    }

    /** Reads a channel of {@code count} images, {@code [count, height, width]}. */
    void read(int channel, int first, int count, Numbers into) {
        int pixels = pixels();
        for (int image = 0; image < count; image++) {
            into.read(memory, position(channel, first + image), image * pixels, pixels);
        }
    }

    /** Writes a channel of {@code count} images, {@code [count, height, width]}. */
    void write(int channel, int first, int count, Numbers from) {
        int pixels = pixels();
        for (int image = 0; image < count; image++) {
            from.write(memory, position(channel, first + image), image * pixels, pixels);
        }
    }

    /** Pixels of a channel of an image. */
    int pixels() {
        return (int) (array.size(2) * array.size(3));
    }

    private int position(int channel, int image) {
        return image * array.stride(0) + channel * array.stride(1);
    }
}
