package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.variational.BernoulliReconstructionDistribution;
import org.deeplearning4j.nn.layers.variational.VariationalAutoencoder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An autoencoder whose codes can be drawn from a known distribution. */
final class VariationalPart {
    private static final int HIDDEN = 128;
    private static final int WIDTH = 8;
    private static final int SAMPLES = 400;

    private final Lesson lesson;
    private final Sizes sizes;
    private final Images images;
    private final double usual;

    VariationalPart(Lesson lesson, Sizes sizes, DigitsData data) {
        this.lesson = lesson;
        this.sizes = sizes;
        images = data.small();
        usual = Distances.toNearest(images.test(), images.train());
    }

    /**
     * How variational autoencoders learn, and how far images from standard normal codes are from the known ones.
     *
     * @param first minus the ELBO in the first epoch, in nats
     * @param last the same in the last epoch
     * @param samples distances of the variational ones' images
     * @param plainSamples the same of plain autoencoders
     */
    private record Generated(PerSeed first, PerSeed last, PerSeed samples, PerSeed plainSamples) {}

    void variational() {
        List<Variational> variational = PerSeed.models(lesson.seed(), this::train);
        List<Autoencoder> plain = PerSeed.models(lesson.seed(), this::plain);
        INDArray codes = Nd4j.randn(images.train().dataType(), SAMPLES, WIDTH);
        List<INDArray> drawn = variational.stream()
                .map(one -> one.layer().generateAtMeanGivenZ(codes))
                .toList();
        List<INDArray> decoded = plain.stream().map(one -> one.decode(codes)).toList();
        claim(new Generated(
                PerSeed.of(variational, one -> one.losses()[0]),
                PerSeed.of(variational, one -> one.losses()[one.losses().length - 1]),
                PerSeed.of(drawn, this::distance),
                PerSeed.of(decoded, this::distance)));
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

    private void claim(Generated measured) {
        lesson.claim(
                "vae.loss-first",
                "Minus the ELBO in the first epoch, in nats, mean of 3 seeds",
                measured.first().mean(),
                real(63.5, 82),
                bundled(70, 90));
        lesson.claim(
                "vae.loss-last",
                "Minus the ELBO in the last epoch",
                measured.last().mean(),
                real(38, 49),
                bundled(48.5, 62.5));
        lesson.claim(
                "vae.fall",
                "How far it has fallen, least of 3 seeds",
                measured.first().minus(measured.last()).least(),
                real(24, 33),
                bundled(20.5, 28));
        lesson.claim(
                "vae.samples",
                "Distance of its samples from the known images, mean of 3 seeds",
                measured.samples().mean(),
                real(0.8, 1.1),
                bundled(0.475, 0.615));
        lesson.claim(
                "vae.plain-samples",
                "The same with a plain autoencoder's decoder",
                measured.plainSamples().mean(),
                real(1.25, 1.65),
                bundled(2.05, 2.9));
        lesson.claim(
                "vae.ratio",
                "The second over the first, least of 3 seeds",
                measured.plainSamples().over(measured.samples()).least(),
                real(1.2, 1.6),
                bundled(2.85, 5.1));
    }

    private Autoencoder plain(long seed) {
        Autoencoder untrained =
                Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, images.pixels(), HIDDEN, WIDTH);
        return Training.fit(lesson, untrained, images.train(), sizes.small());
    }

    /** A trained layer, and minus the ELBO in each epoch of its training. */
    private record Variational(VariationalAutoencoder layer, double[] losses) {}

    private Variational train(long seed) {
        MultiLayerNetwork network = network(seed, images.pixels());
        double[] losses = Training.pretrain(lesson, network, images.train(), sizes.small());
        return new Variational((VariationalAutoencoder) network.getLayer(0), losses);
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
