package curriculum.chapter01;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The third part of the lesson: the same numbers by small steps, by hand and as a network. */
final class DescentPart {
    private static final int STEPS = 3000;
    private static final int SHOWN_STEPS = 200;
    /** A learning rate this much beyond the limit must fail, and this much below it must not. */
    private static final double MARGIN = 0.02;

    private final Lesson lesson;
    private final INDArray raw; // [rows, 13]
    private final INDArray standardised; // [rows, 13]
    private final INDArray prices; // [rows, 1]
    private final LinearModel reference;

    DescentPart(Lesson lesson, Housing housing) {
        this.lesson = lesson;
        raw = housing.features();
        standardised = Standardization.fit(raw).transform(raw);
        prices = housing.prices();
        reference = OrdinaryLeastSquares.fit(standardised, prices);
    }

    void gradientDescent() {
        double limit = GradientDescent.largestLearningRate(standardised, prices);
        lesson.claim(
                "gd.limit",
                "Largest learning rate on standardised features",
                limit,
                real(0.163, 0.164),
                bundled(0.1, 0.4));
        GradientDescent descent = GradientDescent.fit(standardised, prices, 0.9 * limit, STEPS);
        lesson.claim(
                "agree.gradient-descent",
                "Largest difference of standardised coefficients, descent",
                descent.model().distance(reference),
                both(0, 1e-9));
        lesson.claim(
                "gd.below-limit",
                "Last loss over first, learning rate 2 % below the limit",
                lastOverFirst((1 - MARGIN) * limit),
                real(0.0365, 0.0375),
                bundled(0.005, 0.02));
        lesson.claim(
                "gd.beyond-limit",
                "The decimal logarithm of that, 2 % beyond it",
                Math.log10(lastOverFirst((1 + MARGIN) * limit)),
                both(10, 14));

        double rawLimit = GradientDescent.largestLearningRate(raw, prices);
        double[] rawLosses =
                GradientDescent.fit(raw, prices, 0.9 * rawLimit, STEPS).losses();
        double least =
                RegressionScores.of(reference.predict(standardised), prices).mse();
        lesson.claim(
                "gd.raw-excess",
                "MSE over the least possible after " + STEPS + " steps, raw features",
                rawLosses[STEPS - 1] / least,
                real(1.5, 5),
                bundled(1.2, 8));

        Map<String, double[]> curves = new LinkedHashMap<>();
        for (double share : new double[] {0.01, 0.1, 0.9, 1 + MARGIN}) {
            double rate = share * limit;
            curves.put(
                    String.format(Locale.ROOT, "rate %.4f", rate),
                    GradientDescent.fit(standardised, prices, rate, SHOWN_STEPS).losses());
        }
        curves.put("raw features, best rate", rawLosses);
        lesson.figure(
                "gradient-descent",
                "Mean squared error after each step: too small a rate crawls, too large a rate diverges, and on raw"
                        + " features even the best rate gets nowhere",
                HousingFigures.descents(curves, least, SHOWN_STEPS));
    }

    private double lastOverFirst(double learningRate) {
        double[] losses =
                GradientDescent.fit(standardised, prices, learningRate, 400).losses();
        return losses[losses.length - 1] / losses[0];
    }

    void network() {
        double rate = 0.9 * GradientDescent.largestLearningRate(standardised, prices);
        MultiLayerNetwork network = LinearNetwork.create((int) standardised.size(1), rate, lesson.seed());
        lesson.claim("dl4j.parameters", "Parameters: 13 weights and 1 bias", network.numParams(), both(14, 14));
        LinearModel trained = LinearNetwork.train(network, standardised, prices, STEPS);
        lesson.claim(
                "agree.dl4j",
                "Largest difference of standardised coefficients, DL4J",
                trained.distance(reference),
                both(0, 1e-9));
    }
}
