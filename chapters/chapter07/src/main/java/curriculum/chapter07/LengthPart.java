package curriculum.chapter07;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.BarChart;
import curriculum.lab.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The fourth part of the lesson: what long sources do to one vector. */
final class LengthPart {
    private static final int[] ENDS = {8, 10, 12, 14, 17, 99};

    private final Lesson lesson;
    private final Task task;

    LengthPart(Lesson lesson, Task task) {
        this.lesson = lesson;
        this.task = task;
    }

    void longSources(Contest contest) {
        lesson.section("length", "Why one vector is too narrow");
        int from = task.sizes().longFrom();
        if (lesson.edition() == Edition.BUNDLED) {
            ToDoubleFunction<Trained> shorter = one -> one.exactMatch(one.greedy(), 0, from);
            ToDoubleFunction<Trained> longer = one -> one.exactMatch(one.greedy(), from, 99);
            for (AttentionKind kind : List.of(AttentionKind.NONE, AttentionKind.DOT_PRODUCT)) {
                lesson.claim("short." + kind.id(), "Short sources without a mistake, " + kind, contest.mean(kind, shorter), bundled(0, 1));
                lesson.claim("long." + kind.id(), "Long sources without a mistake, " + kind, contest.mean(kind, longer), bundled(0, 1));
            }
            differences(contest, longer);
            lengths(contest);
        } else {
            ToDoubleFunction<Trained> longer = one -> one.bleu(one.greedy(), from);
            for (AttentionKind kind : List.of(AttentionKind.NONE, AttentionKind.DOT_PRODUCT)) {
                lesson.claim("long." + kind.id(), "BLEU of long sources, " + kind, contest.mean(kind, longer), real(0, 100));
            }
            differences(contest, longer);
        }
    }

    private void differences(Contest contest, ToDoubleFunction<Trained> score) {
        lesson.claim(
                "long.attention-minus-plain",
                "Long sources: dot product minus no attention, mean of the seeds",
                contest.difference(AttentionKind.DOT_PRODUCT, AttentionKind.NONE, score),
                bundled(0, 1), real(-10, 50));
        lesson.claim(
                "long.smallest-difference",
                "The same of the seed for which it is smallest",
                contest.smallestDifference(AttentionKind.DOT_PRODUCT, AttentionKind.NONE, score),
                bundled(0, 1), real(-10, 50));
    }

    private void lengths(Contest contest) {
        List<String> names = new ArrayList<>();
        int from = 0;
        double[] plain = new double[ENDS.length];
        double[] attending = new double[ENDS.length];
        for (int i = 0; i < ENDS.length; i++) {
            int low = from;
            int high = ENDS[i];
            names.add(i == 0 ? "to " + (high - 1) : i == ENDS.length - 1 ? "from " + low : low + "–" + (high - 1));
            plain[i] = contest.mean(AttentionKind.NONE, one -> one.exactMatch(one.greedy(), low, high));
            attending[i] = contest.mean(AttentionKind.DOT_PRODUCT, one -> one.exactMatch(one.greedy(), low, high));
            from = high;
        }
        lesson.figure(
                "lengths",
                "The share of dates written without a mistake, by the number of tokens to read; mean of the seeds",
                BarChart.titled("Exact match by length of the source", names)
                        .xAxis("tokens to read")
                        .yAxis("exact match")
                        .bars(AttentionKind.NONE.toString(), plain)
                        .bars(AttentionKind.DOT_PRODUCT.toString(), attending));
    }
}
