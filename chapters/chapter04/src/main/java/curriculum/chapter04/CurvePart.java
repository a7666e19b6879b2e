package curriculum.chapter04;

import static curriculum.lab.Band.both;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The first part of the lesson: too stiff, right, and too supple a curve through the same points. */
final class CurvePart {
    static final int SUPPLE = 15;

    private static final int POINTS = 20;
    private static final int DRAWS = 200;
    private static final double NOISE = 0.3;
    private static final double PENALTY = 0.01;
    private static final double[] GRID = grid(200);

    private final Lesson lesson;

    CurvePart(Lesson lesson) {
        this.lesson = lesson;
    }

    /** The curve that the points scatter about. */
    static double truth(double x) {
        return Math.sin(4 * x);
    }

    void underfitAndOverfit() {
        double[] training = new double[SUPPLE + 1]; // [degrees], mean over the draws
        double[] truth = new double[SUPPLE + 1];
        double ridge = 0;
        Random random = lesson.random();
        double[] x = grid(POINTS);
        double[] shown = noisy(x, random);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] y = draw == 0 ? shown : noisy(x, random);
            for (int degree = 0; degree <= SUPPLE; degree++) {
                Polynomial fit = Polynomial.fit(x, y, degree, 0);
                training[degree] += fit.rmse(x, y) / DRAWS;
                truth[degree] += fit.rmse(GRID, values(GRID)) / DRAWS;
            }
            ridge += Polynomial.fit(x, y, SUPPLE, PENALTY).rmse(GRID, values(GRID)) / DRAWS;
        }
        claims(training, truth, ridge);
        lesson.figure(
                "degrees",
                "Polynomials of degree 1, 4 and 15 through the same 20 points, and their errors by degree: the error on the"
                        + " points keeps falling, the distance to the truth does not",
                CurveFigures.degrees(x, shown, GRID, values(GRID), training, truth));
    }

    private void claims(double[] training, double[] truth, double ridge) {
        Map<Integer, Band> onPoints =
                new TreeMap<>(Map.of(1, both(0.5, 0.54), 4, both(0.24, 0.27), SUPPLE, both(0.115, 0.14)));
        Map<Integer, Band> toTruth =
                new TreeMap<>(Map.of(1, both(0.41, 0.44), 4, both(0.115, 0.15), SUPPLE, both(0.65, 1.05)));
        onPoints.forEach((degree, band) -> lesson.claim(
                "curve.points." + degree, "Degree " + degree + ": error on its own points", training[degree], band));
        toTruth.forEach((degree, band) -> lesson.claim(
                "curve.truth." + degree, "Degree " + degree + ": distance to the true curve", truth[degree], band));
        lesson.claim("curve.ridge", "Degree 15 with a penalty: distance to the true curve", ridge, both(0.42, 0.62));
    }

    private static double[] noisy(double[] x, Random random) {
        double[] y = values(x);
        for (int i = 0; i < y.length; i++) {
            y[i] += NOISE * random.nextGaussian();
        }
        return y;
    }

    private static double[] values(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = truth(x[i]);
        }
        return y;
    }

    /** Points at equal steps from 0 to 1. */
    private static double[] grid(int points) {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i / (points - 1.0);
        }
        return x;
    }
}
