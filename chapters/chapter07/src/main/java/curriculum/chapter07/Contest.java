package curriculum.chapter07;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Networks of each kind, trained on the same task with the same seeds.
 *
 * @param networks for each kind, in the order of the seeds
 */
record Contest(Map<AttentionKind, List<Trained>> networks) {
    /**
     * Trains networks with the lesson's seed and those after it.
     *
     * @param name of the task, for the progress bar
     * @param counts how many networks of each kind
     */
    static Contest train(Lesson lesson, String name, Task task, Map<AttentionKind, Integer> counts) {
        Map<AttentionKind, List<Trained>> networks = new EnumMap<>(AttentionKind.class);
        long all = counts.values().stream().mapToLong(Integer::longValue).sum();
        try (Progress progress = lesson.progress(name, all * task.sizes().steps())) {
            new EnumMap<>(counts)
                    .forEach((kind, count) -> networks.put(
                            kind,
                            LongStream.range(lesson.seed(), lesson.seed() + count)
                                    .mapToObj(seed -> Trained.of(task, kind, seed, progress::step))
                                    .toList()));
        }
        return new Contest(networks);
    }

    Trained first(AttentionKind kind) {
        return networks.get(kind).get(0);
    }

    /** What networks of one kind score. */
    PerSeed scores(AttentionKind kind, ToDoubleFunction<Trained> score) {
        return PerSeed.of(networks.get(kind), score);
    }

    /** What one kind scores more than another with the same seed. */
    PerSeed difference(AttentionKind one, AttentionKind other, ToDoubleFunction<Trained> score) {
        return scores(one, score).minus(scores(other, score));
    }
}
