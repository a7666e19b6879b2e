package curriculum.lab.figure;

import java.awt.Graphics2D;
import java.util.List;

/** Several figures as one: side by side, and in rows where there are more than fit beside each other. */
public final class Panels implements Figure {
    private static final int PANEL_WIDTH = 470;

    private final List<Figure> figures;
    private final int perRow;
    private final int panelWidth;

    private Panels(List<Figure> figures, int perRow, int panelWidth) {
        this.figures = figures;
        this.perRow = perRow;
        this.panelWidth = panelWidth;
    }

    /** Two figures beside each other, or more in rows of two. */
    public static Panels of(Figure... figures) {
        return inRowsOf(2, figures);
    }

    public static Panels inRowsOf(int perRow, Figure... figures) {
        if (figures.length == 0 || perRow < 1) {
            throw new IllegalArgumentException("Panels need at least one figure and one figure a row");
        }
        return new Panels(List.of(figures), Math.min(perRow, figures.length), PANEL_WIDTH);
    }

    /** The same panels, each of this width in pixels: a narrow one keeps its letters large on a narrow page. */
    public Panels withPanelWidth(int width) {
        if (width < 1) {
            throw new IllegalArgumentException("width must be at least 1, not " + width);
        }
        return new Panels(figures, perRow, width);
    }

    @Override
    public int width() {
        return perRow * panelWidth;
    }

    @Override
    public int height() {
        int rows = (figures.size() + perRow - 1) / perRow;
        double tallest = figures.stream()
                .mapToDouble(figure -> panelWidth * (double) figure.height() / figure.width())
                .max()
                .orElseThrow();
        // A panel is small: what its axes and legend take has to be given back.
        return rows * (int) Math.round(tallest * 1.15);
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        int rows = (figures.size() + perRow - 1) / perRow;
        int cellWidth = width / perRow;
        int cellHeight = height / rows;
        for (int i = 0; i < figures.size(); i++) {
            Graphics2D cell = (Graphics2D)
                    graphics.create(i % perRow * cellWidth, i / perRow * cellHeight, cellWidth, cellHeight);
            figures.get(i).paint(cell, theme, cellWidth, cellHeight);
            cell.dispose();
        }
    }
}
