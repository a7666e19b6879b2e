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

/** The sixth part of the lesson: fewer weights by sharing them, and how deep networks were once begun. */
final class SharingPart {
    private static final int FILTERS = 8;

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;
    private final INDArray test;

    SharingPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
        test = images.test();
    }

    private Autoencoder train(Autoencoder autoencoder, int epochs) {
        return trainer.trained(autoencoder, images.train(), material.smallBatch(), epochs);
    }

    private PerSeed errors(List<Autoencoder> autoencoders) {
        return PerSeed.of(autoencoders, one -> one.mse(test));
    }

    void convolutional(WideCode wide, List<Autoencoder> dense) {
        Autoencoder plain = convolutional(UnaryOperator.identity());
        Autoencoder denoising = convolutional(Corruption.noise(DenoisingPart.NOISE));
        INDArray noisy = Corruption.noise(DenoisingPart.NOISE).apply(test);
        lesson.claim(
                "convolutional.parameters",
                "Its parameters",
                denoising.network().numParams(),
                both(737, 737));
        lesson.claim(
                "convolutional.share",
                "The same over those of the dense one with a code of 300",
                (double) denoising.network().numParams()
                        / dense.get(0).network().numParams(),
                both(0.0062, 0.0063));
        lesson.claim(
                "convolutional.psnr-gain",
                "Its gain in PSNR at noise 0.3, in dB",
                Scores.psnr(test, denoising.reconstruct(noisy)) - Scores.psnr(test, noisy),
                real(3.45, 5.1),
                bundled(3.25, 5.85));
        lesson.claim(
                "convolutional.scrambled",
                "Share of scrambled images that one trained without noise explains",
                wide.copied(plain),
                real(0.325, 0.48),
                bundled(0.28, 0.41));
    }

    private Autoencoder convolutional(UnaryOperator<INDArray> corruption) {
        Autoencoder autoencoder = Networks.convolutional(lesson.seed(), images.side(), FILTERS);
        trainer.fit(autoencoder, images.train(), corruption, material.convolutionBatch(), material.convolutionEpochs());
        return autoencoder;
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
                        new Autoencoder(Networks.tied(seed, true, images.pixels(), 64, Material.CODE), 0),
                        material.smallEpochs() / 2));
        List<Autoencoder> untied = PerSeed.models(
                lesson.seed(),
                seed -> train(
                        Networks.stacked(seed, Activation.TANH, Activation.SIGMOID, images.pixels(), 64, Material.CODE),
                        material.smallEpochs() / 2));
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

    void layerByLayer() {
        int[] widths = {images.pixels(), 128, 64, Material.CODE};
        int epochs = material.layerEpochs();
        PerSeed random =
                errors(PerSeed.models(lesson.seed(), seed -> train(LayerByLayer.sigmoids(seed, widths), epochs)));
        PerSeed pretrained = errors(PerSeed.models(
                lesson.seed(),
                seed -> train(
                        LayerByLayer.pretrain(trainer, images.train(), seed, material.smallBatch(), epochs / 2, widths),
                        epochs)));
        PerSeed relu = errors(PerSeed.models(
                lesson.seed(),
                seed -> train(Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, widths), epochs)));
        lesson.claim(
                "layers.sigmoid-mse",
                "Error of deep sigmoids begun at random, mean of 3 seeds",
                random.mean(),
                real(0.04, 0.053),
                bundled(0.0285, 0.037));
        lesson.claim(
                "layers.pretrained-mse",
                "Error after training layer by layer first",
                pretrained.mean(),
                real(0.0265, 0.035),
                bundled(0.0265, 0.034));
        lesson.claim(
                "layers.pretraining-gain",
                "Share of the error that this saves, least of 3 seeds",
                1 - pretrained.over(random).most(),
                real(0.24, 0.36),
                bundled(0.045, 0.09));
        lesson.claim(
                "layers.relu-mse",
                "Error of ReLUs begun at random",
                relu.mean(),
                real(0.0145, 0.0195),
                bundled(0.0185, 0.0255));
        lesson.claim(
                "layers.relu-gain",
                "Share of the pre-trained error that these save, least of 3 seeds",
                1 - relu.over(pretrained).most(),
                real(0.35, 0.505),
                bundled(0.195, 0.305));
        LayerByLayer.Library library = LayerByLayer.byLibrary(trainer, images, lesson.seed(), 128);
        lesson.claim(
                "layers.dl4j-before",
                "Error of DL4J's AutoEncoder layer before training",
                library.before(),
                real(0.195, 0.265),
                bundled(0.18, 0.245));
        lesson.claim(
                "layers.dl4j-after",
                "The same after two epochs: it has climbed",
                library.after(),
                real(0.75, 0.95),
                bundled(0.75, 0.95));
    }
}
