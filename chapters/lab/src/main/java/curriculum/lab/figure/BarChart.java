package curriculum.lab.figure;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Bars over named categories, or the histogram of a sample. */
public final class BarChart implements Figure {
    private static final int MANY_CATEGORIES = 8;

    private record Series(String name, double[] values, double[] errors) {}

    private final String title;
    private final List<String> categories;
    private final List<Series> series = new ArrayList<>();
    private String xLabel = "";
    private String yLabel = "";
    private boolean touching;

    private BarChart(String title, List<String> categories) {
        this.title = title;
        this.categories = List.copyOf(categories);
    }

    public static BarChart titled(String title, List<String> categories) {
        return new BarChart(title, categories);
    }

    /**
     * Counts how many of the values fall into each of {@code bins} equal intervals between the least and the greatest.
     */
    public static BarChart histogram(String title, double[] values, int bins) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double step = (high - low) / bins;
        double[] counts = new double[bins];
        for (double value : values) {
            counts[Math.min(bins - 1, (int) ((value - low) / step))]++;
        }
        List<String> centres = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            centres.add(String.format(Locale.ROOT, "%.3g", low + (bin + 0.5) * step));
        }
        BarChart chart = new BarChart(title, centres).bars("count", counts).yAxis("count");
        chart.touching = true;
        return chart;
    }

    public BarChart xAxis(String label) {
        xLabel = label;
        return this;
    }

    public BarChart yAxis(String label) {
        yLabel = label;
        return this;
    }

    /** Adds one bar a category; {@code [categories]}. */
    public BarChart bars(String name, double[] values) {
        return barsWithErrors(name, values, null);
    }

    /** Adds one bar a category with error bars of plus and minus {@code errors}; both {@code [categories]}. */
    public BarChart barsWithErrors(String name, double[] values, double[] errors) {
        if (values.length != categories.size()) {
            throw new IllegalArgumentException("Series " + name + " of figure \"" + title + "\" has " + values.length
                    + " values for " + categories.size() + " categories");
        }
        series.add(new Series(name, values, errors));
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
        CategoryChart chart = new CategoryChartBuilder()
                .width(width)
                .height(height)
                .title(title)
                .xAxisTitle(xLabel)
                .yAxisTitle(yLabel)
                .build();
        theme.apply(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(touching ? 0.96 : 0.7).setLabelsVisible(false);
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setLegendVisible(series.size() > 1);
        if (categories.size() > MANY_CATEGORIES) {
            chart.getStyler().setXAxisTickMarkSpacingHint(20).setXAxisLabelRotation(45);
        }
        for (Series one : series) {
            List<Double> values = Arrays.stream(one.values()).boxed().toList();
            if (one.errors() == null) {
                chart.addSeries(one.name(), categories, values);
            } else {
                chart.addSeries(
                        one.name(),
                        categories,
                        values,
                        Arrays.stream(one.errors()).boxed().toList());
            }
        }
        chart.paint(graphics, width, height);
    }
}
