package curriculum.chapter05;

import curriculum.datasets.Mnist;
import curriculum.lab.Lesson;

/**
 * What the lesson trains on.
 *
 * @param images for the comparison with principal components: all
 * @param small for everything else: fewer, and always at half size
 * @param components the principal components of {@code images}
 * @param smallComponents those of {@code small}
 */
record DigitsData(Images images, Images small, PrincipalComponents components, PrincipalComponents smallComponents) {

    static DigitsData of(Lesson lesson, Sizes sizes) {
        Images given = Images.of(lesson.data(Mnist.SOURCE));
        Images images = sizes.halved() ? given.halved() : given;
        Images small = given.first(sizes.few().train(), sizes.few().test()).halved();
        return new DigitsData(
                images, small, PrincipalComponents.fit(images.train()), PrincipalComponents.fit(small.train()));
    }
}
