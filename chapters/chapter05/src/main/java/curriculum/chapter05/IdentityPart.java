package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The autoencoder that learns to copy. */
final class IdentityPart {
    private final Lesson lesson;
    private final DigitsData data;
    private final WideCode wide;

    IdentityPart(Lesson lesson, DigitsData data, WideCode wide) {
        this.lesson = lesson;
        this.data = data;
        this.wide = wide;
    }

    /**
     * Autoencoders with a code that is too wide and with one that is not.
     *
     * @param wideErrors on test images
     * @param narrowErrors the same
     * @param wideCopied shares of scrambled images that they explain
     * @param narrowCopied the same
     */
    private record Copying(PerSeed wideErrors, PerSeed narrowErrors, PerSeed wideCopied, PerSeed narrowCopied) {}

    /** Returns the autoencoders with a code that is too wide. */
    List<Autoencoder> overcomplete() {
        INDArray test = data.small().test();
        List<Autoencoder> plain = PerSeed.models(lesson.seed(), wide::plain);
        List<Autoencoder> narrow = PerSeed.models(lesson.seed(), this::narrow);
        claim(new Copying(
                PerSeed.of(plain, one -> one.mse(test)),
                PerSeed.of(narrow, one -> one.mse(test)),
                PerSeed.of(plain, wide::copied),
                PerSeed.of(narrow, wide::copied)));
        lesson.figure(
                "identity",
                "Images and scrambled images: 300 units copy both, 32 units only what looks like a digit",
                AutoencoderFigures.identity(data.small().side(), test, wide.scrambled(), plain.get(0), narrow.get(0)));
        return plain;
    }

    private void claim(Copying measured) {
        lesson.claim(
                "overcomplete.mse",
                "Error of a code of 300",
                measured.wideErrors().mean(),
                real(0.0002, 0.0007),
                bundled(0.00135, 0.00185));
        lesson.claim(
                "undercomplete.mse",
                "Error of a code of 32",
                measured.narrowErrors().mean(),
                real(0.00685, 0.0089),
                bundled(0.01, 0.014));
        lesson.claim(
                "overcomplete.scrambled",
                "Share of scrambled images explained by 300",
                measured.wideCopied().mean(),
                real(0.875, 1),
                bundled(0.685, 0.81));
        lesson.claim(
                "undercomplete.scrambled",
                "Share of them explained by 32",
                measured.narrowCopied().mean(),
                real(0.195, 0.325),
                bundled(0.1, 0.19));
        lesson.claim(
                "overcomplete.copying",
                "Difference of these shares, least of 3 seeds",
                measured.wideCopied().minus(measured.narrowCopied()).least(),
                real(0.6, 0.745),
                bundled(0.525, 0.66));
    }

    private Autoencoder narrow(long seed) {
        return wide.trained(Networks.stacked(
                seed, Activation.RELU, Activation.SIGMOID, data.small().pixels(), 128, Sizes.CODE));
    }
}
