package curriculum.lab.figure;

import curriculum.datasets.Edition;
import curriculum.lab.LessonException;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * A digit that a person drew, as the images of a data set show one: the reader of {@code --ask FILE.png}.
 *
 * <p>A drawing may be of any size, dark on light or light on dark, on a transparent ground too. What most of its border
 * shows is the ground; the more a pixel differs from that, the more ink it holds.
 */
public final class DrawnImage {
    /** Pixels in a row of an image, and rows of pixels. */
    public static final int SIDE = 28;

    /** Less ink than this share of the darkest is taken for paper: shades of a photograph, traces of compression. */
    private static final float PAPER = 0.25f;

    /** Differences of brightness below this, from 0 to 1, can't be seen. */
    private static final float FAINT = 0.05f;

    /** Where a data set puts a digit in its image of 28 × 28 pixels. */
    public enum Placement {
        /** MNIST's: in a box of 20 × 20 whose centre of mass is the centre of the image. */
        BY_MASS(20),
        /** The glyphs': as large as they are on average, the middle of the box in the centre. */
        BY_BOX(17);

        private final int box;

        Placement(int box) {
            this.box = box;
        }

        /** The placement of the digits in an edition of MNIST. */
        public static Placement of(Edition edition) {
            return edition == Edition.REAL ? BY_MASS : BY_BOX;
        }
    }

    private final InkMap ink; // what is drawn, without the paper around it

    private DrawnImage(InkMap ink) {
        this.ink = ink;
    }

    /**
     * Reads a drawing; of an animation, the first picture.
     *
     * @throws LessonException in one sentence, if the file holds no picture that can be read, or one on which nothing
     *     is drawn
     */
    public static DrawnImage read(Path file) {
        return of(file.toString(), ImageFile.read(file));
    }

    /** Takes a picture as a drawing; as {@link #read}. */
    public static DrawnImage of(BufferedImage picture) {
        return of("of the drawing", picture);
    }

    private static DrawnImage of(String name, BufferedImage picture) {
        InkMap ink = InkMap.of(picture);
        if (ink.most() < FAINT) {
            throw new LessonException("The image " + name + " shows one colour only; draw a digit on it");
        }
        return new DrawnImage(ink.without(PAPER * ink.most()).cropped());
    }

    /** The drawing as an image {@code [28 * 28]}, row by row, from 0 (background) to 1 (ink). */
    public float[] placed(Placement placement) {
        double scale = placement.box / (double) Math.max(ink.width(), ink.height());
        InkMap scaled = ink.resized(Math.max(1, (int) Math.round(ink.width() * scale)), Math.max(1, (int)
                Math.round(ink.height() * scale)));
        boolean byMass = placement == Placement.BY_MASS;
        int left = start(byMass ? scaled.centreOfColumns() : scaled.width() / 2.0, scaled.width());
        int top = start(byMass ? scaled.centreOfRows() : scaled.height() / 2.0, scaled.height());
        float[] image = new float[SIDE * SIDE];
        for (int row = 0; row < scaled.height(); row++) {
            for (int column = 0; column < scaled.width(); column++) {
                // Thin lines pale when they shrink; the darkest ink of every image is black.
                float value = scaled.at(row, column) / scaled.most();
                image[(top + row) * SIDE + left + column] = Math.min(1, value);
            }
        }
        return image;
    }

    /** Where the box begins, so that its centre lies in the middle of the image and nothing is cut off. */
    private static int start(double centre, int length) {
        return (int) Math.max(0, Math.min(SIDE - length, Math.round(SIDE / 2.0 - centre)));
    }
}
