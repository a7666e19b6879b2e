package curriculum.chapter07;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.figure.Chart;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The third part of the lesson: three networks that differ in nothing but attention. */
final class NetworkPart {
    private final Lesson lesson;
    private final Task task;

    NetworkPart(Lesson lesson, Task task) {
        this.lesson = lesson;
        this.task = task;
    }

    void parameters() {
        Map<AttentionKind, int[]> expected = Map.of(
                AttentionKind.NONE, new int[] {42_831, 195_176},
                AttentionKind.DOT_PRODUCT, new int[] {43_791, 259_176},
                AttentionKind.ADDITIVE, new int[] {52_111, 267_496});
        for (AttentionKind kind : AttentionKind.values()) {
            int[] counts = expected.get(kind);
            lesson.claim(
                    kind.id() + ".parameters",
                    "Parameters, " + kind,
                    new EncoderDecoder(kind, task.shape())
                            .whole(1, 1, 1)
                            .params()
                            .length(),
                    bundled(counts[0], counts[0]),
                    real(counts[1], counts[1]));
        }
    }

    /** Trains every kind; additive attention, which costs most, with the first seed only. */
    Contest train() {
        int seeds = task.sizes().seeds();
        Contest contest = Contest.train(
                lesson,
                "three kinds of network",
                task,
                Map.of(AttentionKind.NONE, seeds, AttentionKind.DOT_PRODUCT, seeds, AttentionKind.ADDITIVE, 1));
        if (lesson.edition() == Edition.BUNDLED) {
            exactMatches(contest);
        } else {
            translations(contest);
        }
        table(contest);
        losses(contest);
        return contest;
    }

    private void exactMatches(Contest contest) {
        for (AttentionKind kind : AttentionKind.values()) {
            lesson.claim(
                    kind.id() + ".exact-match",
                    "Dates written without a mistake, " + kind,
                    contest.first(kind).exactMatch(),
                    kind == AttentionKind.NONE
                            ? bundled(0.005, 0.5)
                            : bundled(kind == AttentionKind.DOT_PRODUCT ? 0.98 : 0.95, 1));
        }
    }

    private void translations(Contest contest) {
        Map<AttentionKind, Band[]> bands = Map.of(
                AttentionKind.NONE, new Band[] {real(2.5, 9), real(17, 27)},
                AttentionKind.DOT_PRODUCT, new Band[] {real(28, 41), real(48, 60)},
                AttentionKind.ADDITIVE, new Band[] {real(33, 49), real(53, 68)});
        for (AttentionKind kind : AttentionKind.values()) {
            lesson.claim(
                    kind.id() + ".bleu",
                    "BLEU, " + kind,
                    contest.scores(kind, one -> one.bleu(one.greedy(), 0)).mean(),
                    bands.get(kind)[0]);
            lesson.claim(
                    kind.id() + ".chrf",
                    "chrF, " + kind,
                    contest.scores(kind, Trained::chrf).mean(),
                    bands.get(kind)[1]);
        }
        Trained always = always(contest.first(AttentionKind.NONE));
        lesson.claim(
                "baseline.bleu",
                "BLEU of always saying the most frequent sentence",
                always.bleu(always.greedy(), 0),
                real(0.01, 1));
        lesson.claim("baseline.chrf", "chrF of always saying the most frequent sentence", always.chrf(), real(9, 15));
        lesson.claim(
                "attention.minus-plain",
                "Dot product minus no attention, mean of the seeds",
                contest.difference(AttentionKind.DOT_PRODUCT, AttentionKind.NONE, one -> one.bleu(one.greedy(), 0))
                        .mean(),
                real(22, 36));
    }

    /** A reader of nothing, who always writes the sentence that training held most often. */
    static Trained always(Trained trained) {
        Task task = trained.task();
        Map<List<String>, Integer> counts = new HashMap<>();
        task.train().forEach(one -> counts.merge(one.target(), 1, Integer::sum));
        // Ties must not depend on the order of a hash table.
        List<String> most = counts.entrySet().stream()
                .max(Map.Entry.<List<String>, Integer>comparingByValue()
                        .thenComparing(entry -> String.join(" ", entry.getKey())))
                .orElseThrow()
                .getKey();
        Hypothesis same = new Hypothesis(task.target().ids(most), 0, true);
        return new Trained(
                task,
                trained.kind(),
                trained.graph(),
                trained.training(),
                trained.translator(),
                Collections.nCopies(task.test().size(), same));
    }

    private void table(Contest contest) {
        boolean dates = lesson.edition() == Edition.BUNDLED;
        Table table = Table.of("network", "seed", "last loss", "score", "seconds", "ms a step");
        contest.networks().forEach((kind, trained) -> {
            for (int run = 0; run < trained.size(); run++) {
                Trained one = trained.get(run);
                double[] losses = one.training().losses();
                table.row(
                        kind,
                        lesson.seed() + run,
                        Arrays.stream(losses, losses.length - 50, losses.length)
                                .average()
                                .orElseThrow(),
                        dates ? one.exactMatch() : one.bleu(one.greedy(), 0),
                        Math.round(one.training().seconds()),
                        Math.round(10_000 * one.training().seconds() / losses.length) / 10.0);
            }
        });
        lesson.table("runs", "Every run: exact match of dates, BLEU of sentences", table);
    }

    private void losses(Contest contest) {
        Chart chart = Chart.titled("Loss while learning").xAxis("step").yAxis("nats a token");
        contest.networks().forEach((kind, trained) -> {
            double[] losses = trained.get(0).training().losses();
            int window = Math.max(1, losses.length / 60);
            int points = losses.length / window;
            chart.line(
                    kind.toString(),
                    IntStream.range(0, points)
                            .mapToDouble(i -> (i + 0.5) * window)
                            .toArray(),
                    IntStream.range(0, points)
                            .mapToDouble(i -> Arrays.stream(losses, i * window, (i + 1) * window)
                                    .average()
                                    .orElseThrow())
                            .toArray());
        });
        lesson.figure(
                "losses", "The loss of each kind of network on the batches that it learns from, first seed", chart);
    }
}
