package curriculum.chapter07;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fifth part of the lesson: told the right token at every step, and left alone. */
final class ForcingPart {
    private final Lesson lesson;
    private final Task task;

    ForcingPart(Lesson lesson, Task task) {
        this.lesson = lesson;
        this.task = task;
    }

    void gap(Contest contest) {
        for (AttentionKind kind : List.of(AttentionKind.NONE, AttentionKind.DOT_PRODUCT)) {
            boolean plain = kind == AttentionKind.NONE;
            double forced = contest.scores(kind, this::forced).mean();
            double free = contest.scores(kind, this::free).mean();
            lesson.claim(
                    kind.id() + ".forced",
                    "Right tokens, each after the right ones, " + kind,
                    forced,
                    plain ? bundled(0.7, 0.97) : bundled(0.99, 1),
                    plain ? real(0.47, 0.6) : real(0.68, 0.8));
            lesson.claim(
                    kind.id() + ".free",
                    "Right tokens, each after its own, " + kind,
                    free,
                    plain ? bundled(0.65, 0.95) : bundled(0.99, 1),
                    plain ? real(0.18, 0.3) : real(0.4, 0.55));
            lesson.claim(
                    kind.id() + ".forcing-gap",
                    "What the right past is worth, " + kind,
                    forced - free,
                    plain ? bundled(0.005, 0.1) : bundled(-0.002, 0.006),
                    plain ? real(0.22, 0.37) : real(0.2, 0.33));
        }
    }

    /** The share of right tokens, the end symbol included, when the decoder is told what should have come before. */
    private double forced(Trained network) {
        double right = 0;
        double all = 0;
        for (Batch batch : Trained.batches(task)) {
            // [batch, words, steps] to [batch, steps]
            INDArray said = network.graph()
                    .output(false, batch.features(), batch.masks(), null)[0]
                    .argMax(1);
            INDArray expected = batch.expected().reshape(said.shape()).castTo(said.dataType());
            INDArray mask = batch.targetMask();
            right += said.eq(expected)
                    .castTo(mask.dataType())
                    .mul(mask)
                    .sumNumber()
                    .doubleValue();
            all += mask.sumNumber().doubleValue();
        }
        return right / all;
    }

    /** The same when it goes on from what it wrote itself. */
    private double free(Trained network) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < task.test().size(); i++) {
            int[] expected = task.target().ids(task.test().get(i).target());
            Hypothesis written = network.greedy().get(i);
            for (int step = 0; step < expected.length; step++) {
                right += step < written.tokens().length && written.tokens()[step] == expected[step] ? 1 : 0;
            }
            right += written.ended() && written.tokens().length == expected.length ? 1 : 0;
            all += expected.length + 1;
        }
        return (double) right / all;
    }
}
