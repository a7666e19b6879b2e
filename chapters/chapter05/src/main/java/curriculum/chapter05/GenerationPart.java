package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The sixth part of the lesson: images that nobody drew, from codes between known codes and around them. */
final class GenerationPart {
    private static final int PAIRS = 400;
    private static final int SAMPLES = 400;
    private static final int KNOWN = 5_000;

    private final Lesson lesson;
    private final Material material;
    private final Autoencoder autoencoder;

    GenerationPart(Lesson lesson, Material material, Autoencoder autoencoder) {
        this.lesson = lesson;
        this.material = material;
        this.autoencoder = autoencoder;
    }

    void interpolation() {
        lesson.section("interpolation", "Between two codes");
        INDArray from = Images.first(material.images().test(), PAIRS);
        INDArray to = Images.from(Images.first(material.images().test(), 2 * PAIRS), PAIRS);
        INDArray codes = autoencoder.encode(from).addi(autoencoder.encode(to)).divi(2);
        lesson.claim(
                "interpolation.images-ink",
                "Mean darkness of the ink in test images",
                ink(from),
                real(0, 1),
                bundled(0, 1));
        lesson.claim(
                "interpolation.pixels-ink",
                "The same halfway between the pixels of two images",
                ink(from.add(to).divi(2)),
                real(0, 1),
                bundled(0, 1));
        lesson.claim(
                "interpolation.codes-ink",
                "The same halfway between their codes",
                ink(autoencoder.decode(codes)),
                real(0, 1),
                bundled(0, 1));
        lesson.figure(
                "interpolation",
                "From one test image to another: through the pixels, which fade over, and through the codes, whose"
                        + " strokes move",
                GenerationFigures.interpolation(material.images(), autoencoder));
    }

    /** How dark a piece of ink is on average: a double exposure is pale. */
    private static double ink(INDArray images) {
        return images.mul(images).sumNumber().doubleValue() / images.sumNumber().doubleValue();
    }

    void sampling() {
        lesson.section("sampling", "Around the codes");
        INDArray known = Images.first(
                material.images().train(),
                Math.min(KNOWN, material.images().train().rows()));
        INDArray codes = autoencoder.encode(known);
        INDArray fitted = autoencoder.decode(likeThese(codes));
        INDArray standard = autoencoder.decode(Nd4j.randn(codes.dataType(), SAMPLES, Material.CODE));
        double usual = Distances.toNearest(Images.first(material.images().test(), SAMPLES), known);
        lesson.claim(
                "sampling.fitted",
                "Distance of images from codes drawn like the known ones",
                Distances.toNearest(fitted, known) / usual,
                real(0, 9),
                bundled(0, 9));
        lesson.claim(
                "sampling.standard",
                "The same from standard normal codes",
                Distances.toNearest(standard, known) / usual,
                real(0, 9),
                bundled(0, 9));
        lesson.figure(
                "samples",
                "Images from codes drawn from a normal distribution with the mean and covariance of the known codes,"
                        + " and from a standard normal one",
                GenerationFigures.samples(material.images().side(), fitted, standard));
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
