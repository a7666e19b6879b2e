package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.Arrays;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The deep autoencoder against the bar, and at the end of the lesson the test of why it passes. */
final class DeepPart {
    private static final int SEEDS = 3;

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final INDArray train;
    private final INDArray test;
    private final double bar;

    DeepPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        train = material.images().train();
        test = material.images().test();
        bar = Scores.mse(test, material.components().reconstruct(test, Material.CODE));
    }

    /** Returns the autoencoder of the first seed, trained. */
    Autoencoder deep() {
        lesson.section("deep", "Deep and nonlinear: below the bar");
        Autoencoder[] trained = new Autoencoder[SEEDS];
        double[][] curves = new double[SEEDS][material.epochs()];
        for (int i = 0; i < SEEDS; i++) {
            trained[i] = Networks.stacked(
                    lesson.seed() + i,
                    Activation.RELU,
                    Activation.SIGMOID,
                    material.images().pixels(),
                    material.hidden(),
                    Material.CODE);
            for (int epoch = 0; epoch < material.epochs(); epoch++) {
                trainer.fit(trained[i], train, material.batch(), 1);
                curves[i][epoch] = trained[i].mse(test);
            }
        }
        double[] errors = Arrays.stream(curves)
                .mapToDouble(curve -> curve[material.epochs() - 1])
                .toArray();
        lesson.claim(
                "autoencoder.mse.32",
                "Error of the deep autoencoder, mean of " + SEEDS + " seeds",
                Arrays.stream(errors).average().orElseThrow(),
                real(0, 2),
                bundled(0, 2));
        lesson.claim(
                "autoencoder.gain.32",
                "Least share of PCA's error that it saves",
                Arrays.stream(errors).map(error -> 1 - error / bar).min().orElseThrow(),
                real(-9, 2),
                bundled(-9, 2));
        lesson.figure(
                "learning-curves",
                "The error on test images after each epoch, from three seeds, and that of principal components of the"
                        + " same width",
                Figures.learningCurves(curves, bar));
        lesson.figure(
                "reconstructions",
                "Test images, and what 32 principal components and the 32 numbers of the deep autoencoder's code keep"
                        + " of them",
                Figures.reconstructions(material, trained[0]));
        return trained[0];
    }

    /** The explanation says that bends make the difference. So take them out of the same network. */
    void withoutNonlinearity() {
        lesson.section("explanation", "Testing the explanation: the same network without bends");
        Autoencoder straight = Networks.stacked(
                lesson.seed(),
                Activation.IDENTITY,
                Activation.IDENTITY,
                material.images().pixels(),
                material.hidden(),
                Material.CODE);
        trainer.fit(straight, train, material.batch(), material.epochs());
        lesson.claim(
                "explanation.excess",
                "Its error over that of principal components",
                straight.mse(test) / bar,
                real(0, 9),
                bundled(0, 9));
    }
}
