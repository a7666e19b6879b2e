package curriculum.chapter02;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;

/**
 * Chapter 2: fewer variables, by principal components, by selection, and by partial least squares.
 *
 * <p>From the harm that many variables do to the directions that say the same with few; and to the difference between
 * the directions in which a table varies and those that matter for a target.
 */
public final class DimensionReductionLesson {
    static final Chapter CHAPTER = Chapter.of(
            DimensionReductionLesson.class,
            "Chapter 2: Dimension reduction, from PCA to PLS",
            "boston",
            "wine",
            "optdigits",
            "iris");

    private DimensionReductionLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, DimensionReductionLesson::teach);
    }

    static void teach(Lesson lesson) {
        LessonData data = LessonData.of(lesson);

        ManyVariablesPart manyVariables = new ManyVariablesPart(lesson, data);
        manyVariables.distances();
        manyVariables.noiseColumns();

        PrincipalComponentsPart principal = new PrincipalComponentsPart(lesson, data);
        principal.centringAndScale();
        principal.eigenvectorsAndSvd();

        MeaningPart meaning = new MeaningPart(lesson, data);
        meaning.howMany();
        meaning.knownSubstances();

        ReconstructionPart reconstruction = new ReconstructionPart(lesson, data);
        reconstruction.reconstruction();
        reconstruction.whitening();
        reconstruction.autoencoder();

        SelectionPart selection = new SelectionPart(lesson, data);
        selection.selectionAgainstExtraction();
        selection.leak();

        RegressionPart regression = new RegressionPart(lesson, data);
        regression.nipals();
        regression.housing();
        regression.crossValidation();

        ExplanationPart explanation = new ExplanationPart(lesson, data);
        explanation.analyte();
        explanation.turningTarget();
        explanation.testOfTheExplanation();
    }
}
