package curriculum.chapter04;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter04.Trials.Trial;
import curriculum.datasets.Edition;
import curriculum.datasets.ImageData;
import curriculum.lab.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/** The second part of the lesson: a network that knows its few images by heart. */
final class BaselinePart {
    /**
     * What happens during training, as the mean over the trials; all arrays {@code [epochs]}.
     *
     * @param trainingLoss on the images it trains on
     * @param validationLoss on images it does not train on
     */
    record Course(
            double[] trainingLoss, double[] validationLoss, double[] trainingAccuracy, double[] validationAccuracy) {}

    private static final int BUNDLED_TRIALS = 5;
    private static final int BUNDLED_EPOCHS = 40;
    private static final int REAL_TRIALS = 6;
    private static final int REAL_EPOCHS = 60;

    private final Lesson lesson;
    private final ImageData images;

    BaselinePart(Lesson lesson, ImageData images) {
        this.lesson = lesson;
        this.images = images;
    }

    /** Trains without any remedy; what it returns judges the remedies. */
    Remedies knowsByHeart() {
        lesson.figure(
                "images",
                "Some of the images, and what shifting, turning and stretching makes of one of each class",
                ImageFigures.images(images, lesson.seed()));
        boolean real = lesson.edition() == Edition.REAL;
        int epochs = real ? REAL_EPOCHS : BUNDLED_EPOCHS;
        int count = real ? REAL_TRIALS : BUNDLED_TRIALS;
        Trials trials = new Trials(images, Recipe.plain(epochs), count, lesson.seed());
        lesson.note(
                "baseline.trials",
                "%d trials, each with its own draw of images and initial weights; every network sees its images %d times.",
                count,
                epochs);
        Course course = new Course(new double[epochs], new double[epochs], new double[epochs], new double[epochs]);
        List<Trial> baseline = new ArrayList<>();
        for (int trial = 0; trial < count; trial++) {
            baseline.add(train(trials, trial, course));
        }

        lesson.claim(
                "baseline.parameters",
                "Weights and biases of the network, for " + Sample.FEW + " images",
                SmallNetwork.create(images.width() * images.height(), 10, trials.plain(), 0)
                        .numParams(),
                bundled(13_258, 13_258),
                real(13_258, 13_258));
        double training = Trials.mean(baseline, trial -> trial.training().accuracy());
        double test = Trials.mean(baseline, trial -> trial.test().accuracy());
        lesson.claim(
                "baseline.train-accuracy", "Accuracy on its own images", training, bundled(0.995, 1), real(0.99, 1));
        lesson.claim(
                "baseline.test-accuracy",
                "Accuracy on 1,000 other images",
                test,
                bundled(0.44, 0.52),
                real(0.71, 0.75));
        lesson.claim("baseline.gap", "The gap, in points", 100 * (training - test), bundled(48, 56), real(24.5, 29));
        lesson.claim(
                "baseline.test-loss",
                "Loss on the other images; ln 10 = 2.30 is guessing",
                Trials.mean(baseline, trial -> trial.test().loss()),
                bundled(2.4, 3.2),
                real(1.05, 1.4));
        double least = Arrays.stream(course.validationLoss).min().orElseThrow();
        lesson.claim(
                "baseline.validation-rise",
                "Validation loss at the end over its least",
                course.validationLoss[epochs - 1] / least,
                bundled(1.35, 1.85),
                real(1.25, 1.65));
        lesson.figure(
                "baseline",
                "Loss and accuracy during training, mean of the trials: the loss on unseen images turns up while the"
                        + " training loss goes to zero",
                RemedyFigures.course(course));
        return new Remedies(lesson, trials, baseline);
    }

    private static Trial train(Trials trials, int trial, Course course) {
        DataSet few = trials.sample(trial).few();
        DataSet validation = trials.sample(trial).validation();
        int[] epoch = {0};
        MultiLayerNetwork network = SmallNetwork.train(trials.plain(), few, trials.seed(trial), trained -> {
            Scores training = Scores.of(trained, few);
            Scores unseen = Scores.of(trained, validation);
            course.trainingLoss[epoch[0]] += training.loss() / trials.count();
            course.trainingAccuracy[epoch[0]] += training.accuracy() / trials.count();
            course.validationLoss[epoch[0]] += unseen.loss() / trials.count();
            course.validationAccuracy[epoch[0]] += unseen.accuracy() / trials.count();
            epoch[0]++;
        });
        return trials.judge(network, trial, few);
    }
}
