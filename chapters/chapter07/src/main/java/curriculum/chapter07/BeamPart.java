package curriculum.chapter07;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.Arrays;
import java.util.List;

/** The eighth part of the lesson: looking for the most probable sequence instead of the most probable next token. */
final class BeamPart {
    private static final int WIDTH = 4;
    private static final int SHOWN = 6;
    /** Two ways of adding up the same logarithms differ by less. */
    private static final double EQUAL = 1e-4;

    private final Lesson lesson;
    private final Task task;

    BeamPart(Lesson lesson, Task task) {
        this.lesson = lesson;
        this.task = task;
    }

    void widthFour(Contest contest) {
        // The plain network is less sure of what it writes: there is more to find.
        for (AttentionKind kind : List.of(AttentionKind.NONE, AttentionKind.DOT_PRODUCT)) {
            String prefix = kind == AttentionKind.NONE ? "beam.plain-" : "beam.";
            Trained network = contest.first(kind);
            List<Hypothesis> beam = network.beam(WIDTH);
            List<Hypothesis> greedy = network.greedy();
            double gain = 0;
            int other = 0;
            int worse = 0;
            for (int i = 0; i < beam.size(); i++) {
                double difference = beam.get(i).logProbability() - greedy.get(i).logProbability();
                gain += difference / beam.size();
                other += Arrays.equals(beam.get(i).tokens(), greedy.get(i).tokens()) ? 0 : 1;
                worse += difference < -EQUAL ? 1 : 0;
            }
            boolean plain = kind == AttentionKind.NONE;
            lesson.claim(
                    prefix + "log-probability",
                    "Log-probability, beam of 4 minus greedy, " + kind,
                    gain,
                    plain ? bundled(0.015, 0.5) : bundled(-0.001, 0.005),
                    plain ? real(0.6, 2) : real(0.25, 0.8));
            lesson.claim(
                    prefix + "worse",
                    "Sequences for which the beam found a less probable one, " + kind,
                    worse,
                    bundled(0, 5),
                    plain ? real(0, 150) : real(0, 30));
            lesson.claim(
                    prefix + "other",
                    "Share of sequences that the beam writes otherwise, " + kind,
                    (double) other / beam.size(),
                    plain ? bundled(0.12, 0.8) : bundled(0, 0.02),
                    plain ? real(0.6, 0.95) : real(0.25, 0.6));
            if (lesson.edition() == Edition.BUNDLED) {
                double exact = network.exactMatch(beam, 0, Integer.MAX_VALUE);
                lesson.claim(
                        prefix + "exact-match",
                        "Dates without a mistake, beam of 4, " + kind,
                        exact,
                        plain ? bundled(0.005, 0.5) : bundled(0.98, 1));
                lesson.claim(
                        prefix + "exact-match-gain",
                        "The same minus greedy, " + kind,
                        exact - network.exactMatch(),
                        plain ? bundled(-0.04, 0.08) : bundled(-0.006, 0.01));
            } else {
                double bleu = network.bleu(beam, 0);
                lesson.claim(prefix + "bleu", "BLEU, beam of 4, " + kind, bleu, plain ? real(2.5, 10) : real(31, 46));
                lesson.claim(
                        prefix + "bleu-gain",
                        "The same minus greedy, " + kind,
                        bleu - network.bleu(greedy, 0),
                        plain ? real(-1.5, 4) : real(0.5, 6));
            }
            if (kind == AttentionKind.NONE) {
                differences(beam, greedy);
            }
        }
    }

    private void differences(List<Hypothesis> beam, List<Hypothesis> greedy) {
        Table table = Table.of("source", "greedy", "log p", "beam", "log p", "right");
        int shown = 0;
        for (int i = 0; i < beam.size() && shown < SHOWN; i++) {
            if (!Arrays.equals(beam.get(i).tokens(), greedy.get(i).tokens())) {
                table.row(
                        task.test().get(i).text(),
                        task.text(greedy.get(i).tokens()),
                        greedy.get(i).logProbability(),
                        task.text(beam.get(i).tokens()),
                        beam.get(i).logProbability(),
                        task.test().get(i).reference());
                shown++;
            }
        }
        lesson.table("beam", "Where the two differ, no attention", table);
    }
}
