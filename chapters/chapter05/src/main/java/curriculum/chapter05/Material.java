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
 * @param smallEpochs passes of the other networks over the small images
 */
record Material(
        Images images,
        Images small,
        PrincipalComponents components,
        PrincipalComponents smallComponents,
        int hidden,
        int batch,
        int epochs,
        int smallEpochs) {
    /** The width of the codes that are compared. */
    static final int CODE = 32;

    /** Images a step of every other network. */
    static final int SMALL_BATCH = 100;

    static Material of(Lesson lesson) {
        Images given = Images.of(lesson.data(Mnist.SOURCE));
        return lesson.edition() == Edition.REAL
                ? of(given, given.first(5_000, 2_000).halved(), 256, 200, 3, 10)
                : bundled(given.halved());
    }

    private static Material bundled(Images halved) {
        return of(halved, halved.first(2_000, 1_000), 128, 50, 8, 12);
    }

    private static Material of(Images images, Images small, int hidden, int batch, int epochs, int smallEpochs) {
        return new Material(
                images,
                small,
                PrincipalComponents.fit(images.train()),
                PrincipalComponents.fit(small.train()),
                hidden,
                batch,
                epochs,
                smallEpochs);
    }
}
