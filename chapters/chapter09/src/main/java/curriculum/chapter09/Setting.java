package curriculum.chapter09;

import curriculum.datasets.Edition;

/**
 * How large the lesson's networks are and how long they train, so that a run fits into its time.
 *
 * @param vit sizes of the Vision Transformer
 * @param channels of the convolutional network's first layer, for about as many parameters
 * @param hidden units of the perceptron, for about as many parameters
 * @param longest the training on all images whose result is the lesson's
 * @param images sizes of the training sets that are compared: few, and all
 * @param compared the training on each of those: the same number of steps, so that nothing but the images differs
 */
record Setting(VitShape vit, int channels, int hidden, Schedule longest, int[] images, Schedule compared) {

    static Setting of(Edition edition) {
        return edition == Edition.BUNDLED
                ? new Setting(
                        new VitShape(28, 7, 32, 4, 64, 2, 10),
                        19,
                        25,
                        new Schedule(400, 64, 8e-3),
                        new int[] {400, 5_000},
                        new Schedule(150, 32, 8e-3))
                : new Setting(
                        new VitShape(28, 7, 64, 8, 128, 2, 10),
                        40,
                        90,
                        Schedule.epochs(3, 60_000, 64, 3e-3),
                        new int[] {500, 60_000},
                        new Schedule(250, 32, 4e-3));
    }

    /** How many images are few. */
    int few() {
        return images[0];
    }
}
