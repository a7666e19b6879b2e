package curriculum.chapter03;

import curriculum.datasets.OptDigits;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Theme;
import java.awt.Graphics2D;

/** Digits of 8 × 8 pixels in rows of five, the more ink the stronger the colour. */
final class DigitImages implements Figure {
    private static final int PER_ROW = 5;
    private static final int CELL = 120;
    private static final int GAP = 16;
    private static final double MOST = 16;

    private final double[][] images; // [digits, 64]

    DigitImages(double[][] images) {
        this.images = images;
    }

    @Override
    public int width() {
        return PER_ROW * CELL + GAP;
    }

    @Override
    public int height() {
        return (images.length + PER_ROW - 1) / PER_ROW * CELL + GAP;
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        int pixel = (CELL - GAP) / OptDigits.SIDE;
        for (int i = 0; i < images.length; i++) {
            int left = GAP + i % PER_ROW * CELL;
            int top = GAP + i / PER_ROW * CELL;
            for (int j = 0; j < images[i].length; j++) {
                graphics.setColor(theme.shade(images[i][j] / MOST));
                graphics.fillRect(left + j % OptDigits.SIDE * pixel, top + j / OptDigits.SIDE * pixel, pixel, pixel);
            }
            graphics.setColor(theme.grid());
            graphics.drawRect(left, top, OptDigits.SIDE * pixel, OptDigits.SIDE * pixel);
        }
    }
}
