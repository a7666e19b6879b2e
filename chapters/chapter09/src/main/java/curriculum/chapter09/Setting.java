package curriculum.chapter09;

import curriculum.datasets.Edition;

/**
 * How large the lesson's networks are and how long they train, so that a run fits into its time.
 *
 * @param vit sizes of the Vision Transformer
 * @param channels of the convolutional network's first layer, for about as many parameters
 * @param hidden units of the perceptron, for about as many parameters
 * @param all training on all images
 * @param runsOnAll how many seeds are trained on all images
 * @param images sizes of the smaller training sets
 * @param some training on each of those
 */
record Setting(VitShape vit, int channels, int hidden, Schedule all, int runsOnAll, int[] images, Schedule[] some) {

    static Setting of(Edition edition) {
        return edition == Edition.BUNDLED
                ? new Setting(
                        new VitShape(28, 7, 32, 4, 64, 2, 10),
                        19,
                        25,
                        new Schedule(500, 32, 8e-3),
                        3,
                        new int[] {400},
                        new Schedule[] {new Schedule(150, 32, 8e-3)})
                : new Setting(
                        new VitShape(28, 7, 48, 4, 96, 2, 10),
                        29,
                        52,
                        Schedule.epochs(4, 60_000, 64, 3e-3),
                        1,
                        new int[] {500, 5_000},
                        new Schedule[] {new Schedule(300, 32, 4e-3), new Schedule(500, 32, 4e-3)});
    }

    /** The training on the smallest set. */
    Schedule few() {
        return some[0];
    }
}
