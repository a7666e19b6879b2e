package curriculum.chapter02;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What goes wrong in many dimensions: distances that say nothing, and fits that explain everything. */
final class ManyVariables {
    private ManyVariables() {}

    /**
     * R² of one fit.
     *
     * @param trainR2 on the rows that it was fitted to
     * @param testR2 on the others
     */
    record Fit(double trainR2, double testR2) {}

    /**
     * The distance to a point's nearest neighbour over that to the farthest point, on average over the points.
     *
     * <p>Source: K. Beyer and others, When is "nearest neighbor" meaningful? (1999).
     */
    static double nearestOverFarthest(int points, int dimensions, Random random) {
        double[][] cube = new double[points][dimensions];
        for (double[] point : cube) {
            for (int i = 0; i < dimensions; i++) {
                point[i] = random.nextDouble();
            }
        }
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double nearest = Double.MAX_VALUE;
            double farthest = 0;
            for (int j = 0; j < points; j++) {
                if (i != j) {
                    double distance = distance(cube[i], cube[j]);
                    nearest = Math.min(nearest, distance);
                    farthest = Math.max(farthest, distance);
                }
            }
            sum += nearest / farthest;
        }
        return sum / points;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Adds columns that have nothing to do with anything, {@code [rows, columns + noiseColumns]}. */
    static INDArray withNoise(INDArray x, int noiseColumns, Random random) {
        return noiseColumns == 0 ? x : Nd4j.hstack(x, noise(x.rows(), noiseColumns, random));
    }

    /** Normal numbers, {@code [rows, columns]}. */
    static INDArray noise(int rows, int columns, Random random) {
        double[][] noise = new double[rows][columns];
        for (double[] row : noise) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return Nd4j.createFromArray(noise);
    }

    /** Least squares of y on x, fitted to some rows and scored on them and on others. */
    static Fit fit(INDArray trainX, INDArray trainY, INDArray testX, INDArray testY) {
        INDArray slopes = LeastSquares.coefficients(trainX, trainY);
        INDArray intercept = trainY.mean(true, 0).subi(trainX.mean(true, 0).mmul(slopes)); // [1, 1]
        return new Fit(
                RSquared.of(trainX.mmul(slopes).addi(intercept.getDouble(0)), trainY),
                RSquared.of(testX.mmul(slopes).addi(intercept.getDouble(0)), testY));
    }
}
