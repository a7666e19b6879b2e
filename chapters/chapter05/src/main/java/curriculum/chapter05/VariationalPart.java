package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.ArrayList;
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
    private static final int HIDDEN = 128;
    private static final int WIDTH = 8;
    private static final int SAMPLES = 400;

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;
    private final double usual;

    VariationalPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
        usual = Distances.toNearest(images.test(), images.train());
    }

    void variational() {
        List<Variational> variational = PerSeed.models(lesson.seed(), this::train);
        List<Autoencoder> plain = PerSeed.models(lesson.seed(), seed -> {
            Autoencoder autoencoder =
                    Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, images.pixels(), HIDDEN, WIDTH);
            trainer.fit(autoencoder, images.train(), material.smallBatch(), material.smallEpochs());
            return autoencoder;
        });
        PerSeed first = PerSeed.of(variational, one -> one.losses()[0]);
        PerSeed last = PerSeed.of(variational, one -> one.losses()[one.losses().length - 1]);
        lesson.claim(
                "vae.loss-first",
                "Minus the ELBO in the first epoch, in nats, mean of 3 seeds",
                first.mean(),
                real(63.5, 82),
                bundled(70, 90));
        lesson.claim(
                "vae.loss-last", "Minus the ELBO in the last epoch", last.mean(), real(38, 49), bundled(48.5, 62.5));
        lesson.claim(
                "vae.fall",
                "How far it has fallen, least of 3 seeds",
                first.minus(last).least(),
                real(24, 33),
                bundled(20.5, 28));

        INDArray codes = Nd4j.randn(images.train().dataType(), SAMPLES, WIDTH);
        List<INDArray> drawn = variational.stream()
                .map(one -> one.layer().generateAtMeanGivenZ(codes))
                .toList();
        List<INDArray> decoded = plain.stream().map(one -> one.decode(codes)).toList();
        PerSeed ofVariational = PerSeed.of(drawn, this::distance);
        PerSeed ofPlain = PerSeed.of(decoded, this::distance);
        lesson.claim(
                "vae.samples",
                "Distance of its samples from the known images, mean of 3 seeds",
                ofVariational.mean(),
                real(0.8, 1.1),
                bundled(0.475, 0.615));
        lesson.claim(
                "vae.plain-samples",
                "The same with a plain autoencoder's decoder",
                ofPlain.mean(),
                real(1.25, 1.65),
                bundled(2.05, 2.9));
        lesson.claim(
                "vae.ratio",
                "The second over the first, least of 3 seeds",
                ofPlain.over(ofVariational).least(),
                real(1.2, 1.6),
                bundled(2.85, 5.1));
        lesson.figure(
                "elbo",
                "Minus the ELBO after each epoch, from three seeds",
                GenerationFigures.elbo(
                        variational.stream().map(Variational::losses).toList()));
        lesson.figure(
                "variational",
                "Images from standard normal codes: from the variational autoencoder, and from a plain one of the same"
                        + " widths",
                GenerationFigures.variational(images.side(), drawn.get(0), decoded.get(0)));
    }

    /** A trained layer, and minus the ELBO in each epoch of its training. */
    private record Variational(VariationalAutoencoder layer, double[] losses) {}

    private Variational train(long seed) {
        MultiLayerNetwork network = network(seed, images.pixels());
        VariationalAutoencoder layer = (VariationalAutoencoder) network.getLayer(0);
        double[] losses = new double[material.smallEpochs()];
        List<Double> scores = new ArrayList<>();
        trainer.eachBatch(
                images.train(),
                material.smallBatch(),
                losses.length,
                batch -> {
                    network.pretrainLayer(0, batch);
                    scores.add(layer.score());
                },
                epoch -> {
                    losses[epoch] = scores.stream()
                            .mapToDouble(score -> score)
                            .average()
                            .orElseThrow();
                    scores.clear();
                });
        return new Variational(layer, losses);
    }

    /** How far images are from the nearest of the known ones, in terms of how far test images are. */
    private double distance(INDArray made) {
        return Distances.toNearest(made, images.train()) / usual;
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
