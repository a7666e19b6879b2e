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
 * @param hidden the width of the deep autoencoder's layers around the code
 * @param batch images a step of the deep autoencoder
 * @param epochs passes of the deep autoencoder over the images
 * @param smallEpochs passes of the other networks over the small images
 */
record Material(
        Images images,
        Images small,
        PrincipalComponents components,
        int hidden,
        int batch,
        int epochs,
        int smallEpochs) {
    /** The width of the codes that are compared. */
    static final int CODE = 32;

    static Material of(Lesson lesson) {
        Images given = Images.of(lesson.data(Mnist.SOURCE));
        if (lesson.edition() == Edition.REAL) {
            Images small = given.first(10_000, 2_000).halved();
            return new Material(given, small, PrincipalComponents.fit(given.train()), 256, 200, 6, 10);
        }
        Images halved = given.halved();
        return new Material(
                halved, halved.first(3_000, 1_000), PrincipalComponents.fit(halved.train()), 128, 100, 12, 16);
    }
}
