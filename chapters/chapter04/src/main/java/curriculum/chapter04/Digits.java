package curriculum.chapter04;

import curriculum.datasets.ClassificationData;
import curriculum.datasets.DataSource;
import curriculum.datasets.Glyphs;
import curriculum.datasets.ImageData;
import curriculum.datasets.OptDigits;

/**
 * The images of the lesson: published digits of 8 × 8 pixels, or glyphs at half their resolution, 14 × 14.
 *
 * <p>Small images make small networks, of which the lesson trains some hundred.
 */
final class Digits {
    /** Both editions; far more images than the lesson trains on at a time, to draw samples from. */
    static final DataSource<ImageData> SOURCE = new DataSource<>(
            "optdigits", () -> half(Glyphs.generate(4, 4000)), folder -> images(OptDigits.read(folder)));

    private static final float MOST_INK = 16;

    private Digits() {}

    private static ImageData images(ClassificationData digits) {
        float[][] pixels = new float[digits.rows()][OptDigits.SIDE * OptDigits.SIDE];
        for (int image = 0; image < pixels.length; image++) {
            for (int i = 0; i < pixels[image].length; i++) {
                pixels[image][i] = (float) digits.features()[image][i] / MOST_INK;
            }
        }
        return new ImageData(OptDigits.SIDE, OptDigits.SIDE, digits.classes(), pixels, digits.labels());
    }

    /** Half the width and height: each pixel is the mean of four. */
    static ImageData half(ImageData images) {
        int width = images.width() / 2;
        int height = images.height() / 2;
        float[][] pixels = new float[images.images()][width * height];
        for (int image = 0; image < pixels.length; image++) {
            float[] from = images.pixels()[image];
            for (int i = 0; i < pixels[image].length; i++) {
                int corner = 2 * (i / width) * images.width() + 2 * (i % width);
                float above = from[corner] + from[corner + 1];
                float below = from[corner + images.width()] + from[corner + images.width() + 1];
                pixels[image][i] = (above + below) / 4;
            }
        }
        return new ImageData(width, height, images.classes(), pixels, images.labels());
    }
}
