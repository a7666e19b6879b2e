package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The three networks on training sets of one size: in each run all three see the same images in the same order.
 *
 * @param images in a training set
 * @param runs the test accuracies, one for each seed
 */
record Comparison(int images, List<Trio.Accuracies> runs) {

    /**
     * Trains the three networks once for each seed, on images drawn with that seed.
     *
     * @param digits train and test images
     */
    static Comparison of(Setting setting, Schedule schedule, ImageSplit digits, int images, long... seeds) {
        List<Trio.Accuracies> runs = new ArrayList<>();
        for (long seed : seeds) {
            ImageData drawn = draw(digits.train(), images, seed);
            runs.add(Trio.train(setting, schedule, drawn, seed).on(digits.test()));
        }
        return new Comparison(images, runs);
    }

    /** Some of the images, at random. */
    static ImageData draw(ImageData images, int count, long seed) {
        return images.select(Arrays.copyOf(Patches.shuffled(images.images(), new Random(seed)), count));
    }

    /** By how much the convolutional network is better than the Vision Transformer: the mean of the paired differences. */
    double lead() {
        return of(run -> run.cnn() - run.vit()).getMean();
    }

    SummaryStatistics of(ToDoubleFunction<Trio.Accuracies> accuracy) {
        SummaryStatistics statistics = new SummaryStatistics();
        runs.stream().mapToDouble(accuracy).forEach(statistics::addValue);
        return statistics;
    }
}
