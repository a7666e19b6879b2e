package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The deep autoencoder against the bar, and the test of why it passes. */
final class DeepPart {
    private final Lesson lesson;
    private final Sizes sizes;
    private final DigitsData data;
    private final INDArray train;
    private final INDArray test;
    private final double bar;

    /** A trained autoencoder and its error on test images after each epoch. */
    private record Trained(Autoencoder autoencoder, double[] errors) {
        double error() {
            return errors[errors.length - 1];
        }
    }

    DeepPart(Lesson lesson, Sizes sizes, DigitsData data) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.data = data;
        train = data.images().train();
        test = data.images().test();
        bar = Scores.mse(test, data.components().reconstruct(test, Sizes.CODE));
    }

    private Trained train(long seed, Activation hidden, Activation output) {
        Autoencoder autoencoder = Networks.stacked(
                seed, hidden, output, data.images().pixels(), sizes.deep().hidden(), Sizes.CODE);
        return new Trained(
                autoencoder,
                Training.learningCurve(
                        lesson, autoencoder, train, test, sizes.deep().schedule()));
    }

    /** Returns the trained autoencoders, one of each seed. */
    List<Autoencoder> deep() {
        List<Trained> trained = PerSeed.models(lesson.seed(), seed -> train(seed, Activation.RELU, Activation.SIGMOID));
        lesson.claim(
                "autoencoder.mse.32",
                "Error of the deep autoencoder with a code of 32, mean of 3 seeds",
                PerSeed.of(trained, Trained::error).mean(),
                real(0.007, 0.0095),
                bundled(0.0048, 0.00635));
        lesson.claim(
                "autoencoder.gain.32",
                "Share of PCA's error that it saves, least of 3 seeds",
                PerSeed.of(trained, one -> 1 - one.error() / bar).least(),
                real(0.43, 0.56),
                bundled(0.085, 0.25));
        List<Autoencoder> autoencoders =
                trained.stream().map(Trained::autoencoder).toList();
        lesson.figure(
                "learning-curves",
                "The error on test images after each epoch, from three seeds, and that of principal components of the"
                        + " same width",
                AutoencoderFigures.learningCurves(
                        trained.stream().map(Trained::errors).toList(), bar));
        lesson.figure(
                "reconstructions",
                "Test images, and what 32 principal components and the 32 numbers of the deep autoencoder's code keep"
                        + " of them",
                AutoencoderFigures.reconstructions(data, autoencoders.get(0)));
        return autoencoders;
    }

    /** The explanation says that bends make the difference. So take them out of the same network. */
    void withoutNonlinearity() {
        Trained straight = train(lesson.seed(), Activation.IDENTITY, Activation.IDENTITY);
        lesson.claim(
                "explanation.excess",
                "Its error over that of 32 principal components",
                straight.error() / bar,
                real(0.99, 1.1),
                bundled(0.99, 1.1));
    }
}
