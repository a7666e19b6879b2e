package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The third part of the lesson: the autoencoder that learns to copy, and how noise keeps it from that. */
final class IdentityPart {
    static final int WIDE = 300;
    static final double NOISE = 0.3;

    private static final double KEPT = 0.6;
    private static final int[] COMPONENTS = {8, 12, 16, 24, 32, 48, 64};

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;
    private final INDArray test;
    private final INDArray scrambled;
    private List<Autoencoder> plain;
    private List<Autoencoder> denoising;

    IdentityPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
        test = images.test();
        scrambled = Corruption.scramble(test, lesson.random());
    }

    private Autoencoder wide(long seed, double kept) {
        DenseLayer.Builder layer = new DenseLayer.Builder().nOut(WIDE).activation(Activation.RELU);
        if (kept < 1) {
            layer.dropOut(new Dropout(kept));
        }
        return Networks.shallow(seed, images.pixels(), layer.build());
    }

    private Autoencoder trained(Autoencoder autoencoder) {
        trainer.fit(autoencoder, images.train(), material.smallBatch(), material.smallEpochs());
        return autoencoder;
    }

    /** The share of scrambled images that an autoencoder explains: high if it copies whatever comes. */
    double onScrambled(Autoencoder autoencoder) {
        return Scores.explained(scrambled, autoencoder.reconstruct(scrambled));
    }

    /** Returns the autoencoders with a code that is too wide. */
    List<Autoencoder> overcomplete() {
        lesson.section("overcomplete", "A code that is too wide learns the identity");
        plain = Trials.perSeed(lesson.seed(), seed -> trained(wide(seed, 1)));
        List<Autoencoder> narrow = Trials.perSeed(
                lesson.seed(),
                seed -> trained(Networks.stacked(
                        seed, Activation.RELU, Activation.SIGMOID, images.pixels(), 128, Material.CODE)));
        Trials byPlain = Trials.of(plain, this::onScrambled);
        Trials byNarrow = Trials.of(narrow, this::onScrambled);
        lesson.claim(
                "overcomplete.mse",
                "Error of a code of 300",
                Trials.of(plain, one -> one.mse(test)).mean(),
                real(0.0002, 0.0007),
                bundled(0.00135, 0.00185));
        lesson.claim(
                "undercomplete.mse",
                "Error of a code of 32",
                Trials.of(narrow, one -> one.mse(test)).mean(),
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
                bundled(0.08, 0.21));
        lesson.claim(
                "overcomplete.copying",
                "Difference of these shares, least of 3 seeds",
                byPlain.minus(byNarrow).least(),
                real(0.6, 0.745),
                bundled(0.525, 0.66));
        lesson.figure(
                "identity",
                "Images and scrambled images: 300 units copy both, 32 units only what looks like a digit",
                Figures.identity(images.side(), test, scrambled, plain.get(0), narrow.get(0)));
        return plain;
    }

    /** Returns the denoising autoencoders. */
    List<Autoencoder> denoising() {
        lesson.section("denoising", "First cure: noise in, clean image out");
        denoising = Trials.perSeed(lesson.seed(), seed -> {
            Autoencoder autoencoder = wide(seed, 1);
            trainer.fit(
                    autoencoder,
                    images.train(),
                    Corruption.noise(NOISE),
                    material.smallBatch(),
                    material.smallEpochs());
            return autoencoder;
        });
        Autoencoder dropout = trained(wide(lesson.seed(), KEPT));
        INDArray noisy = Corruption.noise(NOISE).apply(test);
        double before = Scores.psnr(test, noisy);
        int best = bestWidth(noisy);
        INDArray projected = material.smallComponents().reconstruct(noisy, best);
        double byComponents = Scores.psnr(test, projected) - before;
        Trials byDenoising = gains(denoising, noisy, before);
        Trials byPlain = gains(plain, noisy, before);
        lesson.claim(
                "denoising.psnr-noisy",
                "PSNR of the noisy images, in dB",
                before,
                real(13, 13.3),
                bundled(12.9, 13.25));
        lesson.claim(
                "denoising.psnr-gain",
                "Gain in PSNR by the denoising autoencoder, in dB, mean of 3 seeds",
                byDenoising.mean(),
                real(4.25, 5.85),
                bundled(4.2, 5.85));
        lesson.claim(
                "denoising.pca-gain",
                "The same by principal components, the best number of them",
                byComponents,
                real(3.875, 3.98),
                bundled(3.835, 4.03));
        lesson.claim(
                "denoising.pca-lead",
                "The autoencoder's lead over them, least of 3 seeds",
                byDenoising.least() - byComponents,
                real(0.9, 1.35),
                bundled(0.85, 1.25));
        lesson.claim(
                "denoising.plain-gain",
                "The gain by autoencoders trained without noise",
                byPlain.mean(),
                real(1.05, 1.65),
                bundled(1.4, 2));
        lesson.claim(
                "denoising.plain-lead",
                "The lead over them, least of 3 seeds",
                byDenoising.minus(byPlain).least(),
                real(2.85, 4.3),
                bundled(2.7, 3.75));
        lesson.claim(
                "denoising.dropout-gain",
                "The gain by one trained with dropout on its input",
                gains(List.of(dropout), noisy, before).mean(),
                real(1.1, 1.7),
                bundled(2.4, 3.45));
        lesson.claim(
                "denoising.scrambled",
                "Share of scrambled images that the denoising ones explain",
                Trials.of(denoising, this::onScrambled).mean(),
                real(0.385, 0.515),
                bundled(0.18, 0.305));
        lesson.figure(
                "denoising",
                "Clean images, the same with noise of standard deviation 0.3, and what three models make of the noisy"
                        + " ones",
                Figures.denoising(images.side(), test, noisy, projected, denoising.get(0), plain.get(0)));
        return denoising;
    }

    /** The number of components that cleans best, judged on the test images themselves: the bar shall be high. */
    private int bestWidth(INDArray noisy) {
        return IntStream.of(COMPONENTS)
                .boxed()
                .max((one, other) -> Double.compare(cleaned(noisy, one), cleaned(noisy, other)))
                .orElseThrow();
    }

    private double cleaned(INDArray noisy, int width) {
        return Scores.psnr(test, material.smallComponents().reconstruct(noisy, width));
    }

    private Trials gains(List<Autoencoder> autoencoders, INDArray noisy, double before) {
        return Trials.of(autoencoders, one -> Scores.psnr(test, one.reconstruct(noisy)) - before);
    }
}
