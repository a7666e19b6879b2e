package curriculum.chapter01;

import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A regression problem drawn at random, for comparison with an independent library.
 *
 * @param x {@code [rows, features]}
 * @param y {@code [rows]}
 */
record RandomRegression(double[][] x, double[] y) {
    static RandomRegression draw(long seed, int rows, int features) {
        Random random = new Random(seed);
        double[][] x = new double[rows][features];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            y[row] = 3 + random.nextGaussian();
            for (int feature = 0; feature < features; feature++) {
                x[row][feature] = (feature + 1) * random.nextGaussian() + feature;
                y[row] += (feature - 1.5) * x[row][feature];
            }
        }
        return new RandomRegression(x, y);
    }

    INDArray features() {
        return Nd4j.createFromArray(x);
    }

    INDArray targets() {
        return Nd4j.createFromArray(y).reshape(-1, 1);
    }

    /** The same problem in Commons Math. */
    OLSMultipleLinearRegression reference() {
        OLSMultipleLinearRegression reference = new OLSMultipleLinearRegression();
        reference.newSampleData(y, x);
        return reference;
    }
}
