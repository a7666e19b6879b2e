package curriculum.lab;

import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;

/**
 * A table of numbers as a table of colours, first row on top.
 *
 * <p>Values that are never negative go from the background's colour to the first series' colour; signed values go
 * from one colour to another, with zero as the background.
 */
public final class HeatMap implements Figure {
    private static final int SHADES = 11;

    private final String title;
    private final List<String> rows;
    private final List<String> columns;
    private final double[][] values;
    private String xLabel = "";
    private String yLabel = "";
    private boolean numbers;

    private HeatMap(String title, List<String> rows, List<String> columns, double[][] values) {
        this.title = title;
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.values = values;
    }

    /**
     * Makes a heat map.
     *
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
        numbers = true;
        return this;
    }

    @Override
    public int width() {
        return 760;
    }

    @Override
    public int height() {
        return Math.max(320, Math.min(760, 150 + 34 * rows.size()));
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(width)
                .height(height)
                .title(title)
                .xAxisTitle(xLabel)
                .yAxisTitle(yLabel)
                .build();
        theme.apply(chart.getStyler());
        double low = Arrays.stream(values).flatMapToDouble(Arrays::stream).min().orElse(0);
        double high =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElse(1);
        boolean signed = low < 0;
        double reach = legible(Math.max(Math.abs(low), Math.abs(high)));
        chart.getStyler()
                .setRangeColors(colours(theme, signed))
                .setMin(signed ? -reach : 0)
                .setMax(reach == 0 ? 1 : reach)
                .setShowValue(numbers)
                .setValueFontColor(theme.ink())
                .setHeatMapValueDecimalPattern("0.00")
                .setDrawBorder(false);
        chart.getStyler().setPlotGridLinesVisible(false);
        boolean slanted = columns.size() > 8;
        // Left to itself, XChart names every third row or column only.
        chart.getStyler().setXAxisLabelRotation(slanted ? 45 : 0).setXAxisTickMarkSpacingHint(slanted ? 20 : 34);
        // The axis of XChart points up; the first row of a table stands on top.
        List<String> upwards = new ArrayList<>(rows);
        Collections.reverse(upwards);
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                cells.add(new Number[] {column, rows.size() - 1 - row, values[row][column]});
            }
        }
        chart.addSeries("values", columns, upwards, cells);
        chart.paint(graphics, width, height);
    }

    /** The next number up with two digits: the legend prints whatever digits there are. */
    static double legible(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(2, RoundingMode.CEILING))
                .doubleValue();
    }

    private static Color[] colours(Theme theme, boolean signed) {
        Color[] colours = new Color[SHADES];
        for (int i = 0; i < SHADES; i++) {
            double share = i / (SHADES - 1.0);
            colours[i] = signed ? theme.diverging(2 * share - 1) : theme.shade(share);
        }
        return colours;
    }
}
