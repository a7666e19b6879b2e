package curriculum.datasets;

import java.util.List;

/**
 * Grey images of one size, each with the class that it belongs to.
 *
 * @param width pixels in a row
 * @param height rows of pixels
 * @param classes the names of the classes; a label is a position in this list
 * @param pixels {@code [images, height * width]}, row by row, from 0 (background) to 1 (ink)
 * @param labels {@code [images]}, each from 0 to {@code classes.size() - 1}
 */
public record ImageData(int width, int height, List<String> classes, float[][] pixels, int[] labels) {

    /** Checks that every image has all its pixels, each from 0 to 1, and a label that names a class. */
    public ImageData {
        classes = List.copyOf(classes);
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("width and height must be positive, not " + width + " and " + height);
        }
        if (pixels.length != labels.length) {
            throw new IllegalArgumentException(
                    pixels.length + " images, but " + labels.length + " labels to go with them");
        }
        for (int image = 0; image < labels.length; image++) {
            requireImage(image, pixels[image], width * height);
            if (labels[image] < 0 || labels[image] >= classes.size()) {
                throw new IllegalArgumentException("Image " + image + " has label " + labels[image] + ", but there are "
                        + classes.size() + " classes");
            }
        }
    }

    /** How many images there are. */
    public int images() {
        return labels.length;
    }

    /** How many images each class has, {@code [classes]}. */
    public int[] classCounts() {
        int[] counts = new int[classes.size()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /**
     * Some of the images, in the order in which they are named.
     *
     * @param rows positions of images, each from 0; one may occur several times
     * @throws IllegalArgumentException if there is no image at a position
     */
    public ImageData select(int... rows) {
        float[][] chosen = new float[rows.length][];
        int[] chosenLabels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0 || rows[i] >= images()) {
                throw new IllegalArgumentException("There is no image " + rows[i] + " among " + images());
            }
            chosen[i] = pixels[rows[i]];
            chosenLabels[i] = labels[rows[i]];
        }
        return new ImageData(width, height, classes, chosen, chosenLabels);
    }

    private static void requireImage(int image, float[] pixels, int size) {
        if (pixels.length != size) {
            throw new IllegalArgumentException(
                    "Image " + image + " has " + pixels.length + " pixels instead of " + size);
        }
        for (float pixel : pixels) {
            if (!(pixel >= 0 && pixel <= 1)) {
                throw new IllegalArgumentException(
                        "Image " + image + " holds a pixel of " + pixel + ", which is not from 0 to 1");
            }
        }
    }
}
