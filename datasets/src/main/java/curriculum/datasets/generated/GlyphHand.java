package curriculum.datasets.generated;

import java.util.Random;

/**
 * The way one digit is written: a random affine map from the digit's own box to the pixels, after a slight bend.
 *
 * @param map {@code [2, 3]}, the affine map; a point {@code (x, y, 1)} times this is a point in pixels
 * @param bend how far the bend moves a point, in the box's unit, {@code [2]} for x and y
 * @param phase where the bend's wave begins, {@code [2]}
 */
record GlyphHand(double[][] map, double[] bend, double[] phase) {
    private static final double CENTRE = Glyphs.SIDE / 2.0;
    private static final double MOST_TURN = StrictMath.toRadians(20);
    private static final double MOST_SLANT = 0.35;
    private static final double MOST_SHIFT = 3.5;
    private static final double MOST_BEND = 0.1;

    static GlyphHand of(Random random) {
        double turn = Glyphs.between(random, -MOST_TURN, MOST_TURN);
        double slant = Glyphs.between(random, -MOST_SLANT, MOST_SLANT);
        double width = Glyphs.between(random, 13, 20);
        double height = Glyphs.between(random, 14, 20);
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        // Rotation × (shear × scale), then the shift.
        double[][] map = {
            {cos * width, -cos * slant * height - sin * height, CENTRE + shift(random)},
            {sin * width, -sin * slant * height + cos * height, CENTRE + shift(random)}
        };
        double[] bend = {bend(random), bend(random)};
        double[] phase = {phase(random), phase(random)};
        return new GlyphHand(map, bend, phase);
    }

    /** Where the points of a stroke come to lie, {@code [points, 2]} in pixels. */
    double[][] write(double[][] stroke) {
        double[][] written = new double[stroke.length][];
        for (int i = 0; i < stroke.length; i++) {
            double x = stroke[i][0] + bend[0] * StrictMath.sin(5 * stroke[i][1] + phase[0]);
            double y = stroke[i][1] + bend[1] * StrictMath.sin(5 * stroke[i][0] + phase[1]);
            written[i] =
                    new double[] {map[0][0] * x + map[0][1] * y + map[0][2], map[1][0] * x + map[1][1] * y + map[1][2]};
        }
        return written;
    }

    private static double shift(Random random) {
        return Glyphs.between(random, -MOST_SHIFT, MOST_SHIFT);
    }

    private static double bend(Random random) {
        return Glyphs.between(random, -MOST_BEND, MOST_BEND);
    }

    private static double phase(Random random) {
        return Glyphs.between(random, 0, 2 * StrictMath.PI);
    }
}
