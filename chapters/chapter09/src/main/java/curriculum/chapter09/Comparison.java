package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import curriculum.lab.Order;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The three networks on training sets of one size: in each run all three see the same images in the same order.
 *
 * @param images in a training set
 * @param runs one for each seed
 */
record Comparison(int images, List<Run> runs) {
    private static final int ENOUGH = 1_000;

    /**
     * The accuracies of one run.
     *
     * @param test on test images
     * @param training on the images that the networks were trained on, or on a thousand of them
     */
    record Run(Trio.Accuracies test, Trio.Accuracies training) {}

    /** Trains the three networks once for each seed, on images drawn with that seed. */
    static Comparison measure(Lesson lesson, Sizes sizes, ImageSplit digits, int images, Progress progress) {
        return new Comparison(
                images, PerSeed.models(lesson.seed(), seed -> run(lesson, sizes, digits, images, seed, progress)));
    }

    private static Run run(Lesson lesson, Sizes sizes, ImageSplit digits, int images, long seed, Progress progress) {
        // snippet comparison
        ImageData drawn = draw(lesson, digits.train(), images, seed);
        Trio trio = Trio.train(sizes, sizes.compared().schedule(), drawn, seed, progress);
        ImageData known =
                drawn.select(IntStream.range(0, Math.min(images, ENOUGH)).toArray());
        return new Run(trio.on(digits.test()), trio.on(known));
        // end snippet
    }

    /** Some of the images, drawn with a seed. */
    static ImageData draw(Lesson lesson, ImageData images, int count, long seed) {
        int[] order = Order.shuffled(images.images(), lesson.random("images of seed " + seed));
        return images.select(Arrays.copyOf(order, count));
    }

    /** By how much the convolutional network beats the Vision Transformer: the mean of the paired differences. */
    double lead() {
        return of(accuracies -> accuracies.cnn() - accuracies.vit()).mean();
    }

    /** By how much the Vision Transformer is better on the images that it was trained on. */
    double byHeart() {
        return PerSeed.of(runs, run -> run.training().vit() - run.test().vit()).mean();
    }

    /** One number of each run, from its accuracies on test images. */
    PerSeed of(ToDoubleFunction<Trio.Accuracies> accuracy) {
        return PerSeed.of(runs, run -> accuracy.applyAsDouble(run.test()));
    }
}
