package curriculum.lab.figure;

import curriculum.lab.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * A table of numbers as a table of colours, first row on top. Every row and every column has its name.
 *
 * <p>Values that are never negative go from the background's colour to the first series' colour; signed values go
 * from one colour to another, with zero as the background.
 */
public final class HeatMap implements Figure {
    private static final int WIDTH = 760;
    private static final int CELL_HEIGHT = 30;
    private static final int TITLE_HEIGHT = 48;
    private static final int MARGIN = 16;
    private static final int GAP = 8;
    private static final int AXIS_HEIGHT = 22;
    private static final int LEGEND_HEIGHT = 44;
    private static final int LEGEND_WIDTH = 160;
    private static final Font TITLE = Theme.font(Font.BOLD, 16);
    private static final Font NAME = Theme.font(Font.PLAIN, 13);
    private static final Font NUMBER = Theme.font(Font.PLAIN, 11);
    /** A longer name is cut, or it would leave no room for the cells. */
    private static final int LONGEST_NAME = 16;
    /** Roughly how high names stand when they are slanted, to know the height before there is anything to draw on. */
    private static final int SLANTED_HEIGHT = 90;

    private final String title;
    private final List<String> rows;
    private final List<String> columns;
    private final double[][] values;
    private final boolean signed;
    /** What the strongest colour stands for. */
    private final double reach;

    private String xLabel = "";
    private String yLabel = "";
    private double numbersFrom = Double.POSITIVE_INFINITY;

    private HeatMap(String title, List<String> rows, List<String> columns, double[][] values) {
        this.title = title;
        this.rows = rows.stream().map(HeatMap::shown).toList();
        this.columns = columns.stream().map(HeatMap::shown).toList();
        this.values = values;
        signed = Arrays.stream(values).flatMapToDouble(Arrays::stream).anyMatch(value -> value < 0);
        double largest = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        reach = largest == 0 ? 1 : legible(largest);
    }

    /**
     * Makes a heat map.
     *
     * @param rows names from top to bottom; names may be equal
     * @param columns names from left to right
     * @param values {@code [rows, columns]}
     */
    public static HeatMap titled(String title, List<String> rows, List<String> columns, double[][] values) {
        if (values.length != rows.size() || Arrays.stream(values).anyMatch(row -> row.length != columns.size())) {
            throw new IllegalArgumentException("Figure \"" + title + "\" has labels for " + rows.size() + " × "
                    + columns.size() + " values, but other values");
        }
        return new HeatMap(title, rows, columns, values);
    }

    public HeatMap xAxis(String label) {
        xLabel = label;
        return this;
    }

    public HeatMap yAxis(String label) {
        yLabel = label;
        return this;
    }

    /** Writes each value into its cell. */
    public HeatMap withNumbers() {
        return withNumbersFrom(Double.NEGATIVE_INFINITY);
    }

    /** Writes values of at least this size into their cells: where most are near zero, the others stand out. */
    public HeatMap withNumbersFrom(double least) {
        numbersFrom = least;
        return this;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int cells = Math.max(150, Math.min(620, CELL_HEIGHT * rows.size()));
        return TITLE_HEIGHT + cells + SLANTED_HEIGHT + (xLabel.isEmpty() ? 0 : AXIS_HEIGHT) + LEGEND_HEIGHT;
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        graphics.setColor(theme.background());
        graphics.fillRect(0, 0, width, height);
        FontMetrics names = graphics.getFontMetrics(NAME);
        int left = MARGIN + (yLabel.isEmpty() ? 0 : AXIS_HEIGHT) + widest(names, rows) + GAP;
        double cellWidth = (double) (width - left - MARGIN) / Math.max(1, columns.size());
        boolean slanted = widest(names, columns) + GAP > cellWidth;
        int namesHeight =
                GAP + names.getHeight() + (slanted ? (int) (widest(names, columns) * Math.sin(Math.PI / 4)) : 0);
        int bottom = height - LEGEND_HEIGHT - (xLabel.isEmpty() ? 0 : AXIS_HEIGHT) - namesHeight;
        double cellHeight = (double) (bottom - TITLE_HEIGHT) / Math.max(1, rows.size());

        graphics.setColor(theme.ink());
        centred(graphics, TITLE, title, width / 2.0, 30);
        cells(graphics, theme, left, cellWidth, cellHeight);
        graphics.setColor(theme.ink());
        graphics.setFont(NAME);
        for (int row = 0; row < rows.size(); row++) {
            double y = TITLE_HEIGHT + (row + 0.5) * cellHeight + names.getAscent() / 2.0 - 1;
            graphics.drawString(rows.get(row), left - GAP - names.stringWidth(rows.get(row)), (float) y);
        }
        for (int column = 0; column < columns.size(); column++) {
            columnName(graphics, columns.get(column), left + (column + 0.5) * cellWidth, bottom + GAP, slanted);
        }
        centred(graphics, NAME, xLabel, left + (width - left - MARGIN) / 2.0, height - LEGEND_HEIGHT);
        Graphics2D turned = (Graphics2D) graphics.create();
        turned.translate(MARGIN + names.getAscent() / 2.0, (TITLE_HEIGHT + bottom) / 2.0);
        turned.rotate(-Math.PI / 2);
        centred(turned, NAME, yLabel, 0, 0);
        turned.dispose();
        legend(graphics, theme, width / 2, height - 26);
    }

    private void cells(Graphics2D graphics, Theme theme, int left, double cellWidth, double cellHeight) {
        for (int row = 0; row < rows.size(); row++) {
            int top = (int) (TITLE_HEIGHT + row * cellHeight);
            int high = (int) (TITLE_HEIGHT + (row + 1) * cellHeight) - top;
            for (int column = 0; column < columns.size(); column++) {
                int x = (int) (left + column * cellWidth);
                int wide = (int) (left + (column + 1) * cellWidth) - x;
                double value = values[row][column];
                Color ground = colour(theme, value / reach);
                graphics.setColor(ground);
                graphics.fillRect(x, top, Math.max(1, wide - 1), Math.max(1, high - 1));
                if (value >= numbersFrom) {
                    graphics.setColor(Theme.inkOn(ground));
                    number(graphics, value, x + wide / 2.0, top + high / 2.0 + 4, wide);
                }
            }
        }
    }

    /** Without its leading zero if the cell is narrow; not at all if that does not fit either. */
    private static void number(Graphics2D graphics, double value, double x, double y, int wide) {
        String whole = Texts.fill("%.2f", value);
        String brief = whole.replaceFirst("^(-?)0\\.", "$1.");
        FontMetrics metrics = graphics.getFontMetrics(NUMBER);
        for (String text : List.of(whole, brief)) {
            if (metrics.stringWidth(text) <= wide) {
                centred(graphics, NUMBER, text, x, y);
                return;
            }
        }
    }

    private static void columnName(Graphics2D graphics, String name, double x, double y, boolean slanted) {
        FontMetrics metrics = graphics.getFontMetrics(NAME);
        if (slanted) {
            // It ends under its column: what sticks out does so to the left, where there is room.
            Graphics2D turned = (Graphics2D) graphics.create();
            turned.setFont(NAME);
            turned.translate(x, y);
            turned.rotate(-Math.PI / 4);
            turned.drawString(name, -metrics.stringWidth(name), metrics.getAscent() / 2);
            turned.dispose();
        } else {
            centred(graphics, NAME, name, x, y + metrics.getAscent());
        }
    }

    private void legend(Graphics2D graphics, Theme theme, int middle, int top) {
        int from = middle - LEGEND_WIDTH / 2;
        for (int x = 0; x < LEGEND_WIDTH; x++) {
            double share = x / (LEGEND_WIDTH - 1.0);
            graphics.setColor(colour(theme, signed ? 2 * share - 1 : share));
            graphics.fillRect(from + x, top, 1, 12);
        }
        graphics.setColor(theme.grid());
        graphics.drawRect(from, top, LEGEND_WIDTH, 12);
        graphics.setColor(theme.ink());
        graphics.setFont(NUMBER);
        String low = signed ? "-" + reach : "0";
        graphics.drawString(low, from - GAP - graphics.getFontMetrics().stringWidth(low), top + 10);
        graphics.drawString(String.valueOf(reach), from + LEGEND_WIDTH + GAP, top + 10);
    }

    private Color colour(Theme theme, double strength) {
        return signed ? theme.diverging(strength) : theme.shade(strength);
    }

    /** The next number up with two digits: the legend prints whatever digits there are. */
    static double legible(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(2, RoundingMode.CEILING))
                .doubleValue();
    }

    private static String shown(String name) {
        int[] characters = Theme.drawable(name, NAME).codePoints().toArray();
        return characters.length <= LONGEST_NAME
                ? new String(characters, 0, characters.length)
                : new String(characters, 0, LONGEST_NAME - 1) + "…";
    }

    private static int widest(FontMetrics metrics, List<String> names) {
        return names.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    }

    private static void centred(Graphics2D graphics, Font font, String text, double x, double y) {
        graphics.setFont(font);
        graphics.drawString(text, (float) (x - graphics.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }
}
