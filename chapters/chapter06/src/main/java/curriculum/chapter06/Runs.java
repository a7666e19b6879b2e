package curriculum.chapter06;

import curriculum.lab.Lesson;
import curriculum.lab.Progress;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** The same training several times, each time with another seed: one run alone may be luck. */
record Runs(List<Training> trainings) {
    /** How many runs a comparison takes. */
    static final int SEEDS = 3;

    /**
     * Trains.
     *
     * @param seeds how many times
     * @param progress makes a step after each run
     * @param run trains with the seed that it is given
     */
    static Runs of(Lesson lesson, int seeds, Progress progress, LongFunction<Training> run) {
        return new Runs(LongStream.range(lesson.seed(), lesson.seed() + seeds)
                .mapToObj(seed -> {
                    Training training = run.apply(seed);
                    progress.step();
                    return training;
                })
                .toList());
    }

    /** The run with the lesson's own seed. */
    Training first() {
        return trainings.get(0);
    }

    double meanEpochs() {
        return trainings.stream().mapToInt(Training::epochs).average().orElseThrow();
    }

    /** Mean validation accuracy. */
    double accuracy() {
        return trainings.stream().mapToDouble(Training::bestAccuracy).average().orElseThrow();
    }

    /** Mean over the seeds of how much more accurate these runs are than others with the same seeds. */
    double minus(Runs other) {
        double sum = 0;
        for (int run = 0; run < trainings.size(); run++) {
            sum += trainings.get(run).bestAccuracy() - other.trainings.get(run).bestAccuracy();
        }
        return sum / trainings.size();
    }
}
