package curriculum.chapter02;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fifth part of the lesson: to choose columns, or to make new ones. */
final class SelectionPart {
    private static final int MOST = 8;
    private static final int SIZE = 5;
    private static final int FOLDS = 10;
    private static final int SHUFFLES = 5;
    private static final int NOISE_ROWS = 50;
    private static final int NOISE_COLUMNS = 1000;
    private static final int CHOSEN = 5;

    private static final String FILTER = "filter";
    private static final String FORWARD = "forward selection";
    private static final String PCR = "PCR";
    private static final String PLS = "PLS";

    private final Lesson lesson;
    private final INDArray houses; // [rows, 13], standardised
    private final INDArray prices; // [rows, 1]
    private final List<String> names;

    SelectionPart(Lesson lesson, LessonData data) {
        this.lesson = lesson;
        houses = Scaling.of(data.houses(), true, "houses").apply(data.houses());
        prices = data.prices();
        names = data.housing().columns().stream().map(column -> column.name()).toList();
    }

    void selectionAgainstExtraction() {
        List<Integer> filtered = FeatureSelection.filter(houses, prices, SIZE);
        List<Integer> forward = FeatureSelection.forward(houses, prices, SIZE);
        lesson.note(
                "selection",
                "Of the houses' 13 features the filter keeps %s, the forward selection %s.",
                named(filtered),
                named(forward));
        double[] ratios = PrincipalComponents.fit(houses, PrincipalComponents.Options.all())
                .explainedVarianceRatio();
        lesson.claim(
                "selection.table.pca",
                "Share of the table that 5 components explain",
                Arrays.stream(ratios).limit(SIZE).sum(),
                real(0.8072, 0.8074),
                bundled(0.774, 0.7742));
        lesson.claim(
                "selection.table.forward",
                "Share of it that the 5 forward features explain",
                shareExplainedBy(forward),
                real(0.6507, 0.6509),
                bundled(0.6025, 0.6027));

        Map<String, double[][]> errors = crossValidated();
        lesson.claim(
                "selection.rmse.forward",
                "RMSECV of the price, 5 forward features, in $1000",
                mean(errors.get(FORWARD), SIZE),
                real(5.1, 5.3),
                bundled(3.1, 3.3));
        lesson.claim(
                "selection.difference.filter",
                "Its difference to the filter's 5 features, same folds",
                difference(errors, FILTER, SIZE),
                real(-0.2, -0.04),
                bundled(-0.45, -0.25));
        lesson.claim(
                "selection.difference.pls",
                "Its difference to 5 PLS components",
                difference(errors, PLS, SIZE),
                real(0.1, 0.4),
                bundled(0.2, 0.3));
        lesson.claim(
                "selection.difference.pcr.5",
                "Its difference to 5 principal components",
                difference(errors, PCR, SIZE),
                real(-0.1, 0.15),
                bundled(-0.4, -0.2));
        lesson.claim(
                "selection.difference.pcr.3",
                "The same of 3 features to 3 principal components",
                difference(errors, PCR, 3),
                real(-0.45, -0.2),
                bundled(-0.55, -0.3));
        lesson.figure(
                "selection",
                "Cross-validated error of the price with few columns, chosen or made",
                RegressionFigures.selection(errors));
    }

    private String named(List<Integer> columns) {
        return columns.stream().map(names::get).collect(Collectors.joining(", "));
    }

    /** How much of the variance of all columns least squares on a few of them explains. */
    private double shareExplainedBy(List<Integer> columns) {
        INDArray chosen =
                houses.getColumns(columns.stream().mapToInt(Integer::intValue).toArray());
        INDArray explained = chosen.mmul(LeastSquares.coefficients(chosen, houses));
        return 1
                - explained.squaredDistance(houses)
                        / houses.mul(houses).sumNumber().doubleValue();
    }

    /** RMSECV by method, {@code [shuffles][columns]}. All methods see the same folds. */
    private Map<String, double[][]> crossValidated() {
        Map<String, BiFunction<INDArray, INDArray, ComponentRegression>> methods = new LinkedHashMap<>();
        // snippet selection
        methods.put(FILTER, (x, y) -> SelectedRegression.fit(x, y, FeatureSelection.filter(x, y, MOST)));
        methods.put(FORWARD, (x, y) -> SelectedRegression.fit(x, y, FeatureSelection.forward(x, y, MOST)));
        methods.put(PCR, (x, y) -> PrincipalComponentRegression.fit(x, y, PrincipalComponents.Options.of(MOST)));
        methods.put(PLS, (x, y) -> PartialLeastSquares.fit(x, y, PartialLeastSquares.Options.of(MOST)));
        // end snippet
        Map<String, double[][]> errors = new LinkedHashMap<>();
        methods.keySet().forEach(name -> errors.put(name, new double[SHUFFLES][]));
        Random random = lesson.random();
        for (int i = 0; i < SHUFFLES; i++) {
            int current = i;
            Shuffle shuffle = Shuffle.of(houses.rows(), random);
            INDArray x = shuffle.apply(houses);
            INDArray y = shuffle.apply(prices);
            methods.forEach((name, fit) -> errors.get(name)[current] = CrossValidation.rmse(x, y, FOLDS, fit));
        }
        return errors;
    }

    /** RMSECV of the forward selection less that of another method, in the same folds, on average. */
    private static double difference(Map<String, double[][]> errors, String other, int size) {
        return mean(errors.get(FORWARD), size) - mean(errors.get(other), size);
    }

    private static double mean(double[][] errors, int size) {
        return Arrays.stream(errors)
                .mapToDouble(shuffle -> shuffle[size - 1])
                .average()
                .orElseThrow();
    }

    void leak() {
        Random random = lesson.random();
        double outside = 0;
        double inside = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            INDArray x = ManyVariables.noise(NOISE_ROWS, NOISE_COLUMNS, random);
            INDArray y = ManyVariables.noise(NOISE_ROWS, 1, random);
            // snippet leak
            List<Integer> chosenFromAllRows = FeatureSelection.filter(x, y, CHOSEN);
            double[] wrong = CrossValidation.rmse(
                    x, y, FOLDS, (foldX, foldY) -> SelectedRegression.fit(foldX, foldY, chosenFromAllRows));
            double[] right = CrossValidation.rmse(
                    x,
                    y,
                    FOLDS,
                    (foldX, foldY) ->
                            SelectedRegression.fit(foldX, foldY, FeatureSelection.filter(foldX, foldY, CHOSEN)));
            // end snippet
            outside += RSquared.ofRmse(wrong[CHOSEN - 1], y) / SHUFFLES;
            inside += RSquared.ofRmse(right[CHOSEN - 1], y) / SHUFFLES;
        }
        lesson.claim("leak.outside", "R² from pure noise, columns chosen from all rows", outside, both(0.3, 0.55));
        lesson.claim("leak.inside", "R² when each fold chooses for itself", inside, both(-0.8, -0.15));
    }
}
