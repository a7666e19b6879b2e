package curriculum.chapter04;

import curriculum.datasets.ImageData;
import curriculum.lab.Chapter;
import curriculum.lab.Lesson;

/**
 * Chapter 4: overfitting and its remedies.
 *
 * <p>From a polynomial that hits every point to a network that knows three hundred images by heart; then one remedy after the other on
 * that same network and those images, each judged by the paired difference over several trials.
 */
public final class OverfittingLesson {
    static final Chapter CHAPTER =
            Chapter.of(OverfittingLesson.class, "Chapter 4: Overfitting and its remedies", "fashion-mnist");

    private OverfittingLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, OverfittingLesson::teach);
    }

    static void teach(Lesson lesson) {
        ImageData images = lesson.data(SmallImages.SOURCE);

        lesson.section("curve", "Too stiff, right, too supple", new CurvePart(lesson)::underfitAndOverfit);

        Remedies remedies = lesson.section(
                "baseline", "A network that knows its images by heart", new BaselinePart(lesson, images)::knowsByHeart);

        DataPart data = new DataPart(lesson, remedies);
        lesson.section("more-data", "More data", data::moreData);
        lesson.section("augmentation", "Made-up data: augmentation", data::augmentation);
        lesson.section("early-stopping", "Less training: early stopping", data::earlyStopping);

        lesson.section("penalties", "Small weights: L1 and L2", new GeometryPart(lesson)::geometry);

        PenaltyPart penalties = new PenaltyPart(lesson, remedies);
        lesson.section("cross-validation", "How strong? k-fold cross-validation", penalties::crossValidation);
        lesson.section("penalised", "L1, L2 and weight decay on the network", penalties::onTheNetwork);

        NoisePart noise = new NoisePart(lesson, remedies);
        lesson.section("dropout", "Dropout", noise::dropout);
        lesson.section("drop-connect", "DropConnect", noise::dropConnect);
        lesson.section(
                "labels", "Doubtful labels: DisturbLabel and label smoothing", new LabelPart(lesson, remedies)::labels);
        lesson.section("noise", "Noise on inputs, activations and weights", noise::gaussian);
        lesson.section("batch-norm", "Batch normalisation", noise::batchNormalisation);

        SummaryPart summary = new SummaryPart(lesson, remedies, images);
        lesson.section("summary", "All remedies, and the best together", summary::allRemedies);
        lesson.section("explanation", "A test of the explanation", summary::explanation);
    }
}
