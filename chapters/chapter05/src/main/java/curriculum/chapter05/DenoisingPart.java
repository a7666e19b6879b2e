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

/** Noise in, clean image out, the first cure for copying. */
final class DenoisingPart {
    static final double NOISE = 0.3;

    private static final double KEPT = 0.6;
    private static final int[] COMPONENTS = {8, 12, 16, 24, 32, 48, 64};

    private final Lesson lesson;
    private final DigitsData data;
    private final WideCode wide;
    private final INDArray test;

    DenoisingPart(Lesson lesson, DigitsData data, WideCode wide) {
        this.lesson = lesson;
        this.data = data;
        this.wide = wide;
        test = data.small().test();
    }

    /**
     * What cleans noisy images, and how well; gains are in PSNR over the noisy images, in dB.
     *
     * @param before PSNR of the noisy images
     * @param denoising gains by the denoising autoencoders
     * @param plain gains by those trained without noise
     * @param dropout gain by the one trained with dropout on its input
     * @param components gain by principal components, the best number of them
     * @param copied shares of scrambled images that the denoising ones explain
     */
    private record Cleaning(
            double before, PerSeed denoising, PerSeed plain, double dropout, double components, PerSeed copied) {}

    /**
     * Returns the denoising autoencoders.
     *
     * @param plain those trained without noise
     */
    List<Autoencoder> denoising(List<Autoencoder> plain) {
        List<Autoencoder> denoising = PerSeed.models(
                lesson.seed(),
                seed -> wide.train(seed, Corruption.noise(NOISE), Networks.dense(WideCode.UNITS, Activation.RELU)));
        INDArray noisy = Corruption.noise(NOISE).apply(test);
        INDArray projected = data.smallComponents().reconstruct(noisy, bestWidth(noisy));
        claim(measure(denoising, plain, noisy, projected));
        lesson.figure(
                "denoising",
                "Clean images, the same with noise of standard deviation 0.3, and what three models make of the noisy"
                        + " ones",
                AutoencoderFigures.denoising(
                        data.small().side(), test, noisy, projected, denoising.get(0), plain.get(0)));
        return denoising;
    }

    private Cleaning measure(List<Autoencoder> denoising, List<Autoencoder> plain, INDArray noisy, INDArray projected) {
        double before = Scores.psnr(test, noisy);
        return new Cleaning(
                before,
                gains(denoising, noisy, before),
                gains(plain, noisy, before),
                gains(List.of(withDropout()), noisy, before).mean(),
                Scores.psnr(test, projected) - before,
                PerSeed.of(denoising, wide::copied));
    }

    private Autoencoder withDropout() {
        DenseLayer hidden = new DenseLayer.Builder()
                .nOut(WideCode.UNITS)
                .activation(Activation.RELU)
                .dropOut(new Dropout(KEPT))
                .build();
        return wide.train(lesson.seed(), UnaryOperator.identity(), hidden);
    }

    private void claim(Cleaning measured) {
        lesson.claim(
                "denoising.psnr-noisy",
                "PSNR of the noisy images, in dB",
                measured.before(),
                real(13, 13.3),
                bundled(12.9, 13.25));
        lesson.claim(
                "denoising.psnr-gain",
                "Gain in PSNR by the denoising autoencoder, in dB, mean of 3 seeds",
                measured.denoising().mean(),
                real(4.25, 5.85),
                bundled(4.2, 5.85));
        lesson.claim(
                "denoising.pca-gain",
                "The same by principal components, the best number of them",
                measured.components(),
                real(3.875, 3.98),
                bundled(3.835, 4.03));
        lesson.claim(
                "denoising.pca-lead",
                "The autoencoder's lead over them, least of 3 seeds",
                measured.denoising().least() - measured.components(),
                real(0.9, 1.35),
                bundled(0.85, 1.25));
        claimOthers(measured);
    }

    /** Claims what comes of training without noise, and of dropout in its place. */
    private void claimOthers(Cleaning measured) {
        lesson.claim(
                "denoising.plain-gain",
                "The gain by autoencoders trained without noise",
                measured.plain().mean(),
                real(1.05, 1.65),
                bundled(1.4, 2));
        lesson.claim(
                "denoising.plain-lead",
                "The lead over them, least of 3 seeds",
                measured.denoising().minus(measured.plain()).least(),
                real(2.85, 4.3),
                bundled(2.7, 3.75));
        lesson.claim(
                "denoising.dropout-gain",
                "The gain by one trained with dropout on its input",
                measured.dropout(),
                real(1.1, 1.7),
                bundled(2.4, 3.45));
        lesson.claim(
                "denoising.scrambled",
                "Share of scrambled images that the denoising ones explain",
                measured.copied().mean(),
                real(0.385, 0.515),
                bundled(0.18, 0.305));
    }

    /** The number of components that cleans best, judged on the test images themselves: the bar shall be high. */
    private int bestWidth(INDArray noisy) {
        return IntStream.of(COMPONENTS)
                .boxed()
                .max((one, other) -> Double.compare(cleaned(noisy, one), cleaned(noisy, other)))
                .orElseThrow();
    }

    private double cleaned(INDArray noisy, int width) {
        return Scores.psnr(test, data.smallComponents().reconstruct(noisy, width));
    }

    private PerSeed gains(List<Autoencoder> autoencoders, INDArray noisy, double before) {
        return PerSeed.of(autoencoders, one -> Scores.psnr(test, one.reconstruct(noisy)) - before);
    }
}
