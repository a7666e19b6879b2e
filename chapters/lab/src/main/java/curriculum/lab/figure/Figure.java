package curriculum.lab.figure;

import java.awt.Graphics2D;

/**
 * A picture that a lesson draws: a {@link Chart}, {@link BarChart}, {@link HeatMap}, {@link ImageGrid}, or several as
 * {@link Panels}.
 *
 * <p>It is drawn once for light pages and once for dark ones, so it takes its colours from the theme.
 */
public interface Figure {
    /** The width that suits the figure, in pixels of a screen of normal resolution. */
    int width();

    /** The height that suits the figure, in pixels of a screen of normal resolution. */
    int height();

    /** Paints the figure into the rectangle of this size whose upper left corner is the origin. */
    void paint(Graphics2D graphics, Theme theme, int width, int height);
}
