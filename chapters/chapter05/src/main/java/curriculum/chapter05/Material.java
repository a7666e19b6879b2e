package curriculum.chapter05;

import curriculum.datasets.Edition;
import curriculum.datasets.Mnist;
import curriculum.lab.Lesson;

/**
 * What the lesson trains on, and how long.
 *
 * @param images for the comparison with principal components: all; the bundled ones at half size
 * @param small for everything else: fewer, and always at half size, so that a network trains in seconds
 * @param components the principal components of {@code images}
 * @param smallComponents those of {@code small}
 * @param hidden the width of the deep autoencoder's layers around the code
 * @param batch images a step of the deep autoencoder
 * @param epochs passes of the deep autoencoder over the images
 * @param smallBatch images a step of the other networks
 * @param smallEpochs passes of the other networks over the small images
 * @param convolutionBatch images a step of the convolutional networks: it costs by the image, so many small steps are as cheap
 *     as few large ones, and get further
 * @param convolutionEpochs passes of the convolutional networks over the small images
 * @param mapEpochs passes of the network with a code of two numbers
 * @param layerEpochs passes of the networks that are, or could have been, begun layer by layer
 */
record Material(
        Images images,
        Images small,
        PrincipalComponents components,
        PrincipalComponents smallComponents,
        int hidden,
        int batch,
        int epochs,
        int smallBatch,
        int smallEpochs,
        int convolutionBatch,
        int convolutionEpochs,
        int mapEpochs,
        int layerEpochs) {
    /** The width of the codes that are compared. */
    static final int CODE = 32;

    static Material of(Lesson lesson) {
        Images given = Images.of(lesson.data(Mnist.SOURCE));
        if (lesson.edition() == Edition.REAL) {
            Images small = given.first(5_000, 2_000).halved();
            return new Material(given, small, fit(given), fit(small), 256, 200, 3, 100, 10, 20, 2, 20, 5);
        }
        Images halved = given.halved();
        Images small = halved.first(2_000, 1_000);
        return new Material(halved, small, fit(halved), fit(small), 128, 50, 8, 50, 6, 10, 1, 6, 4);
    }

    private static PrincipalComponents fit(Images images) {
        return PrincipalComponents.fit(images.train());
    }
}
