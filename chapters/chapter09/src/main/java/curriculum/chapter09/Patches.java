package curriculum.chapter09;

import curriculum.datasets.ImageData;
import java.util.function.Supplier;

/** Cuts images into square patches and puts them together again in another order. */
final class Patches {
    private Patches() {}

    /**
     * Cuts an image into patches, row by row of patches.
     *
     * @param image {@code [side * side]}, row by row
     * @return {@code [patches, patch * patch]}, each patch row by row
     * @throws IllegalArgumentException if the image has another size, or the patch does not divide it
     */
    static float[][] cut(float[] image, int side, int patch) {
        if (image.length != side * side || side % patch != 0) {
            throw new IllegalArgumentException("image must have " + side + " × " + side + " pixels that patches of "
                    + patch + " × " + patch + " divide, but it has " + image.length + " pixels");
        }
        // snippet cut
        int perSide = side / patch;
        float[][] patches = new float[perSide * perSide][patch * patch];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int token = (y / patch) * perSide + x / patch;
                patches[token][(y % patch) * patch + x % patch] = image[y * side + x];
            }
        }
        // end snippet
        return patches;
    }

    /** The image whose patches these are; the reverse of {@link #cut}. */
    static float[] join(float[][] patches, int side, int patch) {
        int perSide = side / patch;
        float[] image = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int token = (y / patch) * perSide + x / patch;
                image[y * side + x] = patches[token][(y % patch) * patch + x % patch];
            }
        }
        return image;
    }

    /**
     * The same images with their patches in another order, from left to right and top to bottom.
     *
     * @param order gives the order for each image: which patch comes first, second, …
     */
    static ImageData reorder(ImageData images, int patch, Supplier<int[]> order) {
        float[][] reordered = new float[images.images()][];
        for (int i = 0; i < reordered.length; i++) {
            float[][] patches = cut(images.pixels()[i], images.width(), patch);
            int[] from = order.get();
            float[][] moved = new float[patches.length][];
            for (int token = 0; token < moved.length; token++) {
                moved[token] = patches[from[token]];
            }
            reordered[i] = join(moved, images.width(), patch);
        }
        return new ImageData(images.width(), images.height(), images.classes(), reordered, images.labels());
    }

    /**
     * The same images with their pixels in another order, one order for all of them.
     *
     * @param order which pixel comes first, second, …
     */
    static ImageData scramble(ImageData images, int[] order) {
        float[][] scrambled = new float[images.images()][order.length];
        for (int i = 0; i < scrambled.length; i++) {
            for (int pixel = 0; pixel < order.length; pixel++) {
                scrambled[i][pixel] = images.pixels()[i][order[pixel]];
            }
        }
        return new ImageData(images.width(), images.height(), images.classes(), scrambled, images.labels());
    }
}
