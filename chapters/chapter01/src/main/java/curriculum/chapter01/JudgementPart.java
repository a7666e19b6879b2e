package curriculum.chapter01;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;
import static curriculum.lab.Band.real;

import curriculum.datasets.generated.HousingSample;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The second part of the lesson: how good the fit is, and how sure its numbers are. */
final class JudgementPart {
    private static final Map<String, String> PUBLISHED_T =
            new TreeMap<>(Map.of("LSTAT", "-10.347", "INDUS", "0.334", "AGE", "0.052"));
    private static final Map<String, String> PUBLISHED_P = new TreeMap<>(Map.of("INDUS", "0.738", "AGE", "0.958"));
    private static final int DRAWS = 50;
    /** For plus and minus about two standard errors: the central 95 % of a t distribution of 492 degrees of freedom. */
    private static final double INTERVAL = 1.965;

    private final Lesson lesson;
    private final Housing housing;
    private final LinearModel model;

    JudgementPart(Lesson lesson, Housing housing, LinearModel model) {
        this.lesson = lesson;
        this.housing = housing;
        this.model = model;
    }

    void scores() {
        RegressionScores all = RegressionScores.of(model.predict(housing.features()), housing.prices());
        lesson.claim("ols.mae", "Mean absolute error, in $1000", all.mae(), published("3.2709"), bundled(2.223, 2.225));
        lesson.claim("ols.mse", "Mean squared error", all.mse(), published("21.8948"), bundled(8.019, 8.021));
        lesson.claim("ols.rmse", "Its root, in $1000 again", all.rmse(), published("4.6792"), bundled(2.831, 2.833));
        lesson.claim("ols.r2", "R² on all rows", all.r2(), published("0.7406"), bundled(0.8192, 0.8194));
        lesson.claim(
                "identity.training", "Gap in TSS = ESS + RSS on the training rows", all.identityGap(), both(0, 1e-9));

        Random random = lesson.random();
        double gap = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> Split.shuffled(housing, housing.data().rows() / 2, random)
                        .scoreOnTest()
                        .identityGap())
                .average()
                .orElseThrow();
        lesson.claim(
                "identity.elsewhere",
                "The same gap on rows the fit has not seen, mean of " + DRAWS + " draws",
                gap,
                real(0.06, 0.2),
                bundled(0.02, 0.12));
        lesson.figure(
                "predicted-against-actual",
                "Predicted against actual prices: a perfect prediction would lie on the dashed line",
                HousingFigures.predictions(model, housing));
    }

    void standardErrors() {
        Inference inference = Inference.of(model, housing.features(), housing.prices());
        lesson.table("inference", "The fit to all rows", table(inference));
        lesson.claim(
                "ols.adjusted-r2", "Adjusted R²", inference.adjustedR2(), published("0.7338"), bundled(0.8144, 0.8146));
        lesson.claim("ols.f", "F of the whole model", inference.f(), published("108.08"), bundled(171.6, 171.7));
        lesson.claim(
                "ols.sigma",
                "Standard deviation of the errors, in $1000",
                inference.sigma(),
                published("4.7453"),
                bundled(HousingSample.TRUE_NOISE_SD * 0.9, HousingSample.TRUE_NOISE_SD * 1.1));
        PUBLISHED_T.forEach((name, published) -> lesson.claim(
                "ols.t." + name,
                "t of " + name,
                inference.t()[housing.data().indexOf(name) + 1],
                published(published)));
        PUBLISHED_P.forEach((name, published) -> lesson.claim(
                "ols.p." + name,
                "p of " + name + ": it may well be 0",
                inference.p()[housing.data().indexOf(name) + 1],
                published(published)));
        knownTruth(inference);
        lesson.figure(
                "coefficients",
                "Each coefficient times its feature's standard deviation, with its 95 % interval: how much a usual"
                        + " difference in the feature changes the price",
                HousingFigures.coefficients(housing, model, inference, INTERVAL));
    }

    private Table table(Inference inference) {
        Table table = Table.of("", "coefficient", "standard error", "t", "p");
        table.row(
                "intercept",
                model.intercept(),
                inference.standardErrors()[0],
                inference.t()[0],
                inference.p()[0]);
        for (int i = 0; i < housing.names().size(); i++) {
            table.row(
                    housing.names().get(i),
                    model.coefficients()[i],
                    inference.standardErrors()[i + 1],
                    inference.t()[i + 1],
                    inference.p()[i + 1]);
        }
        return table;
    }

    /** On the bundled data the true coefficients are known: each must lie within three standard errors. */
    private void knownTruth(Inference inference) {
        lesson.claim(
                "truth.intercept",
                "Standard errors from the true intercept",
                (model.intercept() - HousingSample.TRUE_INTERCEPT) / inference.standardErrors()[0],
                bundled(-3, 3));
        for (int i = 0; i < housing.names().size(); i++) {
            lesson.claim(
                    "truth." + housing.names().get(i),
                    "Standard errors from the true coefficient of "
                            + housing.names().get(i),
                    (model.coefficients()[i] - HousingSample.TRUE_COEFFICIENTS.get(i))
                            / inference.standardErrors()[i + 1],
                    bundled(-3, 3));
        }
    }
}
