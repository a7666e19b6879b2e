package curriculum.lab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of small grey images, each row with a label: originals above what a model made of them.
 *
 * <pre>{@code
 * ImageGrid.titled("Originals and reconstructions", 28)
 *         .row("original", originals)
 *         .row("reconstruction", reconstructions);
 * }</pre>
 */
public final class ImageGrid implements Figure {
    private static final int WIDTH = 760;
    private static final int TITLE_HEIGHT = 44;
    private static final int MARGIN = 12;
    private static final int LARGEST_CELL = 72;
    private static final int WIDEST_LABEL = 230;
    /** Of a label's letters, on average, at its font size. */
    private static final double LETTER_WIDTH = 7.3;

    private record Row(String label, double[][] images, boolean signed) {}

    private final String title;
    private final int imageWidth;
    private final List<Row> rows = new ArrayList<>();

    private ImageGrid(String title, int imageWidth) {
        this.title = title;
        this.imageWidth = imageWidth;
    }

    /**
     * Begins a grid.
     *
     * @param imageWidth pixels in a row of an image
     */
    public static ImageGrid titled(String title, int imageWidth) {
        if (imageWidth < 1) {
            throw new IllegalArgumentException("imageWidth: an image is at least one pixel wide, not " + imageWidth);
        }
        return new ImageGrid(title, imageWidth);
    }

    /**
     * Adds a row of images that go from 0, the colour of the page, to 1, the colour of ink. What lies outside is
     * drawn as the nearer of the two.
     *
     * @param images {@code [images, height * width]}, each image row by row
     */
    public ImageGrid row(String label, double[][] images) {
        return add(new Row(label, images, false));
    }

    /**
     * Adds a row of images of signed values, such as weights: zero has the colour of the page, positive and negative
     * values have colours of their own, each image as strong as its own largest magnitude.
     *
     * @param images {@code [images, height * width]}, each image row by row
     */
    public ImageGrid signedRow(String label, double[][] images) {
        return add(new Row(label, images, true));
    }

    private ImageGrid add(Row row) {
        if (row.images().length == 0) {
            throw new IllegalArgumentException("Row \"" + row.label() + "\" of figure \"" + title + "\" has no image");
        }
        for (double[] image : row.images()) {
            if (image.length == 0 || image.length % imageWidth != 0) {
                throw new IllegalArgumentException("Row \"" + row.label() + "\" of figure \"" + title
                        + "\" has an image of " + image.length + " pixels, which is no multiple of its width "
                        + imageWidth);
            }
        }
        rows.add(row);
        return this;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TITLE_HEIGHT + rows.size() * cell(WIDTH) + MARGIN;
    }

    private int labelWidth() {
        int letters = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        return letters == 0 ? 0 : (int) Math.min(WIDEST_LABEL, letters * LETTER_WIDTH + MARGIN);
    }

    /** The side of a cell, with the gap around its image. */
    private int cell(int width) {
        int columns = rows.stream().mapToInt(row -> row.images().length).max().orElse(1);
        return Math.min(LARGEST_CELL, (width - 2 * MARGIN - labelWidth()) / columns);
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        graphics.setColor(theme.ink());
        graphics.setFont(Theme.font(Font.BOLD, 16));
        int titleWidth = graphics.getFontMetrics().stringWidth(title);
        graphics.drawString(title, (width - titleWidth) / 2, 28);
        graphics.setFont(Theme.font(Font.PLAIN, 13));
        int cell = cell(width);
        int gap = Math.max(1, cell / 16);
        for (int row = 0; row < rows.size(); row++) {
            int y = TITLE_HEIGHT + row * cell;
            graphics.setColor(theme.ink());
            graphics.drawString(rows.get(row).label(), MARGIN, y + cell / 2 + 4);
            double[][] images = rows.get(row).images();
            for (int column = 0; column < images.length; column++) {
                int x = MARGIN + labelWidth() + column * cell;
                BufferedImage image = picture(images[column], rows.get(row).signed(), theme);
                graphics.drawImage(image, x, y, cell - gap, cell - gap, null);
                graphics.setColor(theme.grid());
                graphics.drawRect(x, y, cell - gap, cell - gap);
            }
        }
    }

    private BufferedImage picture(double[] values, boolean signed, Theme theme) {
        double reach = 0;
        for (double value : values) {
            reach = Math.max(reach, Math.abs(value));
        }
        BufferedImage image = new BufferedImage(imageWidth, values.length / imageWidth, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < values.length; i++) {
            double strength = signed && reach > 0 ? values[i] / reach : values[i];
            image.setRGB(
                    i % imageWidth,
                    i / imageWidth,
                    (signed ? theme.diverging(strength) : theme.grey(strength)).getRGB());
        }
        return image;
    }
}
