package curriculum.chapter09;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import curriculum.lab.Order;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The comparison on few images once more, each time with one thing changed. */
final class VariationsPart {
    private final Lesson lesson;
    private final Sizes sizes;
    private final Schedule schedule;
    private final ImageSplit digits;
    private final Comparison few;

    /** @param few the runs on few images that the variations are compared with; in them, [CLS] answers */
    VariationsPart(Lesson lesson, Sizes sizes, ImageSplit digits, Comparison few) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.schedule = sizes.compared().schedule();
        this.digits = digits;
        this.few = few;
    }

    void pooling() {
        PerSeed cls = few.of(Trio.Accuracies::vit);
        PerSeed average = measure(
                seed -> Classifiers.visionTransformer(sizes.vit(), true, Classifiers.Pooling.AVERAGE, schedule, seed),
                UnaryOperator.identity());
        lesson.claim(
                "pooling.cls",
                "Accuracy by [CLS], few images, mean of " + PerSeed.SEEDS,
                cls.mean(),
                real(0.69, 0.8),
                bundled(0.23, 0.35));
        lesson.claim(
                "pooling.gain",
                "What the average of the tokens adds to it",
                average.minus(cls).mean(),
                real(-0.03, 0.03),
                bundled(-0.06, 0.06));
    }

    /**
     * Accuracies on scrambled images.
     *
     * @param cnn those of the convolutional network
     * @param mlp those of the perceptron
     */
    private record Scrambled(PerSeed cnn, PerSeed mlp) {}

    /** Takes the neighbourhoods out of the images, and with them what the convolutional network knows beforehand. */
    void scrambledPixels() {
        Scrambled measured = measureScrambled();
        lesson.claim(
                "scrambled.cnn",
                "Accuracy the CNN loses by scrambled pixels, mean of " + PerSeed.SEEDS,
                few.of(Trio.Accuracies::cnn).minus(measured.cnn()).mean(),
                real(0.015, 0.05),
                bundled(0.09, 0.18));
        lesson.claim(
                "scrambled.mlp",
                "Accuracy the perceptron loses",
                few.of(Trio.Accuracies::mlp).minus(measured.mlp()).mean(),
                both(-0.04, 0.05));
        lesson.claim(
                "scrambled.lead",
                "What is left of the CNN's lead over the perceptron",
                measured.cnn().minus(measured.mlp()).mean(),
                real(-0.03, 0.02),
                bundled(-0.03, 0.08));
    }

    private Scrambled measureScrambled() {
        // snippet scrambled
        int pixels = digits.train().width() * digits.train().height();
        int[] order = Order.shuffled(pixels, lesson.random("pixels"));
        UnaryOperator<ImageData> scrambled = images -> Patches.scramble(images, order);
        return new Scrambled(
                measure(seed -> Classifiers.convolutional(sizes, schedule, seed), scrambled),
                measure(seed -> Classifiers.perceptron(sizes, schedule, seed), scrambled));
        // end snippet
    }

    // snippet variation
    /** The accuracies of a network on changed images, trained with each seed on the few that the comparison drew. */
    private PerSeed measure(LongFunction<MultiLayerNetwork> network, UnaryOperator<ImageData> change) {
        ImageData test = change.apply(digits.test());
        try (Progress progress = lesson.progress("training", (long) PerSeed.SEEDS * schedule.steps())) {
            return PerSeed.run(lesson.seed(), seed -> {
                ImageData train = change.apply(Comparison.draw(lesson, digits.train(), few.images(), seed));
                Trio.Trained trained = Trio.Trained.of(network.apply(seed), schedule, train, seed, progress);
                return Training.accuracy(trained.network(), test);
            });
        }
    }
    // end snippet
}
