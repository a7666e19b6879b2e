package curriculum.chapter05;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.layers.autoencoder.SparsityPenalty;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A price on activity, the second cure for copying. */
final class SparsePart {
    private static final double ACTIVITY = 0.05;
    private static final double KL_STRENGTH = 0.3;
    private static final double L1_STRENGTH = 1e-3;

    private final Lesson lesson;
    private final Images images;
    private final INDArray test;
    private final WideCode wide;

    SparsePart(Lesson lesson, DigitsData data, WideCode wide) {
        this.lesson = lesson;
        this.wide = wide;
        images = data.small();
        test = images.test();
    }

    /**
     * Sigmoids without a price on activity and with the KL penalty.
     *
     * @param freeActivity mean activity without a price
     * @param activity mean activity with it
     * @param freeError error on test images without a price
     * @param error the same with it
     */
    private record Sigmoids(double freeActivity, double activity, double freeError, double error) {}

    /**
     * ReLUs without a price on activity and with the L1 penalty.
     *
     * @param freeZeros shares of zeros without a price
     * @param zeros the same with it
     * @param errors on test images, with it
     * @param freeCopied shares of scrambled images that are explained without a price
     * @param copied the same with it
     */
    private record Relus(PerSeed freeZeros, PerSeed zeros, PerSeed errors, PerSeed freeCopied, PerSeed copied) {}

    /**
     * @param plain autoencoders of ReLUs without a price
     * @param denoising drawn beside the sparse ones
     */
    void sparse(List<Autoencoder> plain, List<Autoencoder> denoising) {
        lesson.claim(
                "sparse.gradient-error",
                "Relative error of the gradient with the KL penalty",
                gradientError(Activation.SIGMOID, SparsityPenalty.kl(ACTIVITY, 1)),
                both(0, 1e-6));
        Autoencoder free = train(lesson.seed(), Activation.SIGMOID, SparsityPenalty.kl(ACTIVITY, 0));
        Autoencoder priced =
                train(lesson.seed(), Activation.SIGMOID, SparsityPenalty.kl(ACTIVITY, KL_STRENGTH / WideCode.UNITS));
        claim(new Sigmoids(activity(free), activity(priced), free.mse(test), priced.mse(test)));
        List<Autoencoder> l1 =
                PerSeed.models(lesson.seed(), seed -> train(seed, Activation.RELU, SparsityPenalty.l1(L1_STRENGTH)));
        claim(new Relus(
                PerSeed.of(plain, this::zeros),
                PerSeed.of(l1, this::zeros),
                PerSeed.of(l1, one -> one.mse(test)),
                PerSeed.of(plain, wide::copied),
                PerSeed.of(l1, wide::copied)));
        lesson.figure(
                "filters",
                "The weights into the twelve hidden units that have the largest: what a unit looks for (blue is"
                        + " positive, orange negative)",
                AutoencoderFigures.filters(images.side(), plain.get(0), denoising.get(0), priced));
    }

    private void claim(Sigmoids measured) {
        lesson.claim(
                "sparse.free-activity",
                "Mean activity of 300 sigmoids without a price",
                measured.freeActivity(),
                real(0.41, 0.525),
                bundled(0.375, 0.485));
        lesson.claim(
                "sparse.kl-activity",
                "The same with the KL penalty, target 0.05",
                measured.activity(),
                real(0.075, 0.105),
                bundled(0.0695, 0.0915));
        lesson.claim(
                "sparse.free-mse",
                "Error without a price",
                measured.freeError(),
                real(0.0027, 0.00375),
                bundled(0.00595, 0.00865));
        lesson.claim(
                "sparse.kl-mse",
                "Error with the KL penalty",
                measured.error(),
                real(0.0135, 0.0185),
                bundled(0.02, 0.0265));
    }

    private void claim(Relus measured) {
        lesson.claim(
                "sparse.relu-zeros",
                "Share of zeros among ReLUs without a price",
                measured.freeZeros().mean(),
                real(0.415, 0.54),
                bundled(0.45, 0.59));
        lesson.claim(
                "sparse.l1-zeros",
                "The same with the L1 penalty",
                measured.zeros().mean(),
                real(0.75, 1),
                bundled(0.75, 1));
        lesson.claim(
                "sparse.l1-mse",
                "Error with the L1 penalty",
                measured.errors().mean(),
                real(0.0064, 0.00825),
                bundled(0.0075, 0.0105));
        lesson.claim(
                "sparse.l1-scrambled",
                "Share of scrambled images that it explains",
                measured.copied().mean(),
                real(0.385, 0.52),
                bundled(0.2, 0.335));
        lesson.claim(
                "sparse.l1-copying",
                "How much less that is than without a price, least of 3 seeds",
                measured.freeCopied().minus(measured.copied()).least(),
                real(0.415, 0.54),
                bundled(0.405, 0.54));
    }

    private Autoencoder train(long seed, Activation activation, Layer penalty) {
        return wide.train(seed, UnaryOperator.identity(), Networks.dense(WideCode.UNITS, activation), penalty);
    }

    private double gradientError(Activation activation, Layer penalty) {
        Layer output = Networks.output(7, Activation.IDENTITY);
        return GradientCheck.relativeError(
                GradientCheck.shaken(
                        Networks.ofDoubles(lesson.seed(), 7, List.of(Networks.dense(9, activation), penalty, output))),
                Nd4j.rand(DataType.DOUBLE, 5, 7));
    }

    private double activity(Autoencoder autoencoder) {
        return autoencoder.encode(test).meanNumber().doubleValue();
    }

    private double zeros(Autoencoder autoencoder) {
        INDArray zeros = autoencoder.encode(test).eq(0);
        return zeros.castTo(test.dataType()).meanNumber().doubleValue();
    }
}
