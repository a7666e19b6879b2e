package curriculum.chapter09;

import curriculum.datasets.DataSource;
import curriculum.datasets.Edition;
import curriculum.datasets.FashionMnist;
import curriculum.datasets.ImageSplit;
import java.util.List;

/**
 * What the lesson's networks are trained on, how large they are and how long they train, so that a run fits into its
 * time.
 *
 * @param vit sizes of the Vision Transformer
 * @param rivals those of the other two networks
 * @param longest the training on all images whose result is the lesson's
 * @param compared the shorter trainings on few images and on all
 * @param harder images that the networks are trained on beside the digits
 */
record Sizes(VitShape vit, Rivals rivals, Schedule longest, Compared compared, List<DataSource<ImageSplit>> harder) {

    /**
     * The other two networks, with about as many parameters as the Vision Transformer.
     *
     * @param channels of the convolutional network's first layer
     * @param hidden units of the perceptron
     */
    record Rivals(int channels, int hidden) {}

    /**
     * Two amounts of data, and one training on each: the same number of steps, so that nothing but the images differs.
     *
     * @param few images in the small training set
     * @param all images in the large one
     */
    record Compared(int few, int all, Schedule schedule) {}

    private static final Sizes GLYPHS = new Sizes(
            new VitShape(
                    new VitShape.Cut(28, 7),
                    new VitShape.Encoder(32, 4, 64, 2), // width, heads, hidden, blocks
                    10),
            new Rivals(19, 25),
            new Schedule(400, 64, 8e-3), // steps, batch, rate
            new Compared(400, 5_000, new Schedule(150, 32, 8e-3)),
            List.of());

    private static final Sizes PUBLISHED = new Sizes(
            new VitShape(new VitShape.Cut(28, 7), new VitShape.Encoder(64, 8, 128, 2), 10),
            new Rivals(40, 90),
            Schedule.epochs(3, 60_000, 64, 3e-3),
            new Compared(500, 60_000, new Schedule(250, 32, 4e-3)),
            List.of(FashionMnist.SOURCE));

    static Sizes of(Edition edition) {
        return switch (edition) {
            case BUNDLED -> GLYPHS;
            case REAL -> PUBLISHED;
        };
    }
}
