package curriculum.chapter09;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import curriculum.lab.Order;
import curriculum.lab.machine.Progress;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** What the trained network knows about places, and what it looked at. */
final class LookingPart {
    private static final int FEW = 500;

    private final Lesson lesson;
    private final Sizes sizes;
    private final ImageSplit digits;
    private final Trio trio;
    private final ImageData test;

    LookingPart(Lesson lesson, Sizes sizes, ImageSplit digits, Trio trio) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.digits = digits;
        this.trio = trio;
        this.test = digits.test().select(IntStream.range(0, FEW).toArray());
    }

    void positions() {
        PositionSimilarity untrained = PositionSimilarity.of(untrained(), sizes.vit());
        PositionSimilarity trained = PositionSimilarity.of(trio.vit().network(), sizes.vit());
        lesson.claim(
                "positions.untrained",
                "Cosine of neighbours minus that of the others, untrained",
                untrained.nearness(),
                both(-0.12, 0.12));
        lesson.claim(
                "positions.trained",
                "The same after training",
                trained.nearness(),
                real(-0.08, 0.08),
                bundled(0.01, 0.3));
        lesson.claim(
                "positions.lines",
                "Cosine of places in one row or column minus that of the others, trained",
                trained.lines(),
                real(-0.08, 0.08),
                bundled(0.05, 0.32));
        lesson.claim(
                "positions.corners",
                "Cosine of two corners minus that of the others, trained on glyphs",
                trained.corners(),
                bundled(0.25, 0.7));
        lesson.figure(
                "positions",
                "For each of the sixteen places, how similar its position embedding is to the others', drawn where"
                        + " those are",
                VisionFigures.positions(untrained, trained));
    }

    void shuffledPatches() {
        VitShape vit = sizes.vit();
        Random random = lesson.random("patches");
        ImageData shuffled = Patches.reorder(
                test, vit.patch(), () -> Order.shuffled(vit.image().patches(), random));
        Shuffled measured = Shuffled.measure(trio, withoutPositions(), test, shuffled);
        claim(measured);
        lesson.figure(
                "shuffled",
                "Test accuracy on images as they are and with shuffled patches",
                VisionFigures.shuffled(measured));
    }

    private MultiLayerNetwork withoutPositions() {
        Schedule schedule = sizes.compared().schedule();
        MultiLayerNetwork blind = Classifiers.visionTransformer(
                sizes.vit(), false, Classifiers.Pooling.CLASS_TOKEN, schedule, lesson.seed());
        try (Progress progress = lesson.progress("training", schedule.steps())) {
            Trio.Trained.of(blind, schedule, digits.train(), lesson.seed(), progress);
        }
        return blind;
    }

    private void claim(Shuffled measured) {
        Trio.Accuracies disordered = measured.disordered();
        lesson.claim(
                "shuffled.no-positions.change",
                "Largest change of a probability, no position embeddings",
                measured.blind().change(),
                both(0, 1e-5));
        lesson.claim(
                "shuffled.no-positions.accuracy",
                "Its accuracy, with or without shuffling",
                measured.blind().disordered(),
                real(0.68, 0.82),
                bundled(0.11, 0.3));
        lesson.claim(
                "shuffled.vit",
                "With position embeddings, accuracy on shuffled",
                disordered.vit(),
                real(0.18, 0.38),
                bundled(0.08, 0.3));
        lesson.claim(
                "shuffled.cnn",
                "The convolutional network on shuffled",
                disordered.cnn(),
                real(0.07, 0.2),
                bundled(0.08, 0.2));
        lesson.claim(
                "shuffled.mlp", "The perceptron on shuffled", disordered.mlp(), real(0.06, 0.22), bundled(0.06, 0.2));
    }

    void rollout() {
        Rollout untrained = Rollout.of(untrained(), sizes.vit(), test);
        Rollout trained = Rollout.of(trio.vit().network(), sizes.vit(), test);
        lesson.claim(
                "rollout.untrained",
                "Rollout on a patch with ink over one without, untrained",
                untrained.inkOverPaper(),
                both(0.75, 1.25));
        lesson.claim(
                "rollout.trained", "The same after training", trained.inkOverPaper(), real(1.2, 2.5), bundled(1.15, 3));
        lesson.figure(
                "rollout",
                "Images, how much of each patch reaches the [CLS] token, and the images in that light",
                VisionFigures.rollout(trained));
    }

    private MultiLayerNetwork untrained() {
        return Classifiers.visionTransformer(sizes.vit(), sizes.compared().schedule(), lesson.seed());
    }
}
