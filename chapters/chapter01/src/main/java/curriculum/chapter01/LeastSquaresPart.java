package curriculum.chapter01;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.Arrays;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The first part of the lesson: from a line through a cloud to the normal equation. */
final class LeastSquaresPart {
    /** The published fit to all 506 rows, which the lesson must find again. */
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("CRIM", "-0.1080"),
            Map.entry("ZN", "0.0464"),
            Map.entry("INDUS", "0.0206"),
            Map.entry("CHAS", "2.6867"),
            Map.entry("NOX", "-17.7666"),
            Map.entry("RM", "3.8099"),
            Map.entry("AGE", "0.0007"),
            Map.entry("DIS", "-1.4756"),
            Map.entry("RAD", "0.3060"),
            Map.entry("TAX", "-0.0123"),
            Map.entry("PTRATIO", "-0.9527"),
            Map.entry("B", "0.0093"),
            Map.entry("LSTAT", "-0.5248"));

    private final Lesson lesson;
    private final Housing housing;

    LeastSquaresPart(Lesson lesson, Housing housing) {
        this.lesson = lesson;
        this.housing = housing;
    }

    void whatLearningIs() {
        lesson.note(
                "learning",
                "Task: say what a house costs. Experience: %d districts of which %d features and the median price are"
                        + " known. Performance: how far the said prices are from the known ones.",
                housing.data().rows(),
                housing.names().size());
        lesson.claim("data.rows", "Rows in the data", housing.data().rows(), both(506, 506));
        lesson.claim(
                "data.river-rows",
                "Districts on the Charles River",
                Arrays.stream(housing.data().feature("CHAS")).sum(),
                real(35, 35),
                bundled(23, 23));
        INDArray prices = housing.prices();
        INDArray meanPrice = prices.mul(0).addi(prices.meanNumber());
        lesson.claim(
                "baseline.rmse",
                "RMSE of the simplest guess, the mean price, in $1000",
                RegressionScores.of(meanPrice, prices).rmse(),
                published("9.188"),
                bundled(6, 7.2));
    }

    void oneFeature() {
        Line byRooms = Line.fit(housing.data().feature("RM"), housing.data().targets());
        Line byStatus = Line.fit(housing.data().feature("LSTAT"), housing.data().targets());
        lesson.claim(
                "rm-only.slope",
                "Price of one more room, in $1000",
                byRooms.slope(),
                published("9.102"),
                bundled(6, 8));
        lesson.claim(
                "rm-only.intercept",
                "Price of no rooms at all: a line goes on where no data is",
                byRooms.intercept(),
                published("-34.671"),
                bundled(-27, -14));
        lesson.claim("rm-only.r2", "R² by RM alone", r2("RM"), published("0.4835"), bundled(0.4, 0.55));
        lesson.claim("lstat-only.r2", "R² by LSTAT alone", r2("LSTAT"), published("0.5441"), bundled(0.5, 0.65));
        lesson.claim(
                "lstat-rm.r2",
                "R² by both: less than the sum, for they overlap",
                r2("LSTAT", "RM"),
                published("0.6386"),
                bundled(0.65, 0.77));
        lesson.figure(
                "one-feature",
                "The price against the number of rooms and against the share of lower-status residents, each with its"
                        + " least-squares line",
                HousingFigures.lines(housing.data(), byRooms, byStatus));
    }

    private double r2(String... names) {
        INDArray features = housing.columns(names);
        LinearModel model = OrdinaryLeastSquares.fit(features, housing.prices());
        return RegressionScores.of(model.predict(features), housing.prices()).r2();
    }

    LinearModel normalEquation() {
        LinearModel model = OrdinaryLeastSquares.fit(housing.features(), housing.prices());
        lesson.claim("ols.intercept", "Intercept, in $1000", model.intercept(), published("36.4595"));
        for (int i = 0; i < housing.names().size(); i++) {
            String name = housing.names().get(i);
            lesson.claim(
                    "ols.coefficient." + name,
                    "Coefficient of " + name,
                    model.coefficients()[i],
                    published(PUBLISHED.get(name)));
        }
        lesson.claim(
                "ols.orthogonality",
                "Largest cosine between a feature and the errors",
                largestCosine(model),
                both(0, 1e-9));
        return model;
    }

    /** How far the errors are from being orthogonal to the features and to the column of ones. */
    private double largestCosine(LinearModel model) {
        INDArray errors = housing.prices().sub(model.predict(housing.features())); // [rows, 1]
        INDArray x = OrdinaryLeastSquares.withIntercept(housing.features(), housing.prices());
        INDArray products = x.transpose().mmul(errors).ravel(); // [1 + features]
        return products.div(x.norm2(0)).div(errors.norm2Number()).amaxNumber().doubleValue();
    }

    void otherSolvers() {
        INDArray standardised = Standardization.fit(housing.features()).transform(housing.features());
        LinearModel reference = OrdinaryLeastSquares.fit(standardised, housing.prices());
        lesson.claim(
                "agree.qr",
                "Largest difference of standardised coefficients, QR",
                OrdinaryLeastSquares.fitByQr(standardised, housing.prices()).distance(reference),
                both(0, 1e-9));
        lesson.claim(
                "agree.lstsq",
                "Largest difference of standardised coefficients, lstsq",
                OrdinaryLeastSquares.fitByLibrary(standardised, housing.prices())
                        .distance(reference),
                both(0, 1e-9));
        lesson.claim(
                "condition.raw",
                "Condition number of the features as they are",
                Conditioning.number(OrdinaryLeastSquares.withIntercept(housing.features(), housing.prices())),
                real(15_000, 15_200),
                bundled(14_000, 15_200));
        lesson.claim(
                "condition.standardised",
                "Condition number of the standardised features",
                Conditioning.number(OrdinaryLeastSquares.withIntercept(standardised, housing.prices())),
                real(9.7, 9.9),
                bundled(9.5, 11));
        Conditioning.Digits digits = Conditioning.nearTwins(standardised, lesson.random());
        lesson.claim(
                "digits.normal-equation",
                "Digits the normal equation keeps with two near-equal features",
                digits.normalEquation(),
                both(1.5, 4));
        lesson.claim("digits.qr", "Digits that QR keeps with them", digits.qr(), both(8, 13));
    }
}
