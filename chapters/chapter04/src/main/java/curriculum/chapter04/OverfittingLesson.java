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

        new CurvePart(lesson).underfitAndOverfit();

        Remedies remedies = new BaselinePart(lesson, images).knowsByHeart();

        DataPart data = new DataPart(lesson, remedies);
        data.moreData();
        data.augmentation();
        data.earlyStopping();

        new GeometryPart(lesson).geometry();

        PenaltyPart penalties = new PenaltyPart(lesson, remedies);
        penalties.crossValidation();
        penalties.onTheNetwork();

        NoisePart noise = new NoisePart(lesson, remedies);
        noise.dropout();
        noise.dropConnect();
        new LabelPart(lesson, remedies).labels();
        noise.gaussian();
        noise.batchNormalisation();

        SummaryPart summary = new SummaryPart(lesson, remedies, images);
        summary.allRemedies();
        summary.explanation();
    }
}
