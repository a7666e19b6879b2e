package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fourth part of the lesson: fewer weights by sharing them, and how deep networks were once begun. */
final class SharingPart {
    private static final int BATCH = 100;
    private static final int FILTERS = 12;
    private static final int SEEDS = 3;

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

    void tied() {
        lesson.section("tied", "Tied weights: the decoder mirrors the encoder");
        double ratio = 0;
        double least = 0;
        double share = 0;
        for (int i = 0; i < SEEDS; i++) {
            Autoencoder tied =
                    new Autoencoder(Networks.tied(lesson.seed() + i, true, images.pixels(), 64, Material.CODE), 0);
            Autoencoder untied = Networks.stacked(
                    lesson.seed() + i, Activation.TANH, Activation.SIGMOID, images.pixels(), 64, Material.CODE);
            trainer.fit(tied, images.train(), BATCH, material.smallEpochs() / 2);
            trainer.fit(untied, images.train(), BATCH, material.smallEpochs() / 2);
            share = tied.network().numParams() / (double) untied.network().numParams();
            ratio += tied.mse(test) / untied.mse(test) / SEEDS;
        }
        lesson.claim(
                "tied.parameters", "Its parameters over those of the untied one", share, real(0, 1), bundled(0, 1));
        lesson.claim(
                "tied.mse-ratio",
                "Its error over that of the untied one, " + SEEDS + " seeds",
                ratio,
                real(0, 9),
                bundled(0, 9));
    }

    void convolutional() {
        lesson.section("convolutional", "Third cure: convolutions");
        Autoencoder network = Networks.convolutional(lesson.seed(), images.side(), FILTERS);
        trainer.fit(network, images.train(), Corruption.noise(0.3), BATCH, material.smallEpochs() / 2);
        INDArray noisy = Corruption.noise(0.3).apply(test);
        lesson.claim(
                "convolutional.parameters", "Parameters", network.network().numParams(), real(0, 1e5), bundled(0, 1e5));
        lesson.claim(
                "convolutional.psnr-gain",
                "Gain in PSNR at noise 0.3, in dB",
                Scores.psnr(test, network.reconstruct(noisy)) - Scores.psnr(test, noisy),
                real(-9, 19),
                bundled(-9, 19));
    }

    void layerByLayer() {
        lesson.section("layer-by-layer", "History: layer by layer");
        int[] widths = {images.pixels(), 128, 64, Material.CODE};
        int epochs = material.smallEpochs() / 2;
        double gain = 0;
        double scratchMse = 0;
        double pretrainedMse = 0;
        double reluMse = 0;
        for (int i = 0; i < SEEDS; i++) {
            long seed = lesson.seed() + i;
            Autoencoder scratch = LayerByLayer.sigmoids(seed, widths);
            trainer.fit(scratch, images.train(), BATCH, epochs);
            Autoencoder pretrained = LayerByLayer.pretrain(trainer, images.train(), seed, epochs / 2, widths);
            double unrolled = pretrained.mse(test);
            trainer.fit(pretrained, images.train(), BATCH, epochs);
            Autoencoder relu = Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, widths);
            trainer.fit(relu, images.train(), BATCH, epochs);
            System.out.println("DEBUG layer " + scratch.mse(test) + " " + unrolled + " " + pretrained.mse(test) + " "
                    + relu.mse(test));
            scratchMse += scratch.mse(test) / SEEDS;
            pretrainedMse += pretrained.mse(test) / SEEDS;
            reluMse += relu.mse(test) / SEEDS;
        }
        lesson.claim(
                "layers.sigmoid-mse", "Error of deep sigmoids begun at random", scratchMse, real(0, 1), bundled(0, 1));
        lesson.claim(
                "layers.pretrained-mse",
                "Error after training layer by layer first",
                pretrainedMse,
                real(0, 1),
                bundled(0, 1));
        double library = Scores.mse(test, LayerByLayer.byLibrary(trainer, images, lesson.seed(), 128));
        lesson.claim(
                "layers.dl4j-mse",
                "Error after two epochs of DL4J's AutoEncoder layer",
                library,
                real(0, 1),
                bundled(0, 1));
        lesson.claim("layers.relu-mse", "Error of ReLUs begun at random", reluMse, real(0, 1), bundled(0, 1));
    }
}
