package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fourth part of the lesson: noise in, clean image out, the first cure for copying. */
final class DenoisingPart {
    static final double NOISE = 0.3;

    private static final double KEPT = 0.6;
    private static final int[] COMPONENTS = {8, 12, 16, 24, 32, 48, 64};

    private final Lesson lesson;
    private final Material material;
    private final WideCode wide;
    private final INDArray test;

    DenoisingPart(Lesson lesson, Material material, WideCode wide) {
        this.lesson = lesson;
        this.material = material;
        this.wide = wide;
        test = material.small().test();
    }

    /**
     * Returns the denoising autoencoders.
     *
     * @param plain those trained without noise
     */
    List<Autoencoder> denoising(List<Autoencoder> plain) {
        List<Autoencoder> denoising = PerSeed.models(
                lesson.seed(),
                seed -> wide.train(seed, Corruption.noise(NOISE), Networks.dense(WideCode.UNITS, Activation.RELU)));
        Autoencoder dropout = wide.train(
                lesson.seed(),
                UnaryOperator.identity(),
                new DenseLayer.Builder()
                        .nOut(WideCode.UNITS)
                        .activation(Activation.RELU)
                        .dropOut(new Dropout(KEPT))
                        .build());
        INDArray noisy = Corruption.noise(NOISE).apply(test);
        double before = Scores.psnr(test, noisy);
        int best = bestWidth(noisy);
        INDArray projected = material.smallComponents().reconstruct(noisy, best);
        double byComponents = Scores.psnr(test, projected) - before;
        PerSeed byDenoising = gains(denoising, noisy, before);
        PerSeed byPlain = gains(plain, noisy, before);
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
                PerSeed.of(denoising, wide::copied).mean(),
                real(0.385, 0.515),
                bundled(0.18, 0.305));
        lesson.figure(
                "denoising",
                "Clean images, the same with noise of standard deviation 0.3, and what three models make of the noisy"
                        + " ones",
                Figures.denoising(material.small().side(), test, noisy, projected, denoising.get(0), plain.get(0)));
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

    private PerSeed gains(List<Autoencoder> autoencoders, INDArray noisy, double before) {
        return PerSeed.of(autoencoders, one -> Scores.psnr(test, one.reconstruct(noisy)) - before);
    }
}
