package curriculum.chapter07;

import curriculum.lab.Figure;
import curriculum.lab.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;

/** Weights as squares, the darker the larger: a row for each token that was written, a column for each that was read. */
final class AttentionMap implements Figure {
    private static final int WIDTH = 760;
    private static final int CELL_HEIGHT = 30;
    private static final int TOP = 50;
    private static final int LEFT = 110;
    private static final int BOTTOM = 110;
    private static final int MARGIN = 24;
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    private static final Font TOKEN = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    private static final Font NUMBER = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    /** Smaller weights have no number. */
    private static final double SHOWN = 0.1;

    private final String title;
    private final List<String> written;
    private final List<String> read;
    private final double[][] weights;

    /** @param weights {@code [written][read]} */
    AttentionMap(String title, List<String> written, List<String> read, double[][] weights) {
        this.title = title;
        this.written = List.copyOf(written);
        this.read = List.copyOf(read);
        this.weights = weights;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + CELL_HEIGHT * written.size() + BOTTOM;
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        graphics.setColor(theme.background());
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(theme.ink());
        graphics.setFont(TITLE);
        graphics.drawString(title, LEFT, 30);
        int cell = (width - LEFT - MARGIN) / read.size();
        for (int row = 0; row < written.size(); row++) {
            for (int column = 0; column < read.size(); column++) {
                square(graphics, theme, LEFT + column * cell, TOP + row * CELL_HEIGHT, cell, weights[row][column]);
            }
            graphics.setColor(theme.ink());
            graphics.setFont(TOKEN);
            String token = drawable(written.get(row));
            int wide = graphics.getFontMetrics().stringWidth(token);
            graphics.drawString(token, LEFT - 10 - wide, TOP + row * CELL_HEIGHT + 21);
        }
        int below = TOP + written.size() * CELL_HEIGHT;
        for (int column = 0; column < read.size(); column++) {
            slanted(graphics, drawable(read.get(column)), LEFT + column * cell + cell / 2, below + 12);
        }
        graphics.setFont(NUMBER);
        graphics.drawString("written", 12, TOP + 20);
        graphics.drawString("read", LEFT - 40, below + 20);
    }

    private static void square(Graphics2D graphics, Theme theme, int x, int y, int cell, double weight) {
        Color ground = theme.shade(weight);
        graphics.setColor(ground);
        graphics.fillRect(x, y, cell - 1, CELL_HEIGHT - 1);
        if (weight >= SHOWN) {
            graphics.setFont(NUMBER);
            FontMetrics metrics = graphics.getFontMetrics();
            String number = String.format(Locale.ROOT, "%.2f", weight).substring(weight < 0.995 ? 1 : 0);
            graphics.setColor(isDark(ground) ? Color.WHITE : Color.BLACK);
            graphics.drawString(number, x + (cell - metrics.stringWidth(number)) / 2, y + 19);
        }
    }

    /** Words are longer than columns are wide. */
    private static void slanted(Graphics2D graphics, String token, int x, int y) {
        Graphics2D turned = (Graphics2D) graphics.create();
        turned.setFont(TOKEN);
        turned.translate(x, y);
        boolean single = token.length() == 1;
        turned.rotate(single ? 0 : Math.PI / 4);
        turned.drawString(token, single ? -turned.getFontMetrics().stringWidth(token) / 2 : 0, single ? 8 : 5);
        turned.dispose();
    }

    /** Figures are drawn with whatever fonts the machine has, which may lack a script; the tables show every token. */
    private static String drawable(String token) {
        return TOKEN.canDisplayUpTo(token) < 0 ? token : "?";
    }

    private static boolean isDark(Color colour) {
        return 299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue() < 140_000;
    }
}
