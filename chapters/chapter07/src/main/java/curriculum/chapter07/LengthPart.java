package curriculum.chapter07;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.figure.Chart;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The third part of the lesson: what long sources do to one vector. */
final class LengthPart {
    private static final long LETTERS_SEED = 5;

    private final Lesson lesson;
    private final Task task;
    private final Contest contest;

    LengthPart(Lesson lesson, Task task, Contest contest) {
        this.lesson = lesson;
        this.task = task;
        this.contest = contest;
    }

    /** The longer the source, the more the network without attention loses. */
    void longSources() {
        if (lesson.edition() == Edition.REAL) {
            sentences();
        } else {
            repetition();
        }
    }

    /** Lets networks repeat letters, which asks for nothing but memory; generated, so on the bundled data only. */
    private void repetition() {
        Task letters = Repetition.of(new Random(LETTERS_SEED));
        int seeds = letters.sizes().seeds();
        Contest repeated = Contest.train(
                lesson, "repeating letters", letters, Map.of(AttentionKind.NONE, seeds, AttentionKind.ADDITIVE, seeds));
        int from = letters.sizes().longFrom();
        ToDoubleFunction<Trained> longer = one -> one.exactMatch(one.greedy(), from, Integer.MAX_VALUE);
        for (AttentionKind kind : repeated.networks().keySet()) {
            lesson.claim(
                    "short." + kind.id(),
                    "One to three letters repeated without a mistake, " + kind,
                    repeated.scores(kind, one -> one.exactMatch(one.greedy(), 1, 4))
                            .mean(),
                    kind == AttentionKind.NONE ? bundled(0.72, 0.98) : bundled(0.95, 1));
            lesson.claim(
                    "long." + kind.id(),
                    "Nine to twelve letters repeated without a mistake, " + kind,
                    repeated.scores(kind, longer).mean(),
                    kind == AttentionKind.NONE ? bundled(0, 0.1) : bundled(0.4, 0.9));
        }
        PerSeed differences = repeated.difference(AttentionKind.ADDITIVE, AttentionKind.NONE, longer);
        lesson.claim(
                "long.additive-minus-plain",
                "Nine to twelve letters: additive minus no attention, mean of the seeds",
                differences.mean(),
                bundled(0.4, 0.9));
        lesson.claim(
                "long.smallest-difference",
                "The same of the seed for which it is smallest",
                differences.least(),
                bundled(0.2, 0.85));
        lengths(repeated);
    }

    private void lengths(Contest repeated) {
        double[] lengths =
                IntStream.rangeClosed(1, Repetition.LONGEST).asDoubleStream().toArray();
        Chart chart = Chart.titled("Letters repeated without a mistake")
                .xAxis("number of letters")
                .yAxis("exact match")
                .yRange(0, 1.02);
        for (AttentionKind kind : repeated.networks().keySet()) {
            chart.line(
                    kind.toString(),
                    lengths,
                    IntStream.rangeClosed(1, Repetition.LONGEST)
                            .mapToDouble(length -> repeated.scores(
                                            kind, one -> one.exactMatch(one.greedy(), length, length + 1))
                                    .mean())
                            .toArray());
        }
        lesson.figure(
                "lengths",
                "The share of texts repeated without a mistake, by their length; mean of three seeds",
                chart);
    }

    /** The same question on sentences, whose lengths differ less. */
    private void sentences() {
        ToDoubleFunction<Trained> longer =
                one -> one.bleu(one.greedy(), task.sizes().longFrom());
        lesson.claim(
                "long-sentences.attention-minus-plain",
                "BLEU of the longer sentences: dot product minus no attention, mean of the seeds",
                contest.difference(AttentionKind.DOT_PRODUCT, AttentionKind.NONE, longer)
                        .mean(),
                real(19, 36));
    }
}
