package curriculum.chapter04;

/**
 * A map of a picture onto itself: turn, stretch and shift about its middle, or a mirror.
 *
 * @param turn in radians
 * @param stretch above 1 makes the picture larger
 * @param right shift in pixels
 * @param down shift in pixels
 * @param mirrored whether left and right change places first
 */
record Affine(double turn, double stretch, double right, double down, boolean mirrored) {

    /**
     * The picture after the map; what comes in from outside is empty.
     *
     * @param pixels {@code [side * side]}
     */
    float[] apply(float[] pixels, int side) {
        float[] mapped = new float[pixels.length];
        double middle = (side - 1) / 2.0;
        double cos = Math.cos(turn) / stretch;
        double sin = Math.sin(turn) / stretch;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                // Where this pixel comes from: the map backwards.
                double x = column - middle - right;
                double y = row - middle - down;
                double fromX = cos * x + sin * y;
                double fromY = -sin * x + cos * y;
                mapped[row * side + column] =
                        between(pixels, side, middle + (mirrored ? -fromX : fromX), middle + fromY);
            }
        }
        return mapped;
    }

    /** The value at a point between the centres of pixels, by bilinear interpolation. */
    private static float between(float[] pixels, int side, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double fromLeft = x - left;
        double fromTop = y - top;
        double above = (1 - fromLeft) * pixel(pixels, side, left, top) + fromLeft * pixel(pixels, side, left + 1, top);
        double below =
                (1 - fromLeft) * pixel(pixels, side, left, top + 1) + fromLeft * pixel(pixels, side, left + 1, top + 1);
        return (float) ((1 - fromTop) * above + fromTop * below);
    }

    private static float pixel(float[] pixels, int side, int x, int y) {
        boolean inside = x >= 0 && x < side && y >= 0 && y < side;
        return inside ? pixels[y * side + x] : 0;
    }
}
