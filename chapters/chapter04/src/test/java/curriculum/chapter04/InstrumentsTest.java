package curriculum.chapter04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.ImageData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** What the lesson measures with. */
class InstrumentsTest {
    @Test
    void aPolynomialGoesThroughPointsOfItsDegree() {
        Random random = new Random(1);
        double[] x = random.doubles(30).toArray();
        double[] y = Arrays.stream(x).map(t -> 2 - 3 * t + 7 * t * t * t).toArray();
        Polynomial cubic = Polynomial.fit(x, y, 3, 0);
        assertThat(cubic.rmse(x, y)).isCloseTo(0, within(1e-12));
        assertThat(cubic.at(0.5)).isCloseTo(2 - 1.5 + 7 / 8.0, within(1e-12));
        assertThat(Polynomial.fit(x, y, 2, 0).rmse(x, y)).isBetween(0.01, 1.0);
        assertThat(Polynomial.fit(x, y, 0, 0).at(0.3))
                .isCloseTo(Arrays.stream(y).average().orElseThrow(), within(1e-12));
        // The penalty leaves out the constant, so an infinite one leaves the mean.
        assertThat(Polynomial.fit(x, y, 5, 1e12).at(0.3))
                .isCloseTo(Arrays.stream(y).average().orElseThrow(), within(1e-6));
    }

    @Test
    void withoutAPenaltyRidgeAndLassoAreLeastSquares() {
        Random random = new Random(2);
        double[][] features = IntStream.range(0, 50)
                .mapToObj(row -> random.doubles(4, -1, 1).toArray())
                .toArray(double[][]::new);
        double[] targets = random.doubles(50).toArray();
        OLSMultipleLinearRegression reference = new OLSMultipleLinearRegression();
        reference.setNoIntercept(true);
        reference.newSampleData(targets, features);
        double[] expected = reference.estimateRegressionParameters();
        RealMatrix matrix = new Array2DRowRealMatrix(features);
        RealVector vector = new ArrayRealVector(targets);
        assertThat(Penalty.ridge(matrix, vector, 0).toArray()).containsExactly(expected, within(1e-9));
        assertThat(Penalty.lasso(matrix, vector, 0).toArray()).containsExactly(expected, within(1e-9));
    }

    @Test
    void theLassoMeetsItsConditions() {
        Random random = new Random(3);
        int rows = 40;
        int weights = 8;
        RealMatrix features = new Array2DRowRealMatrix(rows, weights);
        RealVector targets = new ArrayRealVector(rows);
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < weights; j++) {
                features.setEntry(row, j, random.nextGaussian());
            }
            targets.setEntry(row, 2 * features.getEntry(row, 0) + random.nextGaussian());
        }
        double lambda = 0.2;
        RealVector lasso = Penalty.lasso(features, targets, lambda);
        RealVector pull =
                features.preMultiply(targets.subtract(features.operate(lasso))).mapDivide(rows);
        int zeros = 0;
        for (int j = 0; j < weights; j++) {
            double weight = lasso.getEntry(j);
            if (weight == 0) {
                zeros++;
                assertThat(Math.abs(pull.getEntry(j))).isLessThanOrEqualTo(lambda + 1e-9);
            } else {
                assertThat(pull.getEntry(j)).isCloseTo(lambda * Math.signum(weight), within(1e-9));
            }
        }
        assertThat(zeros).isBetween(2, 7).isEqualTo(Penalty.zeros(lasso));
        RealVector ridge = Penalty.ridge(features, targets, lambda);
        RealVector gradient =
                features.preMultiply(targets.subtract(features.operate(ridge))).mapDivide(rows);
        assertThat(gradient.subtract(ridge.mapMultiply(lambda)).getNorm()).isCloseTo(0, within(1e-12));
        assertThat(Penalty.zeros(ridge)).isZero();
    }

    @Test
    void aPairedComparisonAgreesWithTheTTest() {
        double[] without = {0.5, 0.52, 0.47, 0.55, 0.49};
        double[] with = {0.53, 0.54, 0.50, 0.55, 0.53};
        Comparison comparison = Comparison.of(without, with);
        assertThat(comparison.mean()).isCloseTo(0.024, within(1e-12));
        // At the edge of a 95 % interval, the p value of the paired t test is 5 %.
        double[] shifted =
                Arrays.stream(with).map(value -> value - comparison.low()).toArray();
        assertThat(TestUtils.pairedTTest(shifted, without)).isCloseTo(0.05, within(1e-9));
        assertThat(comparison.high() + comparison.low()).isCloseTo(2 * comparison.mean(), within(1e-12));
        assertThatThrownBy(() -> Comparison.of(without, new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 5 and 4");
    }

    @Test
    void foldsDivideTheRowsEvenly() {
        Folds folds = Folds.deal(17, 5, 4);
        int[] seen = new int[17];
        for (int one = 0; one < 5; one++) {
            assertThat(folds.leftOut(one).length).isBetween(3, 4);
            assertThat(folds.others(one))
                    .hasSize(17 - folds.leftOut(one).length)
                    .doesNotContain(folds.leftOut(one));
            for (int row : folds.leftOut(one)) {
                seen[row]++;
            }
        }
        assertThat(seen).containsOnly(1);
        assertThat(folds.fold()).isNotEqualTo(Folds.deal(17, 5, 5).fold());
        assertThatThrownBy(() -> Folds.deal(3, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 4 folds of 3 rows");
    }

    @Test
    void thePartsOfASampleShareNoImage() {
        ImageData images = numbered(2000);
        Sample sample = Sample.draw(images, 7);
        List<Double> seen = new ArrayList<>();
        for (DataSet part : new DataSet[] {sample.training(), sample.validation(), sample.test()}) {
            Arrays.stream(part.getFeatures().getColumn(0).toDoubleVector()).forEach(seen::add);
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(2 * Sample.FEW + 150 + 1000);
        assertThat(sample.few().getFeatures())
                .isEqualTo(sample.first(Sample.FEW).getFeatures());
        assertThat(Sample.draw(images, 8).test().getFeatures())
                .isNotEqualTo(sample.test().getFeatures());
        assertThat(sample.side()).isEqualTo(2);
    }

    @Test
    void batchesGoThroughEveryRowOnceInAnotherOrder() {
        DataSet data = new DataSet(Nd4j.arange(120).reshape(120, 1), Nd4j.ones(120, 1));
        Batches batches = new Batches(data, batch -> batch.getLabels().muli(2), 1);
        List<Double> first = values(batches);
        List<Double> second = values(batches);
        assertThat(first).hasSize(120).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(second);
        assertThat(first).isNotEqualTo(second);
        assertThat(data.getLabels().sumNumber().doubleValue()).isEqualTo(120);
    }

    private static List<Double> values(Batches batches) {
        List<Double> values = new ArrayList<>();
        for (DataSet batch : batches) {
            assertThat(batch.numExamples()).isIn(100, 20);
            assertThat(batch.getLabels().meanNumber().doubleValue()).isEqualTo(2);
            Arrays.stream(batch.getFeatures().toDoubleVector()).forEach(values::add);
        }
        return values;
    }

    @Test
    void halfAnImageHasTheMeansOfFourPixels() {
        float[] pixels = {0, 1, 0.5f, 0.5f, 0, 1, 0.5f, 0.5f, 0, 0, 1, 1, 0, 0, 1, 0};
        ImageData half = SmallImages.half(new ImageData(4, 4, List.of("a"), new float[][] {pixels}, new int[] {0}));
        assertThat(half.width()).isEqualTo(2);
        assertThat(half.pixels()[0]).containsExactly(0.5f, 0.5f, 0, 0.75f);
    }

    @Test
    void anAffineMapMovesPixels() {
        float[] pixels = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(new Affine(0, 1, 0, 0, false).apply(pixels, 3)).containsExactly(pixels);
        assertThat(new Affine(0, 1, 1, 0, false).apply(pixels, 3)).containsExactly(0, 1, 2, 0, 4, 5, 0, 7, 8);
        assertThat(new Affine(0, 1, 0, -1, false).apply(pixels, 3)).containsExactly(4, 5, 6, 7, 8, 9, 0, 0, 0);
        assertThat(new Affine(0, 1, 0, 0, true).apply(pixels, 3)).containsExactly(3, 2, 1, 6, 5, 4, 9, 8, 7);
        assertThat(new Affine(0, 1, 0.5, 0, false).apply(pixels, 3))
                .containsExactly(0.5f, 1.5f, 2.5f, 2, 4.5f, 5.5f, 3.5f, 7.5f, 8.5f);
        // A quarter turn to the right, as y points down.
        assertThat(new Affine(Math.PI / 2, 1, 0, 0, false).apply(pixels, 3))
                .containsExactly(new float[] {7, 4, 1, 8, 5, 2, 9, 6, 3}, within(1e-5f));
        float[] dot = {0, 0, 0, 0, 1, 0, 0, 0, 0};
        assertThat(new Affine(0, 2, 0, 0, false).apply(dot, 3)[1]).isEqualTo(0.5f);
    }

    @Test
    void centredImagesHaveTheirInkInTheMiddle() {
        float[] corner = new float[25];
        corner[0] = 1;
        float[] centred = Centring.apply(new ImageData(5, 5, List.of("a"), new float[][] {corner}, new int[] {0}))
                .pixels()[0];
        assertThat(centred[12]).isEqualTo(1);
        float[] empty = new float[25];
        assertThat(Centring.apply(new ImageData(5, 5, List.of("a"), new float[][] {empty}, new int[] {0}))
                        .pixels()[0])
                .containsExactly(empty);
    }

    @Test
    void labelsAreSmoothedAndDisturbed() {
        DataSet batch = new DataSet(Nd4j.zeros(2000, 1), Nd4j.zeros(2000, 4));
        batch.getLabels().getColumn(2).assign(1);
        DataSet smoothed = batch.copy();
        new LabelSmoothing(0.2).preProcess(smoothed);
        assertThat(smoothed.getLabels().getRow(5).toDoubleVector())
                .containsExactly(new double[] {0.05, 0.05, 0.85, 0.05}, within(1e-6));

        new DisturbLabel(0.4, 3).preProcess(batch);
        INDArray share = batch.getLabels().mean(0);
        assertThat(share.toDoubleVector()).containsExactly(new double[] {0.1, 0.1, 0.7, 0.1}, within(0.03));
        assertThat(batch.getLabels().sum(1).minNumber().doubleValue()).isEqualTo(1);
        assertThat(batch.getLabels().sum(1).maxNumber().doubleValue()).isEqualTo(1);
    }

    @Test
    void augmentationChangesEveryImageAnew() {
        float[][] images = new float[20][64];
        for (float[] image : images) {
            image[27] = 1;
        }
        DataSet batch = new DataSet(Nd4j.createFromArray(images), Nd4j.ones(20, 1));
        Augmentation.moving(8, 1).preProcess(batch);
        INDArray first = batch.getFeatures().dup();
        assertThat(first.getRow(0)).isNotEqualTo(first.getRow(1));
        assertThat(first.minNumber().doubleValue()).isGreaterThanOrEqualTo(0);
        assertThat(first.maxNumber().doubleValue()).isLessThanOrEqualTo(1);
        Augmentation.mirroring(2).preProcess(batch);
        int mirrored = 0;
        for (int row = 0; row < 20; row++) {
            mirrored += batch.getFeatures().getRow(row).equals(first.getRow(row)) ? 0 : 1;
        }
        assertThat(mirrored).isBetween(4, 16);
    }

    /** Images of 2 × 2 pixels, no two of which are the same. */
    private static ImageData numbered(int count) {
        float[][] pixels = new float[count][4];
        for (int i = 0; i < count; i++) {
            pixels[i][0] = i / (float) count;
        }
        return new ImageData(2, 2, List.of("a", "b"), pixels, new int[count]);
    }
}
