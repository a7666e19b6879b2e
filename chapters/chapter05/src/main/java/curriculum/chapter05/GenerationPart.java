package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Images that nobody drew, from codes between known codes and around them. */
final class GenerationPart {
    private static final int PAIRS = 400;
    private static final int SAMPLES = 400;
    private static final int KNOWN = 5_000;

    private final Lesson lesson;
    private final DigitsData data;
    private final List<Autoencoder> autoencoders;

    GenerationPart(Lesson lesson, DigitsData data, List<Autoencoder> autoencoders) {
        this.lesson = lesson;
        this.data = data;
        this.autoencoders = autoencoders;
    }

    /**
     * How dark the ink is on average.
     *
     * @param images in test images
     * @param pixels halfway between the pixels of two of them
     * @param codes halfway between their codes
     */
    private record Darkness(double images, double pixels, PerSeed codes) {}

    void interpolation() {
        Darkness measured = measureDarkness();
        lesson.claim(
                "interpolation.images-ink",
                "Mean darkness of the ink in test images",
                measured.images(),
                real(0.8405, 0.858),
                bundled(0.499, 0.5095));
        lesson.claim(
                "interpolation.pixels-ink",
                "The same halfway between the pixels of two images",
                measured.pixels(),
                real(0.582, 0.5945),
                bundled(0.358, 0.3655));
        lesson.claim(
                "interpolation.codes-ink",
                "The same halfway between their codes, mean of 3 autoencoders",
                measured.codes().mean(),
                real(0.665, 0.72),
                bundled(0.34, 0.39));
        lesson.claim(
                "interpolation.lead",
                "How much darker that is than between pixels, least of 3",
                measured.codes().least() - measured.pixels(),
                real(0.07, 0.125),
                bundled(-0.03, 0.02));
        lesson.figure(
                "interpolation",
                "From one test image to another, in each pair of rows first through the pixels and then through the"
                        + " codes",
                GenerationFigures.interpolation(data.images(), autoencoders.get(0)));
    }

    private Darkness measureDarkness() {
        INDArray from = Images.first(data.images().test(), PAIRS);
        INDArray to = Images.from(Images.first(data.images().test(), 2 * PAIRS), PAIRS);
        return new Darkness(
                ink(from),
                ink(from.add(to).divi(2)),
                PerSeed.of(
                        autoencoders,
                        one -> ink(
                                one.decode(one.encode(from).addi(one.encode(to)).divi(2)))));
    }

    /** How dark a piece of ink is on average: a double exposure is pale. */
    private static double ink(INDArray images) {
        return images.mul(images).sumNumber().doubleValue() / images.sumNumber().doubleValue();
    }

    /**
     * How far made-up images are from the nearest known one, over the same of test images.
     *
     * @param fitted from codes drawn like the known ones
     * @param standard from standard normal codes
     */
    private record Distant(PerSeed fitted, PerSeed standard) {}

    void sampling() {
        INDArray train = data.images().train();
        INDArray known = Images.first(train, Math.min(KNOWN, train.rows()));
        double usual = Distances.toNearest(Images.first(data.images().test(), SAMPLES), known);
        List<INDArray> fitted = autoencoders.stream()
                .map(one -> one.decode(likeThese(one.encode(known))))
                .toList();
        List<INDArray> standard = autoencoders.stream()
                .map(one -> one.decode(Nd4j.randn(known.dataType(), SAMPLES, Sizes.CODE)))
                .toList();
        claim(new Distant(
                PerSeed.of(fitted, drawn -> Distances.toNearest(drawn, known) / usual),
                PerSeed.of(standard, drawn -> Distances.toNearest(drawn, known) / usual)));
        lesson.figure(
                "samples",
                "Images from codes drawn from a normal distribution with the mean and covariance of the known codes,"
                        + " and from a standard normal one",
                GenerationFigures.samples(data.images().side(), fitted.get(0), standard.get(0)));
    }

    private void claim(Distant measured) {
        lesson.claim(
                "sampling.fitted",
                "Distance of images from codes drawn like the known ones, mean of 3",
                measured.fitted().mean(),
                real(1.2, 1.55),
                bundled(1, 1.35));
        lesson.claim(
                "sampling.standard",
                "The same from standard normal codes",
                measured.standard().mean(),
                real(0.9, 1.25),
                bundled(2.65, 3.6));
        lesson.claim(
                "sampling.ratio",
                "The second over the first, mean of 3",
                measured.standard().over(measured.fitted()).mean(),
                real(0.665, 0.88),
                bundled(2.25, 3.1));
    }

    // snippet sampling
    /** Codes {@code [SAMPLES, width]} from the normal distribution with the mean and covariance of those given. */
    private INDArray likeThese(INDArray codes) {
        double[] mean = codes.mean(0).toDoubleVector();
        double[][] covariance = new Covariance(codes.castTo(DataType.DOUBLE).toDoubleMatrix())
                .getCovarianceMatrix()
                .getData();
        RandomGenerator random = new JDKRandomGenerator((int) lesson.seed());
        double[][] drawn = new MultivariateNormalDistribution(random, mean, covariance).sample(SAMPLES);
        return Nd4j.createFromArray(drawn).castTo(codes.dataType());
    }
    // end snippet
}
