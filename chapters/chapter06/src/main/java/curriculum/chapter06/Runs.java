package curriculum.chapter06;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.List;
import java.util.function.LongFunction;

/** The same training several times, each time with another seed: one run alone may be luck. */
record Runs(List<Training> trainings) {
    /**
     * Trains once with each seed.
     *
     * @param progress makes a step after each run
     * @param run trains with the seed that it is given
     */
    static Runs of(Lesson lesson, Progress progress, LongFunction<Training> run) {
        return new Runs(PerSeed.models(lesson.seed(), seed -> {
            Training training = run.apply(seed);
            progress.step();
            return training;
        }));
    }

    /** The run with the lesson's own seed. */
    Training first() {
        return trainings.get(0);
    }

    double meanEpochs() {
        return trainings.stream().mapToInt(Training::epochs).average().orElseThrow();
    }

    /** Validation accuracies. */
    PerSeed accuracies() {
        return PerSeed.of(trainings, Training::bestAccuracy);
    }

    /** Mean validation accuracy. */
    double accuracy() {
        return accuracies().mean();
    }

    /** Mean over the seeds of how much more accurate these runs are than others with the same seeds. */
    double minus(Runs other) {
        return accuracies().minus(other.accuracies()).mean();
    }
}
