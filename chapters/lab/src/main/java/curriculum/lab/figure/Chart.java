package curriculum.lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.None;

/**
 * Points and lines over two numeric axes.
 *
 * <pre>{@code
 * Chart.titled("Predicted against actual price")
 *         .xAxis("actual").yAxis("predicted")
 *         .points("houses", actual, predicted)
 *         .dashed("perfect", ends, ends);
 * }</pre>
 */
public final class Chart implements Figure {
    private static final int MANY_SERIES = 4;

    private enum Kind {
        POINTS,
        LINE,
        DASHED
    }

    private record Series(Kind kind, String name, double[] x, double[] y, double[] errors) {}

    private final String title;
    private final List<Series> series = new ArrayList<>();
    private final List<Double> xLimits = new ArrayList<>();
    private final List<Double> yLimits = new ArrayList<>();
    private String xLabel = "";
    private String yLabel = "";
    private boolean xLogarithmic;
    private boolean yLogarithmic;
    private boolean shapesOnly;

    private Chart(String title) {
        this.title = title;
    }

    public static Chart titled(String title) {
        return new Chart(title);
    }

    public Chart xAxis(String label) {
        xLabel = label;
        return this;
    }

    public Chart yAxis(String label) {
        yLabel = label;
        return this;
    }

    /** Shows only this part of the horizontal axis. */
    public Chart xRange(double low, double high) {
        xLimits.addAll(List.of(low, high));
        return this;
    }

    /** Shows only this part of the vertical axis. */
    public Chart yRange(double low, double high) {
        yLimits.addAll(List.of(low, high));
        return this;
    }

    public Chart logarithmicX() {
        xLogarithmic = true;
        return this;
    }

    public Chart logarithmicY() {
        yLogarithmic = true;
        return this;
    }

    /** Leaves out the legend and the axes: for small panels in which only the shape of the clouds matters. */
    public Chart shapesOnly() {
        shapesOnly = true;
        return this;
    }

    /** Adds a cloud of points; both arrays {@code [points]}. */
    public Chart points(String name, double[] x, double[] y) {
        return add(new Series(Kind.POINTS, name, x, y, null));
    }

    /** Adds a line through the points in their order; both arrays {@code [points]}. */
    public Chart line(String name, double[] x, double[] y) {
        return add(new Series(Kind.LINE, name, x, y, null));
    }

    /** Adds a line whose points carry error bars of plus and minus {@code errors}; all arrays {@code [points]}. */
    public Chart lineWithErrors(String name, double[] x, double[] y, double[] errors) {
        return add(new Series(Kind.LINE, name, x, y, errors));
    }

    /** Adds a thin dashed line, for references and baselines; both arrays {@code [points]}. */
    public Chart dashed(String name, double[] x, double[] y) {
        return add(new Series(Kind.DASHED, name, x, y, null));
    }

    private Chart add(Series one) {
        if (one.x().length != one.y().length || one.x().length == 0) {
            throw new IllegalArgumentException("Series " + one.name() + " of figure \"" + title + "\" has "
                    + one.x().length + " x values and " + one.y().length + " y values");
        }
        series.add(one);
        return this;
    }

    @Override
    public int width() {
        return 760;
    }

    @Override
    public int height() {
        return 470;
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .title(title)
                .xAxisTitle(xLabel)
                .yAxisTitle(yLabel)
                .build();
        theme.apply(chart.getStyler());
        chart.getStyler().setXAxisLogarithmic(xLogarithmic).setYAxisLogarithmic(yLogarithmic);
        chart.getStyler().setLegendVisible(series.size() > 1);
        if (series.size() > MANY_SERIES) {
            chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
            chart.getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
        }
        if (shapesOnly) {
            chart.getStyler()
                    .setLegendVisible(false)
                    .setMarkerSize(4)
                    .setChartTitlePadding(4)
                    .setChartPadding(6);
            chart.getStyler().setAxisTicksVisible(false).setPlotGridLinesVisible(false);
        }
        if (!xLimits.isEmpty()) {
            chart.getStyler().setXAxisMin(xLimits.get(0)).setXAxisMax(xLimits.get(1));
        }
        if (!yLimits.isEmpty()) {
            chart.getStyler().setYAxisMin(yLimits.get(0)).setYAxisMax(yLimits.get(1));
        }
        for (int i = 0; i < series.size(); i++) {
            style(series.get(i), chart, theme.series(i), theme.ink());
        }
        chart.paint(graphics, width, height);
    }

    private static void style(Series one, XYChart chart, Color colour, Color ink) {
        double[] x = uneven(one.x());
        double[] y = uneven(one.y());
        XYSeries drawn = one.errors() == null
                ? chart.addSeries(one.name(), x, y)
                : chart.addSeries(one.name(), x, y, one.errors());
        switch (one.kind()) {
            case POINTS -> {
                drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
                // Clouds overlap: half-transparent points show where they are dense.
                drawn.setMarkerColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150));
            }
            case LINE -> {
                drawn.setLineColor(colour);
                drawn.setLineStyle(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                drawn.setMarkerColor(colour);
                if (one.x().length > 20) {
                    drawn.setMarker(new None());
                }
            }
            case DASHED -> {
                drawn.setLineColor(ink);
                drawn.setLineStyle(new BasicStroke(
                        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 4f}, 0f));
                drawn.setMarker(new None());
            }
        }
    }

    /**
     * Moves the second value by a share of its distance from the first that is too small to be seen. XChart puts the
     * ticks of an axis on the data where the data is evenly spaced, which gives ticks such as 0, 34, 68.
     */
    private static double[] uneven(double[] values) {
        double[] moved = values.clone();
        if (moved.length > 2) {
            moved[1] += 1e-3 * (moved[1] - moved[0]);
        }
        return moved;
    }
}
