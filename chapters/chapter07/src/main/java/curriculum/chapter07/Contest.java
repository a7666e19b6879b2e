package curriculum.chapter07;

import curriculum.lab.PerSeed;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Networks of each kind, trained on the same task with the same seeds.
 *
 * @param networks for each kind, in the order of the seeds
 */
record Contest(Map<AttentionKind, List<Trained>> networks) {
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
