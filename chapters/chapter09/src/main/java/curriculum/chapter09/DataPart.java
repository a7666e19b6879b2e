package curriculum.chapter09;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The last part of the lesson: two ways to read the answer, and what each network owes to its data. */
final class DataPart {

    private final Lesson lesson;
    private final Setting setting;
    private final ImageSplit digits;

    DataPart(Lesson lesson, Setting setting, ImageSplit digits) {
        this.lesson = lesson;
        this.setting = setting;
        this.digits = digits;
    }

    /**
     * Compares the networks on few images and on all, in the same number of steps.
     *
     * @param longest the test accuracies after the longest training on all images
     */
    Comparison howMuchData(Trio.Accuracies longest) {
        Schedule schedule = setting.compared();
        lesson.note(
                "data",
                "Each network sees %d batches of %d images, whether from few images again and again or from all.",
                schedule.steps(),
                schedule.batch());
        List<Comparison> sizes = new ArrayList<>();
        try (Progress progress = progress(3 * setting.images().length)) {
            for (int images : setting.images()) {
                sizes.add(Comparison.of(setting, digits, images, progress::step, seeds()));
            }
        }
        Comparison few = sizes.get(0);
        Comparison all = sizes.get(sizes.size() - 1);
        lesson.claim(
                "data.few.lead",
                "CNN minus ViT in accuracy, few images, mean of " + PerSeed.SEEDS,
                few.lead(),
                real(0.11, 0.19),
                bundled(0.3, 0.42));
        lesson.claim(
                "data.all.lead",
                "The same on all images, the same number of steps",
                all.lead(),
                real(0.06, 0.12),
                bundled(0.47, 0.63));
        lesson.claim(
                "data.closing",
                "By how much the gap closes from few images to all",
                few.lead() - all.lead(),
                real(0.025, 0.11),
                bundled(-0.28, -0.1));
        lesson.claim(
                "data.few.by-heart",
                "ViT on the few images that it was trained on minus on test images",
                few.byHeart(),
                real(0.2, 0.31),
                bundled(0.28, 0.56));
        lesson.claim(
                "data.all.by-heart",
                "The same with all images",
                all.byHeart(),
                real(-0.02, 0.025),
                bundled(-0.03, 0.04));
        lesson.claim(
                "data.longer",
                "What the longer training of the three networks takes from the lead on all",
                all.lead() - (longest.cnn() - longest.vit()),
                real(0.045, 0.11),
                bundled(0.25, 0.43));
        lesson.figure(
                "data",
                "Test accuracy by the number of training images, after the same number of steps, and after a longer training on"
                        + " all",
                VisionFigures.dataSizes(sizes, longest));
        return few;
    }

    /** @param few the runs on few images, in which [CLS] answers */
    void pooling(Comparison few) {
        Schedule schedule = setting.compared();
        SummaryStatistics average = new SummaryStatistics();
        try (Progress progress = progress(1)) {
            for (long seed : seeds()) {
                MultiLayerNetwork network =
                        Classifiers.visionTransformer(setting.vit(), true, Classifiers.Pooling.AVERAGE, schedule, seed);
                Trio.train(
                        network, schedule, Comparison.draw(digits.train(), few.images(), seed), seed, progress::step);
                average.addValue(Training.accuracy(network, digits.test()));
            }
        }
        lesson.claim(
                "pooling.cls",
                "Accuracy by [CLS], few images, mean of " + PerSeed.SEEDS,
                few.of(Trio.Accuracies::vit).mean(),
                real(0.69, 0.8),
                bundled(0.23, 0.35));
        lesson.claim(
                "pooling.gain",
                "What the average of the tokens adds to it",
                average.getMean() - few.of(Trio.Accuracies::vit).mean(),
                real(-0.03, 0.03),
                bundled(-0.06, 0.06));
    }

    /** Takes the neighbourhoods out of the images, and with them what the convolutional network knows beforehand. */
    void scrambledPixels(Comparison few) {
        Schedule schedule = setting.compared();
        SummaryStatistics cnn = new SummaryStatistics();
        SummaryStatistics mlp = new SummaryStatistics();
        try (Progress progress = progress(2)) {
            // snippet scrambled
            int[] order =
                    Patches.shuffled(digits.train().width() * digits.train().height(), lesson.random());
            ImageData test = Patches.scramble(digits.test(), order);
            for (long seed : seeds()) {
                ImageData train = Patches.scramble(Comparison.draw(digits.train(), few.images(), seed), order);
                MultiLayerNetwork convolutional = Classifiers.convolutional(setting, schedule, seed);
                MultiLayerNetwork perceptron = Classifiers.perceptron(setting, schedule, seed);
                Trio.train(convolutional, schedule, train, seed, progress::step);
                Trio.train(perceptron, schedule, train, seed, progress::step);
                cnn.addValue(Training.accuracy(convolutional, test));
                mlp.addValue(Training.accuracy(perceptron, test));
            }
            // end snippet
        }
        lesson.claim(
                "scrambled.cnn",
                "Accuracy the CNN loses by scrambled pixels, mean of " + PerSeed.SEEDS,
                few.of(Trio.Accuracies::cnn).mean() - cnn.getMean(),
                real(0.015, 0.05),
                bundled(0.09, 0.18));
        lesson.claim(
                "scrambled.mlp",
                "Accuracy the perceptron loses",
                few.of(Trio.Accuracies::mlp).mean() - mlp.getMean(),
                both(-0.04, 0.05));
        lesson.claim(
                "scrambled.lead",
                "What is left of the CNN's lead over the perceptron",
                cnn.getMean() - mlp.getMean(),
                real(-0.03, 0.02),
                bundled(-0.03, 0.08));
    }

    /** Counts the steps of so many networks, each trained once a seed. */
    private Progress progress(int networks) {
        return lesson.progress(
                "training", (long) networks * PerSeed.SEEDS * setting.compared().steps());
    }

    private long[] seeds() {
        return LongStream.range(lesson.seed(), lesson.seed() + PerSeed.SEEDS).toArray();
    }
}
