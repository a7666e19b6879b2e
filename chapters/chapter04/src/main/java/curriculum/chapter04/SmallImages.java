package curriculum.chapter04;

import curriculum.datasets.DataSource;
import curriculum.datasets.FashionMnist;
import curriculum.datasets.Generator;
import curriculum.datasets.ImageData;
import curriculum.datasets.generated.Glyphs;

/**
 * The images of the lesson at half their resolution, 14 × 14 pixels: articles of clothing, or the glyphs.
 *
 * <p>Small images make small networks, of which the lesson trains more than a hundred.
 */
final class SmallImages {
    /** Both editions; far more images than the lesson trains on at a time, to draw samples from. */
    static final DataSource<ImageData> SOURCE = new DataSource<>(
            "fashion-mnist",
            Generator.of("Glyphs", 4, seed -> half(Glyphs.generate(seed, 4000))),
            folder -> half(FashionMnist.read(folder).test()));

    private SmallImages() {}

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
