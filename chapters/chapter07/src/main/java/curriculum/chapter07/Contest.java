package curriculum.chapter07;

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

    double mean(AttentionKind kind, ToDoubleFunction<Trained> score) {
        return networks.get(kind).stream().mapToDouble(score).average().orElseThrow();
    }

    /** What one kind scores more than another with the same seed, mean over the seeds. */
    double difference(AttentionKind one, AttentionKind other, ToDoubleFunction<Trained> score) {
        return mean(one, score) - mean(other, score);
    }

    /** The same of the seed for which it is smallest. */
    double smallestDifference(AttentionKind one, AttentionKind other, ToDoubleFunction<Trained> score) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int seed = 0; seed < networks.get(one).size(); seed++) {
            double difference = score.applyAsDouble(networks.get(one).get(seed))
                    - score.applyAsDouble(networks.get(other).get(seed));
            smallest = Math.min(smallest, difference);
        }
        return smallest;
    }
}
