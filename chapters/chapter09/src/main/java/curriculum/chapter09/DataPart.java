package curriculum.chapter09;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The last part of the lesson: two ways to read the answer, and what each network owes to its data. */
final class DataPart {
    private static final int SEEDS = 3;

    private final Lesson lesson;
    private final Setting setting;
    private final ImageSplit digits;

    DataPart(Lesson lesson, Setting setting, ImageSplit digits) {
        this.lesson = lesson;
        this.setting = setting;
        this.digits = digits;
    }

    /** Compares the networks on a few images and on all. */
    Comparison howMuchData(Trio.Accuracies onAll) {
        lesson.section("data", "How much data");
        List<Comparison> sizes = new ArrayList<>();
        for (int size = 0; size < setting.images().length; size++) {
            sizes.add(Comparison.of(setting, setting.some()[size], digits, setting.images()[size], seeds(SEEDS)));
        }
        int everything = digits.train().images();
        Comparison all = Comparison.of(setting, setting.all(), digits, everything, otherSeeds(setting.runsOnAll()));
        all.runs().add(onAll);
        sizes.add(all);
        Comparison few = sizes.get(0);
        lesson.claim(
                "data.few.lead",
                "CNN minus ViT in accuracy, few images, mean of " + SEEDS,
                few.lead(),
                real(0.08, 0.22),
                bundled(0.22, 0.42));
        lesson.claim("data.all.lead", "The same on all images", all.lead(), real(0.005, 0.025), bundled(0.14, 0.3));
        lesson.claim(
                "data.closing",
                "By how much the gap has closed",
                few.lead() - all.lead(),
                real(0.06, 0.2),
                bundled(0.02, 0.22));
        lesson.figure(
                "data",
                "Test accuracy by the number of training images, with the standard deviation among the seeds",
                VisionFigures.dataSizes(sizes));
        return few;
    }

    /** @param few the runs on few images, in which [CLS] answers */
    void pooling(Comparison few) {
        lesson.section("pooling", "The [CLS] token or the average");
        Schedule schedule = setting.few();
        SummaryStatistics average = new SummaryStatistics();
        for (long seed : seeds(SEEDS)) {
            MultiLayerNetwork network =
                    Classifiers.visionTransformer(setting.vit(), true, Classifiers.Pooling.AVERAGE, schedule, seed);
            Trio.train(network, schedule, Comparison.draw(digits.train(), few.images(), seed), seed);
            average.addValue(Training.accuracy(network, digits.test()));
        }
        lesson.claim(
                "pooling.cls",
                "Accuracy by [CLS], few images, mean of " + SEEDS,
                few.of(Trio.Accuracies::vit).getMean(),
                real(0.65, 0.82),
                bundled(0.22, 0.42));
        lesson.claim(
                "pooling.gain",
                "What the average of the tokens adds to it",
                average.getMean() - few.of(Trio.Accuracies::vit).getMean(),
                real(-0.05, 0.05),
                bundled(-0.06, 0.09));
    }

    /** Takes the neighbourhoods out of the images, and with them what the convolutional network knows beforehand. */
    void scrambledPixels(Comparison few) {
        lesson.section("scrambled", "Testing the explanation: scrambled pixels");
        // snippet scrambled
        int[] order = Patches.shuffled(digits.train().width() * digits.train().height(), lesson.random());
        SummaryStatistics cnn = new SummaryStatistics();
        SummaryStatistics mlp = new SummaryStatistics();
        ImageData test = Patches.scramble(digits.test(), order);
        for (long seed : seeds(SEEDS)) {
            ImageData train = Patches.scramble(Comparison.draw(digits.train(), few.images(), seed), order);
            cnn.addValue(Training.accuracy(
                    Trio.cnn(setting, setting.few(), train, seed).network(), test));
            mlp.addValue(Training.accuracy(
                    Trio.mlp(setting, setting.few(), train, seed).network(), test));
        }
        // end snippet
        lesson.claim(
                "scrambled.cnn",
                "Accuracy the CNN loses by scrambled pixels, mean of " + SEEDS,
                few.of(Trio.Accuracies::cnn).getMean() - cnn.getMean(),
                real(0.005, 0.06),
                bundled(0.06, 0.22));
        lesson.claim(
                "scrambled.mlp",
                "Accuracy the perceptron loses",
                few.of(Trio.Accuracies::mlp).getMean() - mlp.getMean(),
                both(-0.04, 0.05));
        lesson.claim(
                "scrambled.lead",
                "What is left of the CNN's lead over the perceptron",
                cnn.getMean() - mlp.getMean(),
                real(-0.03, 0.03),
                bundled(-0.05, 0.11));
    }

    private long[] seeds(int count) {
        return LongStream.range(lesson.seed(), lesson.seed() + count).toArray();
    }

    /** The seeds after the lesson's own. */
    private long[] otherSeeds(int count) {
        return Arrays.copyOfRange(seeds(count), 1, count);
    }
}
