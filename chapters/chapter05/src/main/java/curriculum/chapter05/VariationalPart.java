package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.variational.BernoulliReconstructionDistribution;
import org.deeplearning4j.nn.layers.variational.VariationalAutoencoder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The last step of the lesson: an autoencoder whose codes can be drawn from a known distribution. */
final class VariationalPart {
    private static final int BATCH = 100;
    private static final int HIDDEN = 128;
    private static final int WIDTH = 8;
    private static final int SAMPLES = 400;

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;

    VariationalPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
    }

    void variational() {
        lesson.section("variational", "The step beyond: a variational autoencoder");
        MultiLayerNetwork network = network(lesson.seed(), images.pixels());
        VariationalAutoencoder layer = (VariationalAutoencoder) network.getLayer(0);
        double[] losses = new double[material.smallEpochs()];
        int batches = images.train().rows() / BATCH;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            int now = epoch;
            trainer.eachBatch(images.train(), BATCH, 1, batch -> {
                network.pretrainLayer(0, batch);
                losses[now] += layer.score() / batches;
            });
        }
        lesson.claim(
                "vae.loss-first",
                "Minus the ELBO in the first epoch, in nats",
                losses[0],
                real(0, 999),
                bundled(0, 999));
        lesson.claim(
                "vae.loss-last",
                "Minus the ELBO in the last epoch",
                losses[losses.length - 1],
                real(0, 999),
                bundled(0, 999));

        Autoencoder plain =
                Networks.stacked(lesson.seed(), Activation.RELU, Activation.SIGMOID, images.pixels(), HIDDEN, WIDTH);
        trainer.fit(plain, images.train(), BATCH, material.smallEpochs());
        INDArray codes = Nd4j.randn(images.train().dataType(), SAMPLES, WIDTH);
        INDArray drawn = layer.generateAtMeanGivenZ(codes);
        INDArray decoded = plain.decode(codes);
        double usual = Distances.toNearest(images.test(), images.train());
        lesson.claim(
                "vae.samples",
                "Distance of its samples from the known images",
                Distances.toNearest(drawn, images.train()) / usual,
                real(0, 9),
                bundled(0, 9));
        lesson.claim(
                "vae.plain-samples",
                "The same with a plain autoencoder's decoder",
                Distances.toNearest(decoded, images.train()) / usual,
                real(0, 9),
                bundled(0, 9));
        lesson.figure(
                "variational",
                "Images from standard normal codes: from the variational autoencoder, and from a plain one of the same"
                        + " widths",
                GenerationFigures.variational(images.side(), drawn, decoded));
    }

    // snippet variational
    private static MultiLayerNetwork network(long seed, int pixels) {
        return Networks.network(
                seed,
                InputType.feedForward(pixels),
                List.of(new org.deeplearning4j.nn.conf.layers.variational.VariationalAutoencoder.Builder()
                        .encoderLayerSizes(HIDDEN)
                        .nOut(WIDTH)
                        .decoderLayerSizes(HIDDEN)
                        .activation(Activation.RELU)
                        .pzxActivationFunction(Activation.IDENTITY)
                        .reconstructionDistribution(new BernoulliReconstructionDistribution(Activation.SIGMOID))
                        .build()));
    }
    // end snippet
}
