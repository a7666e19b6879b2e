package curriculum.chapter01;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.labtest.ExactLeastSquares;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Least squares on the features that people have: far from 0, in any unit, doubled, constant, or sums of each other.
 */
class LeastSquaresPropertiesTest {
    private static final List<BiFunction<INDArray, INDArray, LinearModel>> SOLVERS =
            List.of(OrdinaryLeastSquares::fit, OrdinaryLeastSquares::fitByQr, OrdinaryLeastSquares::fitByLibrary);

    /** A way to make features, {@code [rows, features]}. */
    private record Kind(String name, BiFunction<Random, Integer, double[]> row) {
        double[][] features(int rows, long seed) {
            Random random = new Random(seed);
            return IntStream.range(0, rows).mapToObj(i -> row.apply(random, i)).toArray(double[][]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> determined() {
        return Stream.of(
                new Kind("near 0", (random, i) -> gaussian(random, 0, 1, 0, 1, 0, 1)),
                new Kind("far from 0", (random, i) -> gaussian(random, 1e8, 1, -1e8, 1, 0, 1)),
                new Kind("large and small units", (random, i) -> gaussian(random, 0, 1e12, 0, 1e-12, 3e-12, 1e-12)),
                new Kind("milliseconds since 1970", (random, i) -> new double[] {1.65e12 + 1e5 * i, random.nextInt(9)}),
                new Kind("the largest integers", (random, i) -> new double[] {9e15 + 100 * i, random.nextGaussian()}),
                new Kind("all categories but one", (random, i) -> Arrays.copyOf(category(i % 4, 4), 3)),
                new Kind("years and their squares", (random, i) -> new double[] {1990 + i, (1990 + i) * (1990.0 + i)}),
                new Kind("rows that repeat", (random, i) -> new double[] {i % 3, (i % 4) * (i % 4)}),
                new Kind("nearly a sum", (random, i) -> nearlyASum(random, 1e-4)));
    }

    private static double[] gaussian(Random random, double... meansAndDeviations) {
        double[] row = new double[meansAndDeviations.length / 2];
        Arrays.setAll(row, i -> meansAndDeviations[2 * i] + meansAndDeviations[2 * i + 1] * random.nextGaussian());
        return row;
    }

    private static double[] category(int which, int categories) {
        double[] row = new double[categories];
        row[which] = 1;
        return row;
    }

    private static double[] nearlyASum(Random random, double distance) {
        double a = random.nextGaussian();
        double b = random.nextGaussian();
        return new double[] {a, b, a + 2 * b + distance * random.nextGaussian()};
    }

    @ParameterizedTest
    @MethodSource("determined")
    void everySolverIsRightToThePrecisionOfItsInput(Kind kind) {
        for (int seed = 0; seed < 10; seed++) {
            for (int rows : new int[] {5, 40}) {
                double[][] features = kind.features(rows, seed);
                double[] targets = targets(features, seed);
                double[] exact = ExactLeastSquares.coefficients(features, targets);
                for (int solver = 0; solver < SOLVERS.size(); solver++) {
                    LinearModel model = SOLVERS.get(solver).apply(matrix(features), column(targets));
                    double tolerance = solver == 1 ? 1e-9 : 1e-4; // the normal equation keeps half of the digits
                    assertNear(model, exact, features, tolerance);
                }
            }
        }
    }

    /** Noise and each feature in its deviations. */
    private static double[] targets(double[][] features, long seed) {
        Random random = new Random(seed + 1000);
        double[] units = deviations(features);
        return Arrays.stream(features)
                .mapToDouble(row -> 50
                        + random.nextGaussian()
                        + IntStream.range(0, row.length)
                                .mapToDouble(i -> (i + 1) * (row[i] - features[0][i]) / units[i])
                                .sum())
                .toArray();
    }

    private static double[] deviations(double[][] features) {
        double[] deviations = new double[features[0].length];
        Arrays.setAll(deviations, i -> {
            double[] shifted = Arrays.stream(features)
                    .mapToDouble(row -> row[i] - features[0][i])
                    .toArray();
            double mean = Arrays.stream(shifted).average().orElseThrow();
            return Math.sqrt(Arrays.stream(shifted)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow());
        });
        return deviations;
    }

    /**
     * Compares effects, coefficients times deviations, with the largest of them; the intercept with what it sums up.
     */
    private static void assertNear(LinearModel model, double[] exact, double[][] features, double tolerance) {
        double[] units = deviations(features);
        double largest = 1;
        double summed = Math.abs(exact[0]);
        for (int i = 0; i < units.length; i++) {
            largest = Math.max(largest, Math.abs(exact[i + 1] * units[i]));
            summed += Math.abs(exact[i + 1] * features[0][i]);
        }
        for (int i = 0; i < units.length; i++) {
            assertThat(model.coefficients()[i] * units[i])
                    .isCloseTo(exact[i + 1] * units[i], within(tolerance * largest));
        }
        assertThat(model.intercept()).isCloseTo(exact[0], within(tolerance * summed));
    }

    static Stream<Kind> undetermined() {
        return Stream.of(
                new Kind("a feature twice", (random, i) -> with(random, row -> row[0])),
                new Kind("a feature in another unit", (random, i) -> with(random, row -> 32 + 1.8 * row[1])),
                new Kind("a feature with another origin", (random, i) -> with(random, row -> row[1] + 2)),
                new Kind("a feature with a far origin", (random, i) -> with(random, row -> row[1] + 1e9)),
                new Kind("a feature in a tiny unit", (random, i) -> with(random, row -> row[0] * 1e-12)),
                new Kind("a sum", (random, i) -> with(random, row -> row[0] + row[1])),
                new Kind("a mean of three", (random, i) -> with(random, row -> (row[0] + row[1] + row[2]) / 3)),
                new Kind("shares of a whole", (random, i) -> with(random, row -> 1 - row[0] - row[1] - row[2])),
                new Kind("all categories", (random, i) -> category(i % 4, 4)));
    }

    private static double[] with(Random random, ToDoubleFunction<double[]> last) {
        double[] row = {random.nextDouble(), 1000 * random.nextGaussian(), 1 + random.nextGaussian(), 0};
        row[3] = last.applyAsDouble(row);
        return row;
    }

    @ParameterizedTest
    @MethodSource("undetermined")
    void aWeightedSumOfOthersIsRefusedByNumber(Kind kind) {
        for (int rows : new int[] {6, 50, 3000}) {
            for (int seed = 0; seed < 10; seed++) {
                INDArray features = matrix(kind.features(rows, seed));
                INDArray targets = column(targets(features.toDoubleMatrix(), seed));
                for (var solver : SOLVERS) {
                    assertThatThrownBy(() -> solver.apply(features, targets))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageMatching("Feature 3 is a weighted sum of features? [0-2, ]+ and a constant"
                                    + " \\(the first feature is 0\\); leave one of them out");
                }
                LinearModel any = new LinearModel(0, new double[4]);
                assertThatThrownBy(() -> Inference.of(any, features, targets))
                        .hasMessageContaining("Feature 3 is a weighted sum");
            }
        }
    }

    @Test
    void onlyTheFeaturesOfTheSumAreNamed() {
        Random random = new Random(1);
        double[][] features = new double[30][];
        Arrays.setAll(features, i -> with(random, row -> row[0] - 0.01 * row[2]));

        assertThatThrownBy(() -> OrdinaryLeastSquares.fitByQr(matrix(features), column(targets(features, 1))))
                .hasMessageContaining("Feature 3 is a weighted sum of features 0, 2 and a constant");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, -1e8, 1e12, 1e-12, 0})
    void aConstantFeatureIsRefusedByNumber(double constant) {
        double[][] features = {{.5, constant}, {.9, constant}, {.1, constant}, {.4, constant}, {.8, constant}};
        INDArray targets = column(2, 2.8, 1.2, 1.8, 2.6);
        for (var solver : SOLVERS) {
            assertThatThrownBy(() -> solver.apply(matrix(features), targets))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Feature 1 (the first is 0) is the same in every row, " + constant
                            + ", but for rounding; leave it out");
        }
        assertThatThrownBy(() -> Inference.of(new LinearModel(1, new double[] {2, 0}), matrix(features), targets))
                .hasMessageContaining("leave no errors"); // and with errors:
        INDArray noisy = column(2, 2.9, 1.2, 1.8, 2.6);
        assertThatThrownBy(() -> Inference.of(new LinearModel(1, new double[] {2, 0}), matrix(features), noisy))
                .hasMessageContaining("Feature 1 (the first is 0) is the same in every row");
        assertThatThrownBy(() -> Line.fit(new double[] {constant, constant, constant}, new double[] {1, 2, 3}))
                .hasMessageContaining("the same in every row");
    }

    @Test
    void aConstantThatWasComputedIsConstant() {
        double[][] features = {{0.1 + 0.2, 1}, {0.3, 2}, {0.1 + 0.2, 4}, {0.3, 8}};

        assertThatThrownBy(() -> OrdinaryLeastSquares.fitByQr(matrix(features), column(1, 2, 4, 3)))
                .hasMessageContaining("Feature 0 (the first is 0) is the same in every row");
    }

    /** The normal equation squares 1e-9 to less than a rounding error; QR still has seven digits. */
    @Test
    void whatIsTooNearForTheNormalEquationIsFittedByQr() {
        double[][] features = new Kind("nearly a sum", (random, i) -> nearlyASum(random, 1e-9)).features(40, 1);
        double[] targets = targets(features, 1);

        for (var solver : List.of(SOLVERS.get(0), SOLVERS.get(2))) {
            assertThatThrownBy(() -> solver.apply(matrix(features), column(targets)))
                    .hasMessage("Feature 2 is nearly a weighted sum of features 0, 1 and a constant (the first feature"
                            + " is 0); fit by QR, or leave one of them out");
        }
        LinearModel byQr = OrdinaryLeastSquares.fitByQr(matrix(features), column(targets));
        assertNear(byQr, ExactLeastSquares.coefficients(features, targets), features, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e200})
    void anUnusableNumberIsNamedWithItsPlace(double unusable) {
        RandomRegression problem = RandomRegression.draw(1, 10, 3);
        INDArray features = problem.features().putScalar(2, 1, unusable);
        INDArray targets = problem.targets().putScalar(4, 0, unusable);
        String inFeatures = "The features hold " + unusable + " in row 2, column 1; only finite numbers";
        String inTargets = "The targets hold " + unusable + " in row 4, column 0; only finite numbers";
        LinearModel model = new LinearModel(0, new double[3]);
        for (var solver : SOLVERS) {
            assertThatThrownBy(() -> solver.apply(features, problem.targets())).hasMessageContaining(inFeatures);
            assertThatThrownBy(() -> solver.apply(problem.features(), targets)).hasMessageContaining(inTargets);
        }
        assertThatThrownBy(() -> Inference.of(model, features, problem.targets()))
                .hasMessageContaining(inFeatures);
        assertThatThrownBy(() -> model.predict(features)).hasMessageContaining(inFeatures);
        assertThatThrownBy(() -> Standardization.fit(features)).hasMessageContaining(inFeatures);
        assertThatThrownBy(() -> GradientDescent.fit(features, problem.targets(), 0.1, 3))
                .hasMessageContaining(inFeatures);
        assertThatThrownBy(() -> RegressionScores.of(problem.targets(), targets))
                .hasMessageContaining(inTargets);
    }

    /** The standard errors of one feature far from 0, against the formulas for a line. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e8, -1e10})
    void standardErrorsDoNotSufferFromAFarOrigin(double origin) {
        double[] steps = {1, 2, 4, 8, 16, 32};
        double[] x = Arrays.stream(steps).map(step -> origin + step).toArray();
        INDArray features = column(x);
        INDArray targets = column(3, 1, 4, 1, 5, 9);
        LinearModel model = OrdinaryLeastSquares.fit(features, targets);

        Inference inference = Inference.of(model, features, targets);

        double variance = inference.sigma() * inference.sigma();
        double mean = 10.5;
        double squares = 703.5; // of the steps less their mean
        assertThat(inference.standardErrors()[1]).isCloseTo(Math.sqrt(variance / squares), within(1e-9));
        double expected = Math.sqrt(variance * (1 / 6.0 + (origin + mean) * (origin + mean) / squares));
        assertThat(inference.standardErrors()[0]).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void thereMustBeErrorsToJudgeBy() {
        INDArray features = column(1, 2, 4);
        INDArray targets = column(3, 5, 9);
        LinearModel line = OrdinaryLeastSquares.fit(features, targets);

        assertThatThrownBy(() -> Inference.of(line, features, targets))
                .hasMessage("3 rows and 2 coefficients leave no errors from which to judge the model; more rows are"
                        + " needed, or targets that no model fits exactly");
        assertThatThrownBy(() -> Inference.of(line, column(1, 2), column(3, 6)))
                .hasMessageContaining("2 rows and 2 coefficients leave no errors");
    }

    @Test
    void equalTargetsAreFittedExactlyAndScored() {
        INDArray features = column(1, 2, 4, 9);
        INDArray targets = column(.1, .1, .1, .1);
        LinearModel model = OrdinaryLeastSquares.fit(features, targets);
        assertThat(model.intercept()).isEqualTo(.1);
        assertThat(model.coefficients()).containsExactly(0);

        RegressionScores scores = RegressionScores.of(model.predict(features), targets);
        assertThat(scores.r2()).isEqualTo(1);
        assertThat(scores.identityGap()).isZero();
        assertThat(RegressionScores.of(column(0, 0), column(2, 2)).r2()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theConditionNumberOfASingularMatrixIsBeyondAllDigits() {
        INDArray singular = matrix(new double[][] {{1, 2, 1}, {1, 3, 1}, {1, 4, 1}, {1, 9, 1}});
        assertThat(Conditioning.number(singular)).isGreaterThan(1e15);
        assertThat(Conditioning.number(matrix(new double[][] {{3, 0}, {0, 1e-9}})))
                .isCloseTo(3e9, within(1e-3));
    }

    @Test
    void aDescentBeyondAllNumbersNamesTheLargestRate() {
        INDArray features = column(1, 2, 4, 9);
        assertThatThrownBy(() -> GradientDescent.fit(features, column(1, 2, 3, 5), 10, 1000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond the largest one, 0.0");
    }

    @Test
    void thousandsOfRowsTakeQrNoLongerThanTheOthers() {
        RandomRegression problem = RandomRegression.draw(5, 20_000, 6);
        LinearModel model = OrdinaryLeastSquares.fitByQr(problem.features(), problem.targets());
        assertThat(model.distance(OrdinaryLeastSquares.fit(problem.features(), problem.targets())))
                .isLessThan(1e-10);
    }

    private static INDArray matrix(double[][] rows) {
        return Nd4j.createFromArray(rows);
    }

    private static INDArray column(double... values) {
        return Nd4j.createFromArray(values).reshape(-1, 1);
    }
}
