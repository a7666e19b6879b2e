package curriculum.chapter01;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The last part of the lesson: where the numbers of a good fit mislead. */
final class LimitsPart {
    private static final int TRAIN_ROWS = 404;
    private static final int SHUFFLES = 50;

    private final Lesson lesson;
    private final Housing housing;
    private final LinearModel model;

    LimitsPart(Lesson lesson, Housing housing, LinearModel model) {
        this.lesson = lesson;
        this.housing = housing;
        this.model = model;
    }

    void split() {
        Split first404 = Split.unshuffled(housing, TRAIN_ROWS);
        lesson.claim(
                "split.unshuffled-train-r2",
                "R² on the first 404 rows, fitted to them",
                first404.scoreOnTraining().r2(),
                published("0.7338"),
                bundled(0.8164, 0.8166));
        lesson.claim(
                "split.unshuffled-r2",
                "R² on the last 102 rows",
                first404.scoreOnTest().r2(),
                published("-0.2199"),
                bundled(0.8213, 0.8215));
        Random random = lesson.random();
        SummaryStatistics shuffled = new SummaryStatistics();
        for (int i = 0; i < SHUFFLES; i++) {
            shuffled.addValue(
                    Split.shuffled(housing, TRAIN_ROWS, random).scoreOnTest().r2());
        }
        lesson.claim(
                "split.shuffled-r2",
                "Mean R² on 102 rows drawn at random, " + SHUFFLES + " draws",
                shuffled.getMean(),
                real(0.68, 0.75),
                bundled(0.78, 0.83));
        lesson.claim(
                "split.shuffled-spread",
                "Standard deviation of R² among the draws",
                shuffled.getStandardDeviation(),
                real(0.03, 0.1),
                bundled(0.01, 0.06));
        lesson.figure(
                "row-order",
                "Property tax and price in the order of the file: the rows that an unshuffled split tests on are"
                        + " another place than those it trains on",
                HousingFigures.rowOrder(housing.data(), TRAIN_ROWS));
    }

    void residuals() {
        INDArray predictions = model.predict(housing.features());
        double[] fitted = predictions.toDoubleVector();
        double[] errors = housing.prices().sub(predictions).toDoubleVector();
        SummaryStatistics summary = new SummaryStatistics();
        DoubleStream.of(errors).forEach(summary::addValue);
        lesson.claim("residuals.mean", "Mean error on the training rows", summary.getMean(), both(-1e-9, 1e-9));
        lesson.claim(
                "residuals.capped-rows",
                "Rows at the highest price, where the true one was cut off",
                IntStream.range(0, errors.length)
                        .filter(i -> housing.data().targets()[i] == 50)
                        .count(),
                real(16, 16),
                bundled(0, 2));
        // The bend in the residuals says that a straight line in LSTAT is wrong; a logarithm should then do better.
        lesson.claim(
                "residuals.log-lstat-gain",
                "Gain in R² from adding log(LSTAT)",
                r2(withLogarithm("LSTAT")) - r2(housing.features()),
                real(0.03, 0.06),
                bundled(0, 0.005));
        lesson.figure(
                "residuals",
                "Errors against predictions, and how they are distributed: on the real data they bend and have a long"
                        + " tail, on the bundled data neither",
                HousingFigures.residuals(fitted, errors));
    }

    private INDArray withLogarithm(String name) {
        return Nd4j.hstack(housing.features(), Transforms.log(housing.columns(name), true));
    }

    private double r2(INDArray features) {
        LinearModel fit = OrdinaryLeastSquares.fit(features, housing.prices());
        return RegressionScores.of(fit.predict(features), housing.prices()).r2();
    }

    void columnB() {
        lesson.claim(
                "without-b.r2", "R² without B", r2(housing.without("B")), published("0.7343"), bundled(0.8187, 0.8189));
        lesson.claim(
                "without-b.loss",
                "What leaving it out costs in R²",
                r2(housing.features()) - r2(housing.without("B")),
                real(0.005, 0.008),
                bundled(0.0004, 0.0007));
    }
}
