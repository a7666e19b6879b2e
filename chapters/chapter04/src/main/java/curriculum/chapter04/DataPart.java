package curriculum.chapter04;

import static curriculum.chapter04.Remedies.bands;
import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter04.Trials.Trial;
import curriculum.lab.Band;
import curriculum.lab.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nd4j.linalg.dataset.DataSet;

/** The third part of the lesson: more data, made-up data, and less training. */
final class DataPart {
    static final String MORE = "Twice the data";

    private static final int[] SMALLER = {50, 100};
    private static final Map<Integer, Band[]> BY_SIZE = Map.of(
            50, bands(bundled(0.25, 0.34), real(0.56, 0.68)),
            100, bands(bundled(0.32, 0.42), real(0.66, 0.72)),
            200, bands(bundled(0.44, 0.52), real(0.71, 0.75)),
            400, bands(bundled(0.55, 0.64), real(0.735, 0.79)));

    private final Lesson lesson;
    private final Remedies remedies;
    private final Recipe plain;

    DataPart(Lesson lesson, Remedies remedies) {
        this.lesson = lesson;
        this.remedies = remedies;
        this.plain = remedies.plain();
    }

    void moreData() {
        Trials trials = remedies.trials();
        Map<Integer, List<Trial>> bySize = new TreeMap<>();
        for (int size : SMALLER) {
            bySize.put(size, trials.run(plain, size));
        }
        bySize.put(Sample.FEW, remedies.baseline());
        bySize.put(2 * Sample.FEW, trials.run(plain, 2 * Sample.FEW));
        bySize.forEach((size, result) -> lesson.claim(
                "learning-curve." + size,
                "Test accuracy after training on " + size + " images",
                Trials.mean(result, trial -> trial.test().accuracy()),
                BY_SIZE.get(size)));
        remedies.judge(
                "more-data",
                MORE,
                bySize.get(2 * Sample.FEW),
                bands(bundled(8, 15), real(1.5, 6)),
                bands(bundled(0.5, 1.25), real(0.05, 0.35)));
        lesson.figure(
                "learning-curve",
                "Learning curve: accuracy on the training images and on others, by the number of training images",
                RemedyFigures.learningCurve(bySize));
    }

    void augmentation() {
        int side = remedies.trials().sample(0).side();
        remedies.judge(
                "augmentation",
                "Augmentation",
                plain.withBatches(seed -> Augmentation.moving(side, seed)),
                bands(bundled(18, 25.5), real(-5, 0)),
                bands(bundled(1.4, 2.2), real(0.15, 0.5)));
        remedies.judge(
                "flip",
                "Mirrored images",
                plain.withBatches(Augmentation::mirroring),
                bands(bundled(0, 6), real(-4, 1)),
                bands(bundled(0.25, 0.8), real(-0.2, 0.15)));
    }

    void earlyStopping() {
        List<EarlyStopping> stopped = new ArrayList<>();
        List<Trial> result = new ArrayList<>();
        for (int trial = 0; trial < remedies.trials().count(); trial++) {
            DataSet few = remedies.trials().sample(trial).few();
            EarlyStopping one =
                    EarlyStopping.train(plain, few, remedies.trials().seed(trial));
            stopped.add(one);
            result.add(remedies.trials().judge(one.best(), trial, few));
        }
        lesson.claim(
                "early-stopping.epoch",
                "Epoch of the best network",
                stopped.stream().mapToInt(EarlyStopping::epoch).average().orElseThrow(),
                bundled(5, 10),
                real(6, 21));
        remedies.judge(
                "early-stopping",
                "Early stopping",
                result,
                bands(bundled(-13, -3), real(-10, 0)),
                bands(bundled(0.5, 1.25), real(0.1, 0.45)));
        EarlyStopping first = stopped.get(0);
        lesson.claim(
                "early-stopping.true-score",
                "Least validation loss of the first trial",
                first.score(),
                bundled(1.6, 2.3),
                real(0.5, 1.15));
        lesson.claim(
                "early-stopping.reported-score",
                "The same as getBestModelScore() tells it",
                first.reportedScore(),
                both(0, 0));
    }
}
