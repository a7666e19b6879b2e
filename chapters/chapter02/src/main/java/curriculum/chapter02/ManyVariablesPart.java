package curriculum.chapter02;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The first part of the lesson: why many variables hurt. */
final class ManyVariablesPart {
    private static final int POINTS = 200;
    private static final int TRAINING_ROWS = 250;
    private static final int DRAWS = 10;

    private final Lesson lesson;
    private final LessonData data;
    private final Map<Integer, Double> contrasts = new LinkedHashMap<>();

    ManyVariablesPart(Lesson lesson, LessonData data) {
        this.lesson = lesson;
        this.data = data;
    }

    void distances() {
        Random random = lesson.random();
        for (int dimensions : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
            contrasts.put(dimensions, ManyVariables.nearestOverFarthest(POINTS, dimensions, random));
        }
        lesson.claim(
                "curse.nearest.2", "Nearest over farthest distance, 2 variables", contrasts.get(2), both(0.025, 0.05));
        lesson.claim(
                "curse.nearest.1000",
                "The same with 1000 variables: all are as far",
                contrasts.get(1000),
                both(0.9, 0.92));
    }

    void noiseColumns() {
        INDArray houses = Scaling.of(data.houses(), true, "houses").apply(data.houses());
        Map<Integer, ManyVariables.Fit> fits = new LinkedHashMap<>();
        for (int columns : new int[] {0, 25, 50, 100, 150, 200}) {
            fits.put(columns, meanFit(houses, columns));
        }
        lesson.claim(
                "curse.test-r2.0",
                "R² on rows not seen, 13 features",
                fits.get(0).testR2(),
                real(0.67, 0.75),
                bundled(0.78, 0.84));
        lesson.claim(
                "curse.train-r2.200",
                "R² on the training rows with 200 columns of noise more",
                fits.get(200).trainR2(),
                both(0.94, 0.99));
        lesson.claim(
                "curse.test-r2.200",
                "R² on rows not seen with them",
                fits.get(200).testR2(),
                real(-2.5, -0.2),
                bundled(-1, 0.1));
        lesson.figure(
                "many-variables",
                "Left: the more variables, the less the nearest of " + POINTS + " points is nearer than the farthest."
                        + " Right: with columns of noise the fit to " + TRAINING_ROWS
                        + " rows gets better and better, and worse and worse on others",
                PrincipalFigures.manyVariables(contrasts, fits));
    }

    private ManyVariables.Fit meanFit(INDArray houses, int noiseColumns) {
        Random random = lesson.random();
        double train = 0;
        double test = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Shuffle shuffle = Shuffle.of(houses.rows(), random);
            INDArray x = ManyVariables.withNoise(shuffle.apply(houses), noiseColumns, random);
            INDArray y = shuffle.apply(data.prices());
            ManyVariables.Fit fit = ManyVariables.fit(
                    rows(x, 0, TRAINING_ROWS),
                    rows(y, 0, TRAINING_ROWS),
                    rows(x, TRAINING_ROWS, x.rows()),
                    rows(y, TRAINING_ROWS, x.rows()));
            train += fit.trainR2() / DRAWS;
            test += fit.testR2() / DRAWS;
        }
        return new ManyVariables.Fit(train, test);
    }

    private static INDArray rows(INDArray table, int from, int to) {
        return table.get(NDArrayIndex.interval(from, to), NDArrayIndex.all()).dup();
    }
}
