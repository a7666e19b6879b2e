package curriculum.chapter04;

import curriculum.lab.figure.Figure;
import java.awt.Font;

/** A figure without axes of the charting library, drawn by hand, that stands beside another of its kind. */
interface HandDrawn extends Figure {
    /** The font of a title. */
    Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    /** The font of everything else. */
    Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    /** What {@code Panels} adds to the height for axes and legends, which are within it here. */
    double ADDED = 1.15;

    /** How high all that is drawn is. */
    int drawnHeight();

    @Override
    default int width() {
        return 470;
    }

    @Override
    default int height() {
        return (int) (drawnHeight() / ADDED);
    }
}
