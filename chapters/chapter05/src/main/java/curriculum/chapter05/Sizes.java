package curriculum.chapter05;

import curriculum.datasets.Edition;

/**
 * How many images the networks see, how wide the deep one is, and how long each trains, so that a run fits into its
 * time.
 *
 * @param halved whether the comparison with principal components takes its images at half size; everything else does
 * @param few of the images, for everything but that comparison: a network trains on them in seconds
 * @param deep the deep autoencoder, trained on all images
 * @param small the training of most networks, on few images
 * @param convolution that of the convolutional networks: they cost by the image, so many small steps are as cheap as
 *     few large ones, and get further
 * @param map that of the network with a code of two numbers
 * @param layers that of the networks that are, or could have been, begun layer by layer
 */
record Sizes(boolean halved, Few few, Deep deep, Schedule small, Schedule convolution, Schedule map, Schedule layers) {
    /** The width of the codes that are compared. */
    static final int CODE = 32;

    /** How many images to train on and to test on. */
    record Few(int train, int test) {}

    /** @param hidden the width of the layers around the code */
    record Deep(int hidden, Schedule schedule) {}

    private static final Sizes GLYPHS = new Sizes(
            true,
            new Few(2_000, 1_000),
            new Deep(128, new Schedule(50, 8)), // images a batch, epochs
            new Schedule(50, 6),
            new Schedule(10, 1),
            new Schedule(50, 6),
            new Schedule(50, 4));

    private static final Sizes MNIST = new Sizes(
            false,
            new Few(5_000, 2_000),
            new Deep(256, new Schedule(200, 3)),
            new Schedule(100, 10),
            new Schedule(20, 2),
            new Schedule(100, 20),
            new Schedule(100, 5));

    static Sizes of(Edition edition) {
        return switch (edition) {
            case BUNDLED -> GLYPHS;
            case REAL -> MNIST;
        };
    }
}
