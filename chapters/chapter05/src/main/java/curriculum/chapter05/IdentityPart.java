package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The third part of the lesson: the autoencoder that learns to copy. */
final class IdentityPart {
    private final Lesson lesson;
    private final Material material;
    private final WideCode wide;

    IdentityPart(Lesson lesson, Material material, WideCode wide) {
        this.lesson = lesson;
        this.material = material;
        this.wide = wide;
    }

    /** Returns the autoencoders with a code that is too wide. */
    List<Autoencoder> overcomplete() {
        INDArray test = material.small().test();
        List<Autoencoder> plain = PerSeed.models(lesson.seed(), wide::plain);
        List<Autoencoder> narrow = PerSeed.models(lesson.seed(), this::narrow);
        PerSeed byPlain = PerSeed.of(plain, wide::copied);
        PerSeed byNarrow = PerSeed.of(narrow, wide::copied);
        lesson.claim(
                "overcomplete.mse",
                "Error of a code of 300",
                PerSeed.of(plain, one -> one.mse(test)).mean(),
                real(0.0002, 0.0007),
                bundled(0.00135, 0.00185));
        lesson.claim(
                "undercomplete.mse",
                "Error of a code of 32",
                PerSeed.of(narrow, one -> one.mse(test)).mean(),
                real(0.00685, 0.0089),
                bundled(0.01, 0.014));
        lesson.claim(
                "overcomplete.scrambled",
                "Share of scrambled images explained by 300",
                byPlain.mean(),
                real(0.875, 1),
                bundled(0.685, 0.81));
        lesson.claim(
                "undercomplete.scrambled",
                "Share of them explained by 32",
                byNarrow.mean(),
                real(0.195, 0.325),
                bundled(0.1, 0.19));
        lesson.claim(
                "overcomplete.copying",
                "Difference of these shares, least of 3 seeds",
                byPlain.minus(byNarrow).least(),
                real(0.6, 0.745),
                bundled(0.525, 0.66));
        lesson.figure(
                "identity",
                "Images and scrambled images: 300 units copy both, 32 units only what looks like a digit",
                Figures.identity(material.small().side(), test, wide.scrambled(), plain.get(0), narrow.get(0)));
        return plain;
    }

    private Autoencoder narrow(long seed) {
        return wide.trained(Networks.stacked(
                seed, Activation.RELU, Activation.SIGMOID, material.small().pixels(), 128, Material.CODE));
    }
}
