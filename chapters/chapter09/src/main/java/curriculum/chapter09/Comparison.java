package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import curriculum.lab.PerSeed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The three networks on training sets of one size: in each run all three see the same images in the same order.
 *
 * @param images in a training set
 * @param runs the accuracies on test images, one for each seed
 * @param training those on the training images, or on a thousand of them
 */
record Comparison(int images, List<Trio.Accuracies> runs, List<Trio.Accuracies> training) {
    private static final int ENOUGH = 1_000;

    /**
     * Trains the three networks once for each seed, on images drawn with that seed.
     *
     * @param digits train and test images
     * @param afterStep is run after each step of each network
     */
    static Comparison of(Setting setting, ImageSplit digits, int images, Runnable afterStep, long... seeds) {
        List<Trio.Accuracies> runs = new ArrayList<>();
        List<Trio.Accuracies> training = new ArrayList<>();
        for (long seed : seeds) {
            // snippet comparison
            ImageData drawn = draw(digits.train(), images, seed);
            Trio trio = Trio.train(setting, setting.compared(), drawn, seed, afterStep);
            runs.add(trio.on(digits.test()));
            training.add(trio.on(draw(drawn, Math.min(images, ENOUGH), seed)));
            // end snippet
        }
        return new Comparison(images, runs, training);
    }

    /** Some of the images, at random. */
    static ImageData draw(ImageData images, int count, long seed) {
        return images.select(Arrays.copyOf(Patches.shuffled(images.images(), new Random(seed)), count));
    }

    /** By how much the convolutional network is better than the Vision Transformer: the mean of the paired differences. */
    double lead() {
        return of(run -> run.cnn() - run.vit()).mean();
    }

    /** By how much the Vision Transformer is better on the images that it was trained on. */
    double byHeart() {
        return PerSeed.of(training, Trio.Accuracies::vit)
                .minus(of(Trio.Accuracies::vit))
                .mean();
    }

    /** One number of each run. */
    PerSeed of(ToDoubleFunction<Trio.Accuracies> accuracy) {
        return PerSeed.of(runs, accuracy);
    }
}
