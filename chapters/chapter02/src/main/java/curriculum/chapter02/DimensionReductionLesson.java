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
        lesson.section("distances", "Many variables: everybody lives far away", manyVariables::distances);
        lesson.section("noise-columns", "Many variables: a fit that believes in noise", manyVariables::noiseColumns);

        PrincipalComponentsPart principal = new PrincipalComponentsPart(lesson, data);
        lesson.section("scale", "Centre first, and mind the units", principal::centringAndScale);
        lesson.section("solvers", "Two ways to the components: eigenvectors and SVD", principal::eigenvectorsAndSvd);

        MeaningPart meaning = new MeaningPart(lesson, data);
        lesson.section("how-many", "How many components?", meaning::howMany);
        lesson.section("substances", "What the components are, and what they are not", meaning::knownSubstances);

        ReconstructionPart reconstruction = new ReconstructionPart(lesson, data);
        lesson.section("reconstruction", "There and back: what is lost", reconstruction::reconstruction);
        lesson.section("whitening", "Whitening: all directions alike", reconstruction::whitening);
        lesson.section("autoencoder", "The same as a network: a linear autoencoder", reconstruction::autoencoder);

        SelectionPart selection = new SelectionPart(lesson, data);
        lesson.section("selection", "Selection against extraction", selection::selectionAgainstExtraction);
        lesson.section("leak", "The trap: selecting before cross-validating", selection::leak);

        RegressionPart regression = new RegressionPart(lesson, data);
        lesson.section("nipals", "Partial least squares: directions that go with y", regression::nipals);
        lesson.section("pcr-pls", "PCR against PLS on houses", regression::housing);
        lesson.section("cross-validation", "Which number of components? Cross-validation", regression::crossValidation);

        ExplanationPart explanation = new ExplanationPart(lesson, data);
        lesson.section("analyte", "Why they differ: what varies, and what matters", explanation::analyte);
        lesson.section("turning", "The same in the plane: turn the target", explanation::turningTarget);
        lesson.section("test", "A test of the explanation", explanation::testOfTheExplanation);
    }
}
