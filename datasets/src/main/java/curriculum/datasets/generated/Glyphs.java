package curriculum.datasets.generated;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes up grey images of the ten digits, 28 × 28 pixels, by drawing them from strokes as a hand would.
 *
 * <p>Digits differ in shape, size, slant, place, pen, ink and noise, so that a straight boundary between the classes
 * does poorly and a small convolutional network well; {@code sheets/glyphs.md} has the accuracies.
 */
public final class Glyphs {
    /** Pixels in a row, and rows of pixels. */
    public static final int SIDE = 28;

    /** The digits, in the order of the labels. */
    public static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    private static final int TRAIN = 5_000;
    private static final int TEST = 1_000;
    private static final double NOISE = 0.08;

    private Glyphs() {}

    /**
     * Draws digits; the classes take turns, so image {@code i} shows the digit {@code i % 10}.
     *
     * @param seed gives the same images on every platform; the first images do not depend on {@code count}
     * @param count how many images
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    public static ImageData generate(long seed, int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("count must be positive, not " + count);
        }
        Random random = new Random(seed);
        float[][] pixels = new float[count][];
        int[] labels = new int[count];
        for (int image = 0; image < count; image++) {
            labels[image] = image % CLASSES.size();
            pixels[image] = draw(labels[image], random);
        }
        return new ImageData(SIDE, SIDE, CLASSES, pixels, labels);
    }

    /** 5,000 images to train on and 1,000 others to test on, always the same: the bundled edition of image lessons. */
    public static ImageSplit split(long seed) {
        return new ImageSplit(generate(seed, TRAIN), generate(seed + 1, TEST));
    }

    private static float[] draw(int digit, Random random) {
        GlyphHand hand = GlyphHand.of(random);
        double radius = between(random, 0.6, 1.7);
        double blur = between(random, 0.4, 1.2);
        double ink = between(random, 0.6, 1);
        double noise = between(random, 0, NOISE);

        GlyphCanvas canvas = new GlyphCanvas(SIDE);
        for (double[][] stroke : GlyphStrokes.of(digit, random)) {
            canvas.stroke(hand.write(stroke), radius, blur);
        }
        float[] pixels = new float[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            double value = ink * canvas.coverage(i) + noise * random.nextGaussian();
            // Whole steps of 1/255, as a camera has, so that rounding errors cannot tell platforms apart.
            pixels[i] = Math.round(255 * Math.min(1, Math.max(0, value))) / 255f;
        }
        return pixels;
    }

    static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
