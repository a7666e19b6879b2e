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
        leastSquares.whatLearningIs();
        leastSquares.oneFeature();
        LinearModel model = leastSquares.normalEquation();
        leastSquares.otherSolvers();

        JudgementPart judgement = new JudgementPart(lesson, housing, model);
        judgement.scores();
        judgement.standardErrors();

        DescentPart descent = new DescentPart(lesson, housing);
        descent.gradientDescent();
        descent.network();

        LimitsPart limits = new LimitsPart(lesson, housing, model);
        limits.split();
        limits.residuals();
        limits.columnB();
    }
}
