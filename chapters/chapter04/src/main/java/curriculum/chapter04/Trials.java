package curriculum.chapter04;

import curriculum.datasets.ImageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * The same experiment several times, each with its own draw of images and its own initial weights.
 *
 * <p>Every recipe meets the same draws and begins at the same weights, so that two recipes can be compared trial by trial.
 */
final class Trials {
    /**
     * How one trial ended.
     *
     * @param training on the images that the network was trained on
     * @param validation on images to choose by
     * @param test on images that it had not seen
     */
    record Trial(Scores training, Scores validation, Scores test) {}

    private final List<Sample> samples = new ArrayList<>();
    private final Recipe plain;
    private final long[] seeds;

    Trials(ImageData images, Recipe plain, int count, long seed) {
        this.plain = plain;
        seeds = new Random(seed).longs(count).toArray();
        for (long one : seeds) {
            samples.add(Sample.draw(images, one));
        }
    }

    int count() {
        return seeds.length;
    }

    /** The recipe without a remedy. */
    Recipe plain() {
        return plain;
    }

    Sample sample(int trial) {
        return samples.get(trial);
    }

    long seed(int trial) {
        return seeds[trial];
    }

    /** Trains by a recipe on the usual few images, once a trial. */
    List<Trial> run(Recipe recipe) {
        return run(recipe, Sample.FEW);
    }

    /** Trains by a recipe on the first so many images of each draw. */
    List<Trial> run(Recipe recipe, int images) {
        List<Trial> trials = new ArrayList<>();
        for (int trial = 0; trial < seeds.length; trial++) {
            DataSet training = sample(trial).first(images);
            MultiLayerNetwork network = SmallNetwork.train(recipe, training, seeds[trial]);
            trials.add(judge(network, trial, training));
        }
        return trials;
    }

    /** Scores a network on what it was trained on and on the trial's test images. */
    Trial judge(MultiLayerNetwork network, int trial, DataSet training) {
        return new Trial(
                Scores.of(network, training),
                Scores.of(network, sample(trial).validation()),
                Scores.of(network, sample(trial).test()));
    }

    /** One number of each trial; {@code [trials]}. */
    static double[] each(List<Trial> trials, ToDoubleFunction<Trial> measure) {
        return trials.stream().mapToDouble(measure).toArray();
    }

    /** The mean of one number over the trials. */
    static double mean(List<Trial> trials, ToDoubleFunction<Trial> measure) {
        return trials.stream().mapToDouble(measure).average().orElseThrow();
    }
}
