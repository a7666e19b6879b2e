package curriculum.chapter09;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.DataSource;
import curriculum.datasets.ImageData;
import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import curriculum.lab.machine.Progress;
import java.util.Arrays;

/** The Vision Transformer is trained beside two older networks. */
final class TrainingPart {
    private final Lesson lesson;
    private final Sizes sizes;
    private final ImageSplit digits;

    TrainingPart(Lesson lesson, Sizes sizes, ImageSplit digits) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.digits = digits;
    }

    /** Trains the three networks on the digits, and on clothes where the edition has them. */
    Trio threeNetworks() {
        Schedule schedule = sizes.longest();
        lesson.note("training", "Each network sees %d batches of %d images.", schedule.steps(), schedule.batch());
        lesson.claim(
                "baseline.accuracy",
                "Test accuracy of always saying the most frequent class",
                mostFrequent(digits.test()),
                real(0.1135, 0.1135),
                bundled(0.1, 0.1));
        Trio trio = train(digits.train());
        claimDigits(trio.on(digits.test()));
        sizes.harder().forEach(this::clothes);
        lesson.figure(
                "losses",
                "The loss on the batches as training goes on, digits: the Vision Transformer starts slowest",
                VisionFigures.losses(trio));
        return trio;
    }

    private void claimDigits(Trio.Accuracies accuracies) {
        lesson.claim(
                "vit.test-accuracy",
                "Glyphs, test accuracy of the Vision Transformer",
                accuracies.vit(),
                bundled(0.66, 0.84));
        lesson.claim("cnn.test-accuracy", "Glyphs, the convolutional network", accuracies.cnn(), bundled(0.94, 0.98));
        lesson.claim("mlp.test-accuracy", "Glyphs, the perceptron", accuracies.mlp(), bundled(0.74, 0.88));
        lesson.claim(
                "vit.mnist.test-accuracy",
                "MNIST, test accuracy of the Vision Transformer",
                accuracies.vit(),
                real(0.97, 0.982));
        lesson.claim(
                "cnn.mnist.test-accuracy", "MNIST, the convolutional network", accuracies.cnn(), real(0.984, 0.994));
        lesson.claim("mlp.mnist.test-accuracy", "MNIST, the perceptron", accuracies.mlp(), real(0.96, 0.978));
    }

    private void clothes(DataSource<ImageSplit> source) {
        ImageSplit clothes = lesson.data(source);
        Trio.Accuracies accuracies = train(clothes.train()).on(clothes.test());
        lesson.claim(
                "vit.fashion-mnist.test-accuracy",
                "Fashion-MNIST, test accuracy of the Vision Transformer",
                accuracies.vit(),
                real(0.86, 0.882));
        lesson.claim(
                "cnn.fashion-mnist.test-accuracy",
                "Fashion-MNIST, the convolutional network",
                accuracies.cnn(),
                real(0.885, 0.91));
        lesson.claim(
                "mlp.fashion-mnist.test-accuracy",
                "Fashion-MNIST, the perceptron",
                accuracies.mlp(),
                real(0.862, 0.888));
    }

    private Trio train(ImageData images) {
        Schedule schedule = sizes.longest();
        try (Progress progress = lesson.progress("training", 3L * schedule.steps())) {
            return Trio.train(sizes, schedule, images, lesson.seed(), progress);
        }
    }

    private static double mostFrequent(ImageData images) {
        return (double) Arrays.stream(images.classCounts()).max().orElseThrow() / images.images();
    }
}
