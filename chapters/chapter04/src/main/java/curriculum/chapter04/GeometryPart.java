package curriculum.chapter04;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The fourth part of the lesson: what penalties do to weights, on a regression of which the truth is known. */
final class GeometryPart {
    private static final int ROWS = 60;
    private static final int FEATURES = 20;
    private static final int USEFUL = 5;
    private static final double LASSO = 0.2;

    private final Lesson lesson;

    GeometryPart(Lesson lesson) {
        this.lesson = lesson;
    }

    void geometry() {
        Random random = lesson.random();
        RealMatrix features = new Array2DRowRealMatrix(ROWS, FEATURES);
        RealVector targets = new ArrayRealVector(ROWS);
        for (int row = 0; row < ROWS; row++) {
            double target = 0.5 * random.nextGaussian();
            for (int j = 0; j < FEATURES; j++) {
                features.setEntry(row, j, random.nextGaussian());
                // Only the first few features matter, each less than the one before.
                target += j < USEFUL ? (USEFUL - j) * 0.4 * features.getEntry(row, j) : 0;
            }
            targets.setEntry(row, target);
        }
        lesson.claim(
                "zeros.lasso",
                "Zeros among 20 weights under L1, 15 of them useless",
                Penalty.zeros(Penalty.lasso(features, targets, LASSO)),
                both(14, 16));
        lesson.claim(
                "zeros.ridge",
                "Zeros among them under L2",
                Penalty.zeros(Penalty.ridge(features, targets, LASSO)),
                both(0, 0));
        lesson.figure(
                "geometry",
                "Where the loss (ellipses) first touches a penalty of fixed size: the diamond of L1 at a corner, where a"
                        + " weight is zero, the circle of L2 beside it",
                PenaltyFigures.geometry());
        lesson.figure(
                "paths",
                "Weights by the strength of the penalty: under L1 one after the other becomes zero, under L2 all shrink and"
                        + " none does",
                PenaltyFigures.paths(features, targets, USEFUL));
    }
}
