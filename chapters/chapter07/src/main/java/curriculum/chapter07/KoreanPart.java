package curriculum.chapter07;

import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Progress;
import curriculum.lab.Table;

/** The ninth part of the lesson: English to Korean, from a few thousand sentences. */
final class KoreanPart {
    private static final int SHOWN = 8;

    private final Lesson lesson;
    private final Task task;

    KoreanPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.task = material.korean();
    }

    void translate() {
        lesson.section("korean", "English to Korean");
        Trained network;
        try (Progress progress = lesson.progress("English to Korean", task.sizes().steps())) {
            network = Trained.of(task, AttentionKind.DOT_PRODUCT, lesson.seed(), progress::step);
        }
        lesson.claim("korean.train-pairs", "Pairs to learn from", task.train().size(), real(0, 3798));
        lesson.claim("korean.test-pairs", "Pairs to test on", task.test().size(), real(0, 200));
        lesson.claim("korean.shared-sources", "Sources of the test that occur in training too", task.sharedSources(), real(0, 0));
        lesson.claim("korean.bleu", "BLEU of characters, dot product", network.bleu(network.greedy(), 0), real(0, 100));
        lesson.claim("korean.chrf", "chrF, dot product", network.chrf(), real(0, 100));
        Trained always = NetworkPart.always(network);
        lesson.claim("korean.baseline-bleu", "BLEU of characters of always saying the most frequent sentence", always.bleu(always.greedy(), 0), real(0, 100));
        lesson.claim("korean.baseline-chrf", "chrF of always saying the most frequent sentence", always.chrf(), real(0, 100));
        Table table = Table.of("English", "written", "reference");
        for (int i = 0; i < Math.min(SHOWN, task.test().size()); i++) {
            Example example = task.test().get(i);
            table.row(example.text(), task.text(network.greedy().get(i).tokens()), example.reference());
        }
        lesson.table("korean", "The first sentences of the test", table);
    }
}
