package curriculum.lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Circle;
import org.knowm.xchart.style.markers.Marker;

/** The colours of figures, on light pages and on dark ones. */
public enum Theme {
    LIGHT("#ffffff", "#1f2328", "#dfe3e8", "#0b6bcb", "#d1480b", "#177a4b", "#8a3ffc", "#a8740a", "#c2185b", "#5f6b76"),
    DARK("#15191f", "#dde3ea", "#343c46", "#5aa9f5", "#ff8a57", "#4cc38a", "#b69cff", "#e5b548", "#ff7eb6", "#9aa7b4");

    private static final BasicStroke AXIS = new BasicStroke(1f);
    private static final String FONT = Font.SANS_SERIF;

    private final Color background;
    private final Color ink;
    private final Color grid;
    private final Color[] series;

    Theme(String background, String ink, String grid, String... series) {
        this.background = Color.decode(background);
        this.ink = Color.decode(ink);
        this.grid = Color.decode(grid);
        this.series = new Color[series.length];
        for (int i = 0; i < series.length; i++) {
            this.series[i] = Color.decode(series[i]);
        }
    }

    public Color background() {
        return background;
    }

    /** For text and outlines. */
    public Color ink() {
        return ink;
    }

    public Color grid() {
        return grid;
    }

    /** The colour of the n-th series, counted from 0; after the last the first comes again. */
    public Color series(int n) {
        return series[n % series.length];
    }

    /** A colour between the background and the first series' colour: 0 is the background, 1 the full colour. */
    public Color shade(double strength) {
        return mix(background, series[0], strength);
    }

    /** A grey between the background and the ink: 0 is the background, 1 the ink. */
    public Color grey(double strength) {
        return mix(background, ink, strength);
    }

    /** A colour for a signed strength: 1 is the first series' colour, -1 the second's, 0 the background. */
    public Color diverging(double strength) {
        return mix(background, strength < 0 ? series[1] : series[0], Math.abs(strength));
    }

    /** Black or white, whichever can be read on this colour. */
    static Color inkOn(Color ground) {
        boolean dark = 299 * ground.getRed() + 587 * ground.getGreen() + 114 * ground.getBlue() < 140_000;
        return dark ? Color.WHITE : Color.BLACK;
    }

    /** Figures are drawn with whatever fonts the machine has, which may lack a script; the tables show every word. */
    static String drawable(String text, Font font) {
        return font.canDisplayUpTo(text) < 0 ? text : "?";
    }

    private static Color mix(Color from, Color to, double share) {
        double s = Math.max(0, Math.min(1, share));
        return new Color(
                (int) Math.round(from.getRed() + s * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + s * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + s * (to.getBlue() - from.getBlue())));
    }

    void apply(AxesChartStyler styler) {
        Marker[] circles = new Marker[series.length];
        for (int i = 0; i < circles.length; i++) {
            circles[i] = new Circle();
        }
        styler.setLocale(Locale.ROOT);
        styler.setBaseFont(font(Font.PLAIN, 13));
        styler.setChartBackgroundColor(background)
                .setPlotBackgroundColor(background)
                .setPlotBorderVisible(false)
                .setChartFontColor(ink)
                .setChartTitleFont(font(Font.BOLD, 16))
                .setChartTitleFontColor(ink)
                .setChartTitleBoxVisible(false)
                .setChartTitlePadding(10)
                .setChartPadding(12)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setLegendBackgroundColor(background)
                .setLegendBorderColor(background)
                .setLegendFont(font(Font.PLAIN, 13))
                .setSeriesColors(series)
                .setSeriesMarkers(circles)
                .setMarkerSize(6)
                .setAntiAlias(true);
        styler.setAxisTitleFont(font(Font.PLAIN, 13));
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 12));
        styler.setAxisTickLabelsColor(ink);
        styler.setAxisTickMarksColor(grid);
        styler.setAxisTickMarksStroke(AXIS);
        styler.setXAxisTitleColor(ink);
        styler.setYAxisTitleColor(ink);
        styler.setPlotGridLinesColor(grid);
        styler.setPlotGridLinesStroke(AXIS);
        styler.setErrorBarsColor(ink);
        styler.setXAxisTickMarkSpacingHint(70);
        styler.setYAxisTickMarkSpacingHint(50);
        styler.setAnnotationTextFont(font(Font.PLAIN, 12));
        styler.setAnnotationTextFontColor(ink);
    }

    static Font font(int style, int size) {
        Fonts.prepare();
        return new Font(FONT, style, size);
    }
}
