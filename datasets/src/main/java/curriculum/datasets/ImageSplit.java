package curriculum.datasets;

/**
 * Images to train on, and others of the same kind to test on.
 *
 * @param train the images a model may learn from
 * @param test images that no model has seen before it is judged
 */
public record ImageSplit(ImageData train, ImageData test) {

    /** Checks that both parts have images of the same size and the same classes. */
    public ImageSplit {
        boolean alike = train.width() == test.width()
                && train.height() == test.height()
                && train.classes().equals(test.classes());
        if (!alike) {
            throw new IllegalArgumentException("train and test must have images of the same size and the same classes");
        }
    }
}
