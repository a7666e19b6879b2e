package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.layers.autoencoder.SparsityPenalty;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The third part of the lesson: the autoencoder that learns nothing, and what makes it learn. */
final class IdentityPart {
    private static final int BATCH = 100;
    private static final int WIDE = 300;
    private static final double NOISE = 0.3;
    private static final double KEPT = 0.6;
    private static final double ACTIVITY = 0.05;

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;
    private final INDArray test;
    private final INDArray scrambled;
    private Autoencoder plain;
    private Autoencoder denoising;

    IdentityPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
        test = images.test();
        scrambled = Corruption.scramble(test, lesson.random());
    }

    private Autoencoder wide(double kept) {
        DenseLayer.Builder layer = new DenseLayer.Builder().nOut(WIDE).activation(Activation.RELU);
        if (kept < 1) {
            layer.dropOut(new Dropout(kept));
        }
        return Networks.shallow(lesson.seed(), images.pixels(), layer.build());
    }

    private double onScrambled(Autoencoder autoencoder) {
        return Scores.explained(scrambled, autoencoder.reconstruct(scrambled));
    }

    void overcomplete() {
        lesson.section("overcomplete", "A code that is too wide learns the identity");
        plain = wide(1);
        trainer.fit(plain, images.train(), BATCH, material.smallEpochs());
        Autoencoder narrow = Networks.stacked(
                lesson.seed(), Activation.RELU, Activation.SIGMOID, images.pixels(), 128, Material.CODE);
        trainer.fit(narrow, images.train(), BATCH, material.smallEpochs());
        lesson.claim("overcomplete.mse", "Error of " + WIDE + " units", plain.mse(test), real(0, 2), bundled(0, 2));
        lesson.claim("undercomplete.mse", "Error of 32 units", narrow.mse(test), real(0, 2), bundled(0, 2));
        lesson.claim(
                "overcomplete.scrambled",
                "What " + WIDE + " units explain of scrambled images",
                onScrambled(plain),
                real(-9, 2),
                bundled(-9, 2));
        lesson.claim(
                "undercomplete.scrambled",
                "What 32 units explain of them",
                onScrambled(narrow),
                real(-9, 2),
                bundled(-9, 2));
        lesson.figure(
                "identity",
                "Images and scrambled images: 300 units copy both, 32 units only what looks like a digit",
                Figures.identity(images.side(), test, scrambled, plain, narrow));
    }

    void denoising() {
        lesson.section("denoising", "First cure: noise in, clean image out");
        denoising = wide(1);
        trainer.fit(denoising, images.train(), Corruption.noise(NOISE), BATCH, material.smallEpochs());
        Autoencoder dropout = wide(KEPT);
        trainer.fit(dropout, images.train(), BATCH, material.smallEpochs());
        INDArray noisy = Corruption.noise(NOISE).apply(test);
        double before = Scores.psnr(test, noisy);
        PrincipalComponents components = PrincipalComponents.fit(images.train());
        lesson.claim("denoising.psnr-noisy", "PSNR of the noisy images, in dB", before, real(0, 99), bundled(0, 99));
        lesson.claim(
                "denoising.psnr-gain",
                "Gain in PSNR by the denoising autoencoder, in dB",
                Scores.psnr(test, denoising.reconstruct(noisy)) - before,
                real(-99, 99),
                bundled(-99, 99));
        lesson.claim(
                "denoising.pca-gain",
                "The same by 32 principal components",
                Scores.psnr(test, components.reconstruct(noisy, Material.CODE)) - before,
                real(-99, 99),
                bundled(-99, 99));
        lesson.claim(
                "denoising.plain-gain",
                "The same by the autoencoder trained without noise",
                Scores.psnr(test, plain.reconstruct(noisy)) - before,
                real(-99, 99),
                bundled(-99, 99));
        lesson.claim(
                "denoising.dropout-gain",
                "The same by one trained with dropout on its input",
                Scores.psnr(test, dropout.reconstruct(noisy)) - before,
                real(-99, 99),
                bundled(-99, 99));
        lesson.claim(
                "denoising.scrambled",
                "What the denoising one explains of scrambled images",
                onScrambled(denoising),
                real(-9, 2),
                bundled(-9, 2));
        lesson.figure(
                "denoising",
                "Clean images, the same with noise of standard deviation 0.3, and what three models make of the noisy"
                        + " ones",
                Figures.denoising(
                        images.side(), test, noisy, components.reconstruct(noisy, Material.CODE), denoising, plain));
    }

    void sparse() {
        lesson.section("sparse", "Second cure: a price on activity");
        Autoencoder free = sigmoids(0);
        Autoencoder priced = sigmoids(0.1);
        lesson.claim(
                "sparse.free-activity",
                "Mean activity of " + WIDE + " sigmoids without a price",
                activity(free),
                real(0, 1),
                bundled(0, 1));
        lesson.claim(
                "sparse.kl-activity",
                "The same with the KL penalty, target " + ACTIVITY,
                activity(priced),
                real(0, 1),
                bundled(0, 1));
        lesson.claim("sparse.free-mse", "Error without a price", free.mse(test), real(0, 1), bundled(0, 1));
        lesson.claim("sparse.kl-mse", "Error with the KL penalty", priced.mse(test), real(0, 1), bundled(0, 1));
        Autoencoder l1 = Networks.shallow(
                lesson.seed(), images.pixels(), Networks.dense(WIDE, Activation.RELU), SparsityPenalty.l1(1e-3));
        trainer.fit(l1, images.train(), BATCH, material.smallEpochs());
        lesson.claim(
                "sparse.relu-zeros",
                "Share of zeros among ReLUs without a price",
                zeros(plain),
                real(0, 1),
                bundled(0, 1));
        lesson.claim("sparse.l1-zeros", "The same with the L1 penalty", zeros(l1), real(0, 1), bundled(0, 1));
        lesson.claim("sparse.l1-mse", "Error with the L1 penalty", l1.mse(test), real(0, 1), bundled(0, 1));
        lesson.claim(
                "sparse.l1-scrambled",
                "What it explains of scrambled images",
                onScrambled(l1),
                real(-9, 1),
                bundled(-9, 1));
        lesson.figure(
                "filters",
                "The weights into twelve hidden units each: what a unit looks for (blue is positive, orange negative)",
                Figures.filters(images.side(), plain, denoising, priced));
    }

    private Autoencoder sigmoids(double strength) {
        Autoencoder autoencoder = Networks.shallow(
                lesson.seed(),
                images.pixels(),
                Networks.dense(WIDE, Activation.SIGMOID),
                SparsityPenalty.kl(ACTIVITY, strength / WIDE));
        trainer.fit(autoencoder, images.train(), BATCH, material.smallEpochs());
        return autoencoder;
    }

    private double activity(Autoencoder autoencoder) {
        return autoencoder.encode(test).meanNumber().doubleValue();
    }

    private double zeros(Autoencoder autoencoder) {
        return autoencoder
                .encode(test)
                .eq(0)
                .castTo(test.dataType())
                .meanNumber()
                .doubleValue();
    }
}
