package curriculum.chapter05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

class InstrumentsTest {
    private final Random random = new Random(5);

    @BeforeEach
    void seed() {
        Nd4j.getRandom().setSeed(5);
    }

    private INDArray rows(int count, int columns) {
        float[][] values = new float[count][columns];
        for (float[] row : values) {
            float common = random.nextFloat();
            for (int i = 0; i < columns; i++) {
                row[i] = common * i / columns + random.nextFloat() / (1 + i);
            }
        }
        return Nd4j.createFromArray(values);
    }

    @Test
    void componentsAgreeWithAnotherLibrary() {
        INDArray rows = rows(300, 6);
        INDArray centred = rows.castTo(DataType.DOUBLE);
        centred = centred.subRowVector(centred.mean(0));
        INDArray vectors = centred.transpose().mmul(centred);
        Eigen.symmetricGeneralizedEigenvalues(vectors, true); // the largest variance last

        INDArray axes = PrincipalComponents.fit(rows).axes(2);

        for (int i = 0; i < 2; i++) {
            double cosine =
                    axes.getColumn(i).mul(vectors.getColumn(5 - i)).sumNumber().doubleValue();
            assertThat(Math.abs(cosine)).isEqualTo(1, within(1e-9));
        }
    }

    /** As many columns as an image has: more than a faulty eigensolver got right. */
    @Test
    void theAxesOfManyColumnsAreOrthonormal() {
        INDArray axes = PrincipalComponents.fit(rows(400, 196)).axes(196);
        INDArray products = axes.transpose().mmul(axes);
        assertThat(products.equalsWithEps(Nd4j.eye(196).castTo(DataType.DOUBLE), 1e-9))
                .isTrue();
    }

    @Test
    void moreComponentsRebuildMoreAndAllRebuildEverything() {
        INDArray rows = rows(300, 6);
        PrincipalComponents components = PrincipalComponents.fit(rows);
        double before = Scores.meanImageMse(rows, rows);
        for (int width = 1; width <= 6; width++) {
            double now = Scores.mse(rows, components.reconstruct(rows, width));
            assertThat(now).isLessThan(before);
            before = now;
        }
        assertThat(before).isEqualTo(0, within(1e-10));
        INDArray codes = components.transform(rows, 2).castTo(DataType.DOUBLE);
        INDArray covariance = codes.transpose().mmul(codes);
        assertThat(covariance.getDouble(0, 1)).isEqualTo(0, within(1e-3));
        assertThat(covariance.getDouble(0, 0)).isGreaterThan(covariance.getDouble(1, 1));
    }

    @Test
    void partsOfTheRowsMakeTheSameComponentsAsAll() {
        INDArray rows = rows(12_345, 3);
        INDArray centred = rows.castTo(DataType.DOUBLE);
        centred = centred.subRowVector(centred.mean(0));
        INDArray covariance = centred.transpose().mmul(centred);

        INDArray axes = PrincipalComponents.fit(rows).axes(3);

        INDArray rotated = axes.transpose().mmul(covariance).mmul(axes);
        assertThat(rotated.getDouble(0, 1)).isEqualTo(0, within(1e-2));
        assertThat(rotated.getDouble(0, 2)).isEqualTo(0, within(1e-2));
    }

    /** As many pixels as MNIST's test images have: a sum of floats would be wrong in its third digit. */
    @Test
    void theErrorOfMillionsOfPixelsIsExact() {
        INDArray black = Nd4j.zeros(DataType.FLOAT, 10_000, 784);
        assertThat(Scores.mse(black.add(0.3), black)).isEqualTo(0.09, within(1e-7));
    }

    @Test
    void halvingTakesMeansOfFour() {
        float[] image = new float[16];
        for (int i = 0; i < image.length; i++) {
            image[i] = i;
        }
        INDArray one = Nd4j.createFromArray(new float[][] {image, image});
        Images halved = new Images(4, one, one, new int[] {3, 4}, new int[] {5, 6}).halved();

        assertThat(halved.side()).isEqualTo(2);
        assertThat(halved.train().getRow(1).toDoubleVector()).containsExactly(2.5, 4.5, 10.5, 12.5);
        assertThat(halved.first(1, 9).train().rows()).isEqualTo(1);
        assertThat(halved.first(1, 9).test().rows()).isEqualTo(2);
        assertThat(Images.labelled(halved.train(), halved.trainLabels(), 4, true)
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void scramblingKeepsEachPixelsValuesAndNotTheirCompany() {
        INDArray rows = rows(500, 4);
        INDArray scrambled = Corruption.scramble(rows, random);
        for (int column = 0; column < 4; column++) {
            double[] before = rows.getColumn(column).toDoubleVector();
            double[] after = scrambled.getColumn(column).toDoubleVector();
            assertThat(after).isNotEqualTo(before);
            Arrays.sort(before);
            Arrays.sort(after);
            assertThat(after).isEqualTo(before);
        }
        assertThat(correlation(rows)).isGreaterThan(0.3);
        assertThat(correlation(scrambled)).isBetween(-0.15, 0.15);
    }

    private static double correlation(INDArray rows) {
        INDArray standardised = rows.subRowVector(rows.mean(0)).divRowVector(rows.std(0));
        return standardised
                .getColumn(2)
                .mul(standardised.getColumn(3))
                .meanNumber()
                .doubleValue();
    }

    @Test
    void noiseStaysInThePixelsRange() {
        INDArray grey = Nd4j.ones(DataType.FLOAT, 200, 50).muli(0.5);
        INDArray noisy = Corruption.noise(0.1).apply(grey);
        assertThat(noisy.stdNumber().doubleValue()).isBetween(0.095, 0.105);
        assertThat(Scores.psnr(grey, noisy)).isBetween(19.8, 20.2);
        INDArray strong = Corruption.noise(3).apply(grey);
        assertThat(strong.minNumber().doubleValue()).isEqualTo(0);
        assertThat(strong.maxNumber().doubleValue()).isEqualTo(1);
        assertThat(Scores.explained(rows(9, 3), rows(9, 3).mul(0).add(9))).isNegative();
    }

    /** Against distances by hand. */
    @Test
    void distancesAreEuclidean() {
        INDArray a = Nd4j.createFromArray(new float[][] {{0, 0}, {3, 4}});
        INDArray b = Nd4j.createFromArray(new float[][] {{0, 1}, {3, 3}, {9, 9}});
        assertThat(Distances.squared(a, b).ravel().toDoubleVector()).containsExactly(1, 18, 162, 18, 1, 61);
        assertThat(Distances.nearest(a, b)).containsExactly(0, 1);
        assertThat(Distances.toNearest(a, b)).isEqualTo(0.5);
        assertThat(Distances.nearestNeighbourAccuracy(a, new int[] {7, 8}, b, new int[] {7, 9, 8}))
                .isEqualTo(0.5);
    }

    @Test
    void kMeansFindsSeparateClouds() {
        int[] labels = IntStream.range(0, 90).map(i -> i % 3).toArray();
        INDArray rows = Nd4j.randn(DataType.FLOAT, 90, 2);
        for (int i = 0; i < 90; i++) {
            rows.putScalar(i, 0, rows.getDouble(i, 0) + 20 * labels[i]);
        }
        assertThat(Scores.adjustedRandIndex(KMeans.cluster(rows, 3, random), labels))
                .isEqualTo(1);
    }

    /** The example in scikit-learn's documentation of adjusted_rand_score, and its limits. */
    @Test
    void theAdjustedRandIndexHasItsPublishedValues() {
        assertThat(Scores.adjustedRandIndex(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
                .isEqualTo(0.571428, within(1e-5));
        assertThat(Scores.adjustedRandIndex(new int[] {1, 1, 0, 0}, new int[] {0, 0, 1, 1}))
                .isEqualTo(1);
        assertThat(Scores.adjustedRandIndex(new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1}))
                .isEqualTo(-0.5, within(1e-12));
        int[] one = random.ints(5000, 0, 4).toArray();
        int[] other = random.ints(5000, 0, 6).toArray();
        assertThat(Scores.adjustedRandIndex(one, other)).isBetween(-0.01, 0.01);
    }
}
