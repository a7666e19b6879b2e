package curriculum.chapter01;

import curriculum.datasets.BostonHousing;
import curriculum.lab.Chapter;
import curriculum.lab.Lesson;

/**
 * Chapter 1: what a house costs, by ordinary least squares.
 *
 * <p>From the line through a cloud of points to the normal equation, gradient descent and a network of one neuron,
 * which all find the same fourteen numbers; then how sure those numbers are, and where they mislead.
 */
public final class BostonHousingLesson {
    static final Chapter CHAPTER =
            Chapter.of(BostonHousingLesson.class, "Chapter 1: Ordinary least squares on Boston housing", "boston");

    private BostonHousingLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, BostonHousingLesson::teach);
    }

    static void teach(Lesson lesson) {
        Housing housing = Housing.of(lesson.data(BostonHousing.SOURCE));

        LeastSquaresPart leastSquares = new LeastSquaresPart(lesson, housing);
        lesson.section("learning", "What learning is", leastSquares::whatLearningIs);
        lesson.section("one-feature", "One feature: a line through a cloud", leastSquares::oneFeature);
        LinearModel model =
                lesson.section("normal-equation", "All features: the normal equation", leastSquares::normalEquation);
        lesson.section("solvers", "The same by QR and by ND4J", leastSquares::otherSolvers);

        JudgementPart judgement = new JudgementPart(lesson, housing, model);
        lesson.section("scores", "How good: MAE, MSE, RMSE and R²", judgement::scores);
        lesson.section("inference", "How sure: standard errors, t and F", judgement::standardErrors);

        DescentPart descent = new DescentPart(lesson, housing);
        lesson.section("gradient-descent", "Step by step: gradient descent", descent::gradientDescent);
        lesson.section("network", "The same as a network of one neuron", descent::network);

        LimitsPart limits = new LimitsPart(lesson, housing, model);
        lesson.section("split", "Rows not seen, and the trap of the ordered file", limits::split);
        lesson.section("residuals", "What the errors still know", limits::residuals);
        lesson.section("column-b", "The column B", limits::columnB);
    }
}
