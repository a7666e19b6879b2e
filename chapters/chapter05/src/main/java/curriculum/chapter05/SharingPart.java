package curriculum.chapter05;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Fewer weights by sharing them: convolutions, and a decoder that mirrors the encoder. */
final class SharingPart {
    private static final int FILTERS = 8;

    private final Lesson lesson;
    private final Sizes sizes;
    private final Images images;
    private final INDArray test;

    SharingPart(Lesson lesson, Sizes sizes, DigitsData data) {
        this.lesson = lesson;
        this.sizes = sizes;
        images = data.small();
        test = images.test();
    }

    private Autoencoder train(Autoencoder autoencoder, Schedule schedule) {
        return Training.fit(lesson, autoencoder, images.train(), schedule);
    }

    private PerSeed errors(List<Autoencoder> autoencoders) {
        return PerSeed.of(autoencoders, one -> one.mse(test));
    }

    /**
     * What convolutional autoencoders do.
     *
     * @param parameters of one
     * @param share the same over those of the dense one
     * @param gain in PSNR over noisy images by the one trained with noise, in dB
     * @param copied share of scrambled images that the one trained without noise explains
     */
    private record Convolved(long parameters, double share, double gain, double copied) {}

    void convolutional(WideCode wide, List<Autoencoder> dense) {
        Convolved measured = measureConvolutional(wide, dense.get(0));
        lesson.claim("convolutional.parameters", "Its parameters", measured.parameters(), both(737, 737));
        lesson.claim(
                "convolutional.share",
                "The same over those of the dense one with a code of 300",
                measured.share(),
                both(0.0062, 0.0063));
        lesson.claim(
                "convolutional.psnr-gain",
                "Its gain in PSNR at noise 0.3, in dB",
                measured.gain(),
                real(3.45, 5.1),
                bundled(3.25, 5.85));
        lesson.claim(
                "convolutional.scrambled",
                "Share of scrambled images that one trained without noise explains",
                measured.copied(),
                real(0.325, 0.48),
                bundled(0.28, 0.41));
    }

    private Convolved measureConvolutional(WideCode wide, Autoencoder dense) {
        Autoencoder plain = convolutional(UnaryOperator.identity());
        Autoencoder denoising = convolutional(Corruption.noise(DenoisingPart.NOISE));
        INDArray noisy = Corruption.noise(DenoisingPart.NOISE).apply(test);
        long parameters = denoising.network().numParams();
        return new Convolved(
                parameters,
                (double) parameters / dense.network().numParams(),
                Scores.psnr(test, denoising.reconstruct(noisy)) - Scores.psnr(test, noisy),
                wide.copied(plain));
    }

    private Autoencoder convolutional(UnaryOperator<INDArray> corruption) {
        Autoencoder autoencoder = Networks.convolutional(lesson.seed(), images.side(), FILTERS);
        return Training.fit(lesson, autoencoder, images.train(), corruption, sizes.convolution());
    }

    void tied() {
        lesson.claim(
                "tied.gradient-error",
                "Relative error of the gradient of 7-5-3-5-7 with tied weights",
                GradientCheck.relativeError(
                        GradientCheck.shaken(Networks.ofDoubles(lesson.seed(), 7, Networks.tiedLayers(true, 5, 3))),
                        Nd4j.rand(DataType.DOUBLE, 5, 7)),
                both(0, 1e-6));
        List<Autoencoder> tied = PerSeed.models(
                lesson.seed(),
                seed -> train(
                        new Autoencoder(Networks.tied(seed, true, images.pixels(), 64, Sizes.CODE), 0),
                        sizes.small().half()));
        List<Autoencoder> untied = PerSeed.models(
                lesson.seed(),
                seed -> train(
                        Networks.stacked(seed, Activation.TANH, Activation.SIGMOID, images.pixels(), 64, Sizes.CODE),
                        sizes.small().half()));
        lesson.claim(
                "tied.parameters",
                "Its parameters over those of an untied one",
                (double) tied.get(0).network().numParams()
                        / untied.get(0).network().numParams(),
                both(0.505, 0.507));
        lesson.claim(
                "tied.mse-ratio",
                "Its error over that of the untied one, mean of 3 seeds",
                errors(tied).over(errors(untied)).mean(),
                real(0.725, 0.935),
                bundled(0.85, 1.08));
    }
}
