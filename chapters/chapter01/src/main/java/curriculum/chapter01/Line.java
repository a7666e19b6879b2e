package curriculum.chapter01;

import org.nd4j.linalg.factory.Nd4j;

/**
 * A line y = intercept + slope · x.
 *
 * @param intercept the line's height at x = 0
 * @param slope how much y grows when x grows by 1
 */
record Line(double intercept, double slope) {

    /**
     * The line with the smallest sum of squared vertical distances: the slope is the covariance of x and y over the
     * variance of x, and the line goes through both means.
     *
     * @param x {@code [points]}
     * @param y {@code [points]}
     * @throws IllegalArgumentException if a number is not finite or all x are equal
     */
    static Line fit(double[] x, double[] y) {
        Standardization.fit(Nd4j.createFromArray(x).reshape(-1, 1)); // which refuses an x that does not vary
        Inputs.check(Nd4j.createFromArray(y).reshape(-1, 1), "targets");
        // snippet line
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / y.length;
        }
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            variance += (x[i] - meanX) * (x[i] - meanX);
        }
        double slope = covariance / variance;
        return new Line(meanY - slope * meanX, slope);
        // end snippet
    }

    double at(double x) {
        return intercept + slope * x;
    }
}
