package curriculum.chapter04;

import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The figures about penalties. */
final class PenaltyFigures {
    private static final int STEPS = 400;
    /** Where the loss of the picture is least, and how its ellipses lie: wide in one direction, narrow in the other. */
    private static final double[] LEAST = {1.5, 1.0};

    private static final double[][] AXES = {{0.9, -0.55}, {0.12, 0.2}};

    private PenaltyFigures() {}

    static Figure geometry() {
        DoubleFunction<double[]> diamond = angle -> {
            double size = Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle));
            return new double[] {Math.cos(angle) / size, Math.sin(angle) / size};
        };
        DoubleFunction<double[]> circle = angle -> new double[] {Math.cos(angle), Math.sin(angle)};
        return Panels.of(touching("L1: |w1| + |w2| = 1", diamond), touching("L2: w1² + w2² = 1", circle));
    }

    private static Figure touching(String title, DoubleFunction<double[]> penalty) {
        double[][] border = curve(penalty);
        int touch = IntStream.range(0, STEPS)
                .boxed()
                .min((i, j) -> Double.compare(loss(border, i), loss(border, j)))
                .orElseThrow();
        double radius = Math.sqrt(loss(border, touch));
        Chart chart = Chart.titled(title)
                .xAxis("w1")
                .yAxis("w2")
                // As wide for their height as the panel is, so that a circle is one.
                .xRange(-2, 3.6)
                .yRange(-1.2, 1.9)
                .line("penalty", border[0], border[1]);
        double[][] ellipse = curve(ellipse(radius));
        chart.line("loss", ellipse[0], ellipse[1]);
        double[][] inner = curve(ellipse(radius / 2));
        chart.dashed("smaller loss", inner[0], inner[1]);
        return chart.points("solution", new double[] {border[0][touch]}, new double[] {border[1][touch]});
    }

    private static DoubleFunction<double[]> ellipse(double radius) {
        return angle -> new double[] {
            LEAST[0] + radius * (AXES[0][0] * Math.cos(angle) + AXES[1][0] * Math.sin(angle)),
            LEAST[1] + radius * (AXES[0][1] * Math.cos(angle) + AXES[1][1] * Math.sin(angle))
        };
    }

    /** The squared radius of the ellipse through a point of a curve. */
    private static double loss(double[][] curve, int point) {
        double x = curve[0][point] - LEAST[0];
        double y = curve[1][point] - LEAST[1];
        double determinant = AXES[0][0] * AXES[1][1] - AXES[1][0] * AXES[0][1];
        double first = (x * AXES[1][1] - y * AXES[1][0]) / determinant;
        double second = (y * AXES[0][0] - x * AXES[0][1]) / determinant;
        return first * first + second * second;
    }

    /** A closed curve as {@code [2, points]}. */
    private static double[][] curve(DoubleFunction<double[]> byAngle) {
        double[][] curve = new double[2][STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double[] point = byAngle.apply(2 * Math.PI * i / STEPS);
            curve[0][i] = point[0];
            curve[1][i] = point[1];
        }
        return curve;
    }

    static Figure paths(RealMatrix features, RealVector targets, int useful) {
        double[] lambdas = IntStream.rangeClosed(0, 40)
                .mapToDouble(i -> Math.pow(10, -2 + i / 16.0))
                .toArray();
        return Panels.of(
                path("L1: lasso", lambdas, lambda -> Penalty.lasso(features, targets, lambda), useful),
                path("L2: ridge", lambdas, lambda -> Penalty.ridge(features, targets, lambda), useful));
    }

    private static Figure path(String title, double[] lambdas, DoubleFunction<RealVector> fit, int useful) {
        RealVector[] weights = new RealVector[lambdas.length];
        for (int i = 0; i < lambdas.length; i++) {
            weights[i] = fit.apply(lambdas[i]);
        }
        Chart chart = Chart.titled(title).xAxis("λ").yAxis("weight").logarithmicX();
        // A strong one, a weak one, and two useless ones.
        for (int j : new int[] {0, useful - 1}) {
            chart.line(j == 0 ? "strong" : "weak", lambdas, path(weights, j));
        }
        for (int j = useful; j < useful + 2; j++) {
            chart.line(j == useful ? "useless" : "useless too", lambdas, path(weights, j));
        }
        return chart;
    }

    private static double[] path(RealVector[] weights, int j) {
        return Arrays.stream(weights).mapToDouble(one -> one.getEntry(j)).toArray();
    }

    static Figure byLambda(Map<Integer, CrossValidation> results) {
        Chart chart = Chart.titled("Loss on held-out images by λ")
                .xAxis("λ (the first point is λ = 0)")
                .yAxis("cross-entropy")
                .logarithmicX();
        results.forEach((folds, result) -> {
            double[] lambdas = result.lambdas().clone();
            // A logarithmic axis has no 0.
            lambdas[0] = lambdas[1] / 3;
            chart.line(folds + " folds", lambdas, result.losses());
        });
        return chart;
    }
}
