package curriculum.datasets.generated;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The strokes of each digit, as people write it; some digits have several forms.
 *
 * <p>A digit fills a box of height 1 around (0, 0), about 0.6 wide; x goes right and y down. A stroke is
 * {@code [points, 2]}.
 */
final class GlyphStrokes {
    private static final int DEGREES_A_STEP = 15;

    private static final double[][] TWO_NECK = arc(0, -0.22, 0.28, 0.28, 190, 400);
    private static final double[][] NINE_HEAD = arc(0, -0.22, 0.28, 0.28, 0, 360);

    // [digits, forms, strokes]
    private static final List<List<List<double[][]>>> FORMS = List.of(
            List.of(form(arc(0, 0, 0.3, 0.5, 0, 360)), form(arc(0, 0, 0.38, 0.5, 0, 360))),
            List.of(
                    form(line(0, -0.5, 0, 0.5)),
                    form(line(-0.2, -0.28, 0.02, -0.5, 0.02, 0.5)),
                    form(line(-0.18, -0.3, 0, -0.5, 0, 0.5), line(-0.22, 0.5, 0.22, 0.5))),
            List.of(
                    form(join(TWO_NECK, line(-0.3, 0.5, 0.32, 0.5))),
                    form(join(TWO_NECK, arc(-0.16, 0.4, 0.13, 0.1, 30, 330), line(0.34, 0.48)))),
            List.of(
                    form(join(arc(0, -0.25, 0.27, 0.25, 200, 450), arc(0, 0.25, 0.3, 0.25, 270, 520))),
                    form(join(line(-0.26, -0.5, 0.26, -0.5, 0, -0.08), arc(0, 0.2, 0.3, 0.3, 275, 510)))),
            List.of(
                    form(line(0.1, 0.5, 0.1, -0.5, -0.3, 0.16, 0.32, 0.16)),
                    form(line(-0.22, -0.5, -0.28, 0.05, 0.3, 0.05), line(0.16, -0.4, 0.14, 0.5))),
            List.of(
                    form(join(line(0.28, -0.5, -0.2, -0.5, -0.24, -0.06), arc(0, 0.18, 0.3, 0.32, 225, 510))),
                    form(join(line(0.25, -0.48, -0.15, -0.5, -0.15, -0.12), arc(-0.05, 0.19, 0.34, 0.31, 255, 480)))),
            List.of(
                    form(join(arc(0.25, 0.2, 0.53, 0.7, 265, 180), arc(0, 0.22, 0.28, 0.28, 180, -180))),
                    form(join(line(0.1, -0.5), arc(0, 0.24, 0.27, 0.26, 190, -170)))),
            List.of(
                    form(line(-0.3, -0.5, 0.3, -0.5, -0.1, 0.5)),
                    form(line(-0.3, -0.5, 0.3, -0.5, -0.05, 0.5), line(-0.16, 0.02, 0.26, 0.02)),
                    form(line(-0.28, -0.28, -0.26, -0.5, 0.28, -0.5, 0.05, 0.5))),
            List.of(
                    form(arc(0, -0.25, 0.23, 0.25, 0, 360), arc(0, 0.25, 0.29, 0.25, 0, 360)),
                    form(arc(0, -0.22, 0.28, 0.28, 0, 360), arc(0, 0.28, 0.24, 0.22, 0, 360))),
            List.of(form(NINE_HEAD, arc(-0.25, -0.2, 0.53, 0.7, 0, 85)), form(NINE_HEAD, line(0.28, -0.22, 0.2, 0.5))));

    private GlyphStrokes() {}

    /** The strokes of one of the digit's forms, all of which are equally likely. */
    static List<double[][]> of(int digit, Random random) {
        List<List<double[][]>> forms = FORMS.get(digit);
        return forms.get(random.nextInt(forms.size()));
    }

    private static List<double[][]> form(double[][]... strokes) {
        return List.of(strokes);
    }

    /** A line through the points {@code x, y, x, y, …}. */
    private static double[][] line(double... coordinates) {
        double[][] points = new double[coordinates.length / 2][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {coordinates[2 * i], coordinates[2 * i + 1]};
        }
        return points;
    }

    /** Part of an ellipse; angles are in degrees, 0 is to the right and 90 below. */
    private static double[][] arc(double x, double y, double width, double height, double from, double to) {
        int steps = (int) Math.ceil(Math.abs(to - from) / DEGREES_A_STEP);
        double[][] points = new double[steps + 1][];
        for (int i = 0; i <= steps; i++) {
            double angle = StrictMath.toRadians(from + (to - from) * i / steps);
            points[i] = new double[] {x + width * StrictMath.cos(angle), y + height * StrictMath.sin(angle)};
        }
        return points;
    }

    /** One stroke after another, without lifting the pen. */
    private static double[][] join(double[][]... strokes) {
        return Arrays.stream(strokes).flatMap(Arrays::stream).toArray(double[][]::new);
    }
}
