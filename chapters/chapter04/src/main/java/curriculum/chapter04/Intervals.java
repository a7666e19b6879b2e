package curriculum.chapter04;

import curriculum.lab.figure.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;

/**
 * A dot and an interval for each of several comparisons, one under the other, beside a line at zero.
 *
 * @param title of the figure
 * @param names of the rows; empty strings for a figure that stands to the right of one with names
 * @param comparisons {@code [rows]}
 * @param step between two marks of the axis
 */
record Intervals(String title, List<String> names, List<Comparison> comparisons, double step) implements HandDrawn {
    private static final int ROW = 26;
    private static final int TOP = 50;
    private static final int BOTTOM = 40;
    private static final int NAMES = 190;
    private static final int MARGIN = 22;

    @Override
    public int drawnHeight() {
        return TOP + ROW * names.size() + BOTTOM;
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double low = step * Math.floor(extreme(false) / step);
        double high = step * Math.ceil(extreme(true) / step);
        double left = names.stream().allMatch(String::isEmpty) ? MARGIN : NAMES;
        double scale = (width - left - MARGIN) / (high - low);
        int bottom = TOP + ROW * names.size();

        graphics.setColor(theme.ink());
        graphics.setFont(TITLE);
        graphics.drawString(title, (int) left, 26);
        graphics.setFont(TEXT);
        for (double mark = low; mark <= high + step / 2; mark += step) {
            double x = left + (mark - low) * scale;
            boolean zero = Math.abs(mark) < step / 2;
            graphics.setColor(zero ? theme.ink() : theme.grid());
            graphics.setStroke(new BasicStroke(zero ? 1.4f : 1f));
            graphics.draw(new Line2D.Double(x, TOP - 10, x, bottom));
            graphics.setColor(theme.ink());
            String label = String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", zero ? 0 : mark);
            graphics.drawString(label, (int) (x - graphics.getFontMetrics().stringWidth(label) / 2.0), bottom + 20);
        }
        for (int row = 0; row < names.size(); row++) {
            Comparison comparison = comparisons.get(row);
            double y = TOP + ROW * (row + 0.5) - 5;
            graphics.setColor(theme.ink());
            graphics.drawString(names.get(row), 6, (int) y + 5);
            boolean doubtful = comparison.low() <= 0 && comparison.high() >= 0;
            graphics.setColor(doubtful ? theme.ink() : theme.series(comparison.mean() > 0 ? 0 : 1));
            graphics.setStroke(new BasicStroke(2.4f));
            double x = left + (comparison.mean() - low) * scale;
            double reach = comparison.halfWidth() * scale;
            graphics.draw(new Line2D.Double(x - reach, y, x + reach, y));
            graphics.fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9));
        }
    }

    /** The least or the greatest end of an interval; zero is always within. */
    private double extreme(boolean greatest) {
        return comparisons.stream()
                .mapToDouble(comparison -> greatest ? comparison.high() : -comparison.low())
                .map(end -> Math.max(end, 0))
                .map(end -> greatest ? end : -end)
                .reduce(0, greatest ? Math::max : Math::min);
    }
}
