package curriculum.datasets.generated;

import curriculum.datasets.ClassificationData;
import curriculum.datasets.OptDigits;
import java.util.Random;

/**
 * Digits as a seven-segment display shows them, drawn with uneven pressure: 8 × 8 pixels from 0 to 16, as those of
 * {@link OptDigits}.
 *
 * <p>The digits take turns. Each segment of an image has ink of its own strength, so an 8 whose middle segment is faint
 * comes near to a 0: the classes touch.
 */
public final class SegmentDigits {
    private static final int MOST = 16;

    // Segments: top, upper right, lower right, bottom, lower left, upper left, middle.
    private static final String[] LIT = {
        "1111110", "0110000", "1101101", "1111001", "0110011", "1011011", "1011111", "1110000", "1111111", "1111011"
    };
    private static final int[][] FIRST = {{0, 2}, {1, 5}, {4, 5}, {6, 2}, {4, 1}, {1, 1}, {3, 2}}; // row, column
    private static final int[][] LAST = {{0, 4}, {2, 5}, {5, 5}, {6, 4}, {5, 1}, {2, 1}, {3, 4}}; // row, column

    private SegmentDigits() {}

    /**
     * Draws digits.
     *
     * @param seed gives the same images on every platform
     * @param rows how many images
     * @param faintness how much ink a segment may lack, from 0 (each is fully inked) to 1 (some can't be seen)
     * @param noise standard deviation of each pixel, before it is rounded and cut off at 0 and 16
     * @throws IllegalArgumentException if {@code rows} is not positive, {@code faintness} is not from 0 to 1, or
     *     {@code noise} is negative or not a number
     */
    public static ClassificationData generate(long seed, int rows, double faintness, double noise) {
        if (rows <= 0) {
            throw new IllegalArgumentException("rows must be positive, not " + rows);
        }
        if (!(faintness >= 0 && faintness <= 1)) {
            throw new IllegalArgumentException("faintness must be from 0 to 1, not " + faintness);
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be a number from 0, not " + noise);
        }
        Random random = new Random(seed);
        double[][] images = new double[rows][];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = row % LIT.length;
            images[row] = draw(LIT[labels[row]], random, faintness);
            for (int pixel = 0; pixel < images[row].length; pixel++) {
                double value = Math.rint(images[row][pixel] + noise * random.nextGaussian());
                images[row][pixel] = Math.max(0, Math.min(MOST, value));
            }
        }
        return new ClassificationData(OptDigits.COLUMNS, OptDigits.CLASSES, images, labels);
    }

    private static double[] draw(String lit, Random random, double faintness) {
        double[] image = new double[OptDigits.SIDE * OptDigits.SIDE];
        for (int segment = 0; segment < lit.length(); segment++) {
            double ink = MOST * (1 - faintness * random.nextDouble());
            if (lit.charAt(segment) == '1') {
                for (int row = FIRST[segment][0]; row <= LAST[segment][0]; row++) {
                    for (int column = FIRST[segment][1]; column <= LAST[segment][1]; column++) {
                        image[row * OptDigits.SIDE + column] = ink;
                    }
                }
            }
        }
        return image;
    }
}
