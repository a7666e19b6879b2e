package curriculum.datasets.generated;

/** A square of pixels to draw lines on; a pixel's ink depends on its distance to the nearest line. */
final class GlyphCanvas {
    private final int side;
    private final float[] ink; // [side * side]

    GlyphCanvas(int side) {
        this.side = side;
        this.ink = new float[side * side];
    }

    /** How much of a pixel is inked, 0 to 1. */
    double coverage(int pixel) {
        return ink[pixel];
    }

    /**
     * Draws a line through points.
     *
     * @param points {@code [points, 2]} in pixels, of which the first has its centre at (0.5, 0.5)
     * @param radius half the width of the pen, in pixels
     * @param blur how far the ink spreads from the line's edge to both sides, in pixels
     */
    void stroke(double[][] points, double radius, double blur) {
        for (int i = 1; i < points.length; i++) {
            segment(points[i - 1], points[i], radius, blur);
        }
    }

    private void segment(double[] from, double[] to, double radius, double blur) {
        double reach = radius + blur;
        int left = pixel(Math.min(from[0], to[0]) - reach);
        int right = pixel(Math.max(from[0], to[0]) + reach);
        int top = pixel(Math.min(from[1], to[1]) - reach);
        int bottom = pixel(Math.max(from[1], to[1]) + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double distance = distance(column + 0.5, row + 0.5, from, to);
                float value = (float) edge((reach - distance) / (2 * blur));
                int at = row * side + column;
                ink[at] = Math.max(ink[at], value);
            }
        }
    }

    private int pixel(double position) {
        return (int) Math.max(0, Math.min(side - 1, position));
    }

    /** Distance from a point to the nearest point of a segment. */
    private static double distance(double x, double y, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        double nearest = Math.max(0, Math.min(1, along));
        double ex = x - from[0] - nearest * dx;
        double ey = y - from[1] - nearest * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }

    /** A smooth step: 0 up to 0, 1 from 1 on. */
    private static double edge(double t) {
        double s = Math.max(0, Math.min(1, t));
        return s * s * (3 - 2 * s);
    }
}
