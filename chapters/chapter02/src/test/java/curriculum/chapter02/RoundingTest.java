package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.chapter02.PrincipalComponents.Options;
import curriculum.chapter02.PrincipalComponents.Solver;
import curriculum.lab.machine.Backend;
import curriculum.labtest.ExactLeastSquares;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Tables that people have: far from 0, in any unit, with equal rows and columns; against many digits. */
class RoundingTest {
    /** Timestamps in milliseconds beside small numbers. */
    private static final double[][] TIMES = {
        {1650000000000.0, 5.1},
        {1650100000000.0, 3.2},
        {1650200000000.0, 9.9},
        {1650300000000.0, 4.4},
        {1650400000000.0, 7.3}
    };

    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    private record Kind(String name, BiFunction<Random, Integer, double[]> row) {
        double[][] table(int rows, long seed) {
            Random random = new Random(seed);
            return IntStream.range(0, rows).mapToObj(i -> row.apply(random, i)).toArray(double[][]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> spanned() {
        return Stream.of(
                new Kind("near 0", (random, i) -> gaussian(random, 0, 1, 0, 2, 0, 3)),
                new Kind("far from 0", (random, i) -> gaussian(random, 1e8, 1, -1e8, 2, 1e6, 3)),
                new Kind("a small unit", (random, i) -> gaussian(random, 0, 1e-12, 1e-12, 2e-12, 0, 1e-12)),
                new Kind("a large unit", (random, i) -> gaussian(random, 0, 1e12, -1e12, 2e12, 0, 1e12)),
                new Kind("times and small numbers", (random, i) -> gaussian(random, 1.65e12, 1e8, 5, 1, -5, 2)),
                new Kind("units of 1e5 and 1e-5", (random, i) -> gaussian(random, 0, 1e5, 0, 1, 0, 1e-5)),
                new Kind("rows that repeat", (random, i) -> new double[] {i % 3, (i % 4) * (i % 4), 7}));
    }

    private static double[] gaussian(Random random, double... meansAndDeviations) {
        double[] row = new double[meansAndDeviations.length / 2];
        double common = random.nextGaussian();
        Arrays.setAll(
                row, i -> meansAndDeviations[2 * i] + meansAndDeviations[2 * i + 1] * (random.nextGaussian() + common));
        return row;
    }

    /** A deviation is right to rounding errors of the largest one; the covariance knows the square only. */
    @ParameterizedTest
    @MethodSource("spanned")
    void variancesAreRightToThePrecisionOfTheSolver(Kind kind) {
        for (int rows : new int[] {3, 12, 60}) { // 3 rows span 2 directions only
            double[][] table = kind.table(rows, rows);
            double[] exact = ExactVariances.of(table);
            double[] byCovariance =
                    PrincipalComponents.fit(table, Options.all()).explainedVariance();
            for (int k = 0; k < byCovariance.length; k++) {
                assertThat(byCovariance[k]).isCloseTo(exact[k], within(1e-13 * exact[0]));
            }
            double[] bySvd = PrincipalComponents.fit(table, Options.all().withSolver(Solver.SVD))
                    .explainedVariance();
            long spanned = Arrays.stream(exact)
                    .filter(variance -> variance > 1e-26 * exact[0])
                    .count();
            assertThat(bySvd).hasSize((int) spanned);
            for (int k = 0; k < bySvd.length; k++) {
                assertThat(Math.sqrt(bySvd[k])).isCloseTo(Math.sqrt(exact[k]), within(1e-14 * Math.sqrt(exact[0])));
            }
        }
    }

    @Test
    void bySvdSmallNumbersBesideTimesAreAComponent() {
        PrincipalComponents pca = PrincipalComponents.fit(TIMES, Options.of(2).withSolver(Solver.SVD));

        assertThat(pca.explainedVariance()).containsExactly(ExactVariances.of(TIMES), within(1e3));
        assertThat(pca.explainedVariance()[1]).isCloseTo(6.243, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"COVARIANCE, 0.1", "SVD, 0.1", "COVARIANCE, 1e8", "SVD, 1e12", "COVARIANCE, 1e-12", "SVD, -0.3"})
    void equalRowsHaveNoVariance(Solver solver, double value) {
        for (int rows : new int[] {2, 3, 10, 1003}) {
            double[][] table = new double[rows][];
            Arrays.setAll(table, i -> new double[] {value, value / 3, 7 * value});
            assertThatThrownBy(
                            () -> PrincipalComponents.fit(table, Options.all().withSolver(solver)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("points has no variance: all of its rows are equal");
            assertThatThrownBy(
                            () -> PrincipalComponents.fit(table, Options.all().withStandardise(true)))
                    .hasMessageContaining("points is constant (" + value + ") in column 0");
        }
    }

    static Stream<Kind> flat() {
        return Stream.of(
                new Kind("a column twice", (random, i) -> with(random, 1, 0)),
                new Kind("with another origin", (random, i) -> with(random, 1, 1e9)),
                new Kind("in another unit", (random, i) -> with(random, 1.8, 32)),
                new Kind("in a tiny unit", (random, i) -> with(random, 1e-12, 0)),
                new Kind("a constant", (random, i) -> with(random, 0, 0.1)));
    }

    private static double[] with(Random random, double slope, double origin) {
        double[] row = {random.nextGaussian(), random.nextGaussian(), 0};
        row[2] = slope * row[1] + origin;
        return row;
    }

    @ParameterizedTest
    @MethodSource("flat")
    void whatRoundingMakesOfAColumnIsNoDirection(Kind kind) {
        for (int rows : new int[] {5, 40, 700}) {
            double[][] table = kind.table(rows, rows);
            for (Solver solver : Solver.values()) {
                assertThat(PrincipalComponents.fit(table, Options.all().withSolver(solver))
                                .explainedVariance())
                        .hasSize(2);
            }
            INDArray y = Tables.column(TestData.randomTarget(table, 3), "y");
            INDArray x = Nd4j.createFromArray(table);
            assertThatThrownBy(() -> PartialLeastSquares.fit(
                            x, y, PartialLeastSquares.Options.of(3).withStandardise(false)))
                    .hasMessage("components is 3, but after 2 nothing is left in x that goes with y");
            assertThatThrownBy(() -> FeatureSelection.forward(x, y, 3))
                    .hasMessage("Only 2 columns of x are linearly independent");
            assertThatThrownBy(() -> LeastSquares.coefficients(x, y))
                    .hasMessageMatching("(Column 2 of x .* is a weighted sum .*)|(x is constant .* in column 2.*)");
        }
    }

    @Test
    void whitenedRowsFarFromZeroAreWhite() {
        double[][] table = new Kind("", (random, i) -> gaussian(random, 1e8, 1, -1e8, 2, 1e6, 1e-3)).table(300, 1);
        INDArray points = Nd4j.createFromArray(table);
        INDArray white = PrincipalComponents.fit(points, Options.all().withSolver(Solver.SVD))
                .whiten(points);

        INDArray covariance = Covariance.of(white, Scaling.of(white, false, "white"));
        assertThat(covariance.distance2(Nd4j.eye(3).castTo(DataType.DOUBLE))).isLessThan(1e-9);
    }

    /** Whole numbers, so that moving them loses no digit. */
    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e8, -1e10, 1.65e12})
    void movingTheTableMovesNothingElse(double by) {
        double[][] near = new Kind("", (random, i) -> wholeNumbers(random)).table(50, 2);
        double[] target = TestData.randomTarget(near, 3);
        double[][] far = Arrays.stream(near)
                .map(row -> Arrays.stream(row).map(value -> value + by).toArray())
                .toArray(double[][]::new);
        for (boolean standardise : new boolean[] {false, true}) {
            Options options = Options.all().withStandardise(standardise);
            INDArray scores = PrincipalComponents.fit(near, options).transform(near);
            // The mean can be kept to a rounding error of its own only.
            double tolerance = 1e-12 + 4 * Math.ulp(by) * Math.sqrt(scores.length());
            assertThat(PrincipalComponents.fit(far, options).transform(far).distance2(scores))
                    .isLessThan(tolerance + 1e-11);
            var plsOptions = PartialLeastSquares.Options.of(3).withStandardise(standardise);
            INDArray slopes = PartialLeastSquares.fit(near, target, plsOptions).coefficients(3);
            assertThat(PartialLeastSquares.fit(far, target, plsOptions)
                            .coefficients(3)
                            .distance2(slopes))
                    .isLessThan(1e-10 + 1e-3 * Math.ulp(by));
        }
        INDArray y = Tables.column(target, "y");
        assertThat(FeatureSelection.forward(Nd4j.createFromArray(far), y, 3))
                .isEqualTo(FeatureSelection.forward(Nd4j.createFromArray(near), y, 3));
        assertThat(FeatureSelection.filter(Nd4j.createFromArray(far), y, 3))
                .isEqualTo(FeatureSelection.filter(Nd4j.createFromArray(near), y, 3));
    }

    private static double[] wholeNumbers(Random random) {
        int common = random.nextInt(50);
        return new double[] {common + random.nextInt(50), common - random.nextInt(30), random.nextInt(20)};
    }

    @ParameterizedTest
    @MethodSource("spanned")
    void allPlsComponentsAreExactLeastSquares(Kind kind) {
        double[][] all = kind.table(40, 4);
        double[][] x = Arrays.stream(all).map(row -> Arrays.copyOf(row, 2)).toArray(double[][]::new);
        double[] y = Arrays.stream(all).mapToDouble(row -> row[2] + row[0]).toArray();
        y[3] += y[5] / 2;
        double[] exact = ExactLeastSquares.coefficients(x, y);

        double[] pls = PartialLeastSquares.fit(x, y, PartialLeastSquares.Options.of(2))
                .coefficients(2)
                .toDoubleVector();
        double[] ols = LeastSquares.coefficients(Nd4j.createFromArray(x), Tables.column(y, "y"))
                .toDoubleVector();

        for (int i = 0; i < 2; i++) {
            assertThat(pls[i]).isCloseTo(exact[i + 1], within(1e-9 * Math.abs(exact[i + 1])));
            assertThat(ols[i]).isCloseTo(exact[i + 1], within(1e-9 * Math.abs(exact[i + 1])));
        }
    }

    /** Its own part is 1e-8 of the column, and all of the target: by squares, 1e-16, it would be taken for rounding. */
    @Test
    void aNearlyEqualColumnIsSelectedWhereItsDifferenceIsTheTarget() {
        Random random = new Random(6);
        double[][] x = new double[50][];
        double[] y = new double[50];
        for (int i = 0; i < 50; i++) {
            double a = random.nextGaussian();
            y[i] = random.nextGaussian();
            x[i] = new double[] {a, a + 1e-8 * y[i], random.nextGaussian()};
        }
        INDArray table = Nd4j.createFromArray(x);

        List<Integer> chosen = FeatureSelection.forward(table, Tables.column(y, "y"), 3);

        assertThat(chosen).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(LeastSquares.coefficients(table, Tables.column(y, "y")).toDoubleVector())
                .containsExactly(new double[] {-1e8, 1e8, 0}, within(10.0));
    }

    @Test
    void hugeNumbersAreRankedWithoutOverflow() {
        double[][] x = {{1e149, 3}, {-1e149, 1}, {3e149, 4}, {2e149, 1}};
        INDArray y = Tables.column(new double[] {1e149, -1e149, 3e149, 2e149}, "y");
        assertThat(FeatureSelection.filter(Nd4j.createFromArray(x), y, 2)).containsExactly(0, 1);
        assertThat(FeatureSelection.forward(Nd4j.createFromArray(x), y, 2)).containsExactly(0, 1);
    }

    @Test
    void allComponentsExplainAllOfTheVariance() {
        for (int seed = 0; seed < 50; seed++) {
            PrincipalComponents pca = PrincipalComponents.fit(TestData.random(30, 7, seed), Options.all());
            assertThat(pca.componentsFor(1)).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource(Solver.class)
    void directionsOfAWideTableAreOrthonormal(Solver solver) {
        double[][] table = TestData.random(6, 40, 8);
        for (double[] row : table) {
            Arrays.setAll(row, j -> row[j] * Math.pow(10, -j / 8)); // deviations from 40 down to 1e-4
        }
        INDArray directions =
                PrincipalComponents.fit(table, Options.all().withSolver(solver)).components();

        INDArray products = directions.mmul(directions.transpose());
        assertThat(products.distance2(Nd4j.eye(directions.rows()).castTo(DataType.DOUBLE)))
                .isLessThan(1e-13);
    }

    @Test
    void theLengthOfADirectionDoesNotChangeAnAngle() {
        INDArray a = Nd4j.createFromArray(new double[][] {{1e12, 0, 0}, {0, 1e-12, 0}});
        INDArray b = Nd4j.createFromArray(new double[][] {{0, 1, 0}, {0, 0, 0}, {1e-9, 0, 1e-9}});
        assertThat(PrincipalAngles.between(a, b)).containsExactly(new double[] {0, Math.PI / 4}, within(2e-8));
    }

    @Test
    void equalTargetsHaveNoVarianceToExplain() {
        INDArray target = Tables.column(new double[] {2, 2}, "y");
        assertThat(RSquared.of(target, target)).isEqualTo(1);
        assertThat(RSquared.of(target.add(1), target)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(RSquared.ofRmse(0, target)).isEqualTo(1);
    }
}
