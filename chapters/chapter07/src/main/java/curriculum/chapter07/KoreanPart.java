package curriculum.chapter07;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.machine.Progress;

/** The ninth part of the lesson: Korean, read in dates and written in sentences. */
final class KoreanPart {
    private static final int SHOWN = 8;

    private final Lesson lesson;
    private final Material material;

    KoreanPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
    }

    void korean(Contest contest) {
        if (lesson.edition() == Edition.BUNDLED) {
            dates(contest.first(AttentionKind.DOT_PRODUCT));
        } else {
            sentences(material.korean());
        }
    }

    /** One network reads both languages; how well each of them? */
    private void dates(Trained network) {
        lesson.claim(
                "korean.exact-match",
                "Korean dates without a mistake, dot product",
                exactMatch(network, true),
                bundled(0.97, 1));
        lesson.claim(
                "english.exact-match",
                "English dates without a mistake, dot product",
                exactMatch(network, false),
                bundled(0.97, 1));
        Table table = Table.of("read", "written", "right");
        for (int i = 0, shown = 0; shown < SHOWN; i++) {
            if (material.dates().get(i).spelling().isKorean()) {
                show(table, network, i);
                shown++;
            }
        }
        lesson.table("korean", "The first Korean texts of the test", table);
    }

    private double exactMatch(Trained network, boolean korean) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < material.dates().size(); i++) {
            if (material.dates().get(i).spelling().isKorean() == korean) {
                all++;
                right += network.task()
                                .text(network.greedy().get(i).tokens())
                                .equals(material.dates().get(i).iso())
                        ? 1
                        : 0;
            }
        }
        return (double) right / all;
    }

    private void sentences(Task task) {
        Trained network;
        try (Progress progress =
                lesson.progress("English to Korean", task.sizes().steps())) {
            network = Trained.of(task, AttentionKind.DOT_PRODUCT, lesson.seed(), progress::step);
        }
        lesson.claim("korean.train-pairs", "Pairs to learn from", task.train().size(), real(1200, 1450));
        lesson.claim("korean.test-pairs", "Pairs to test on", task.test().size(), real(140, 200));
        lesson.claim(
                "korean.shared-sources",
                "Sources of the test that occur in training too",
                task.sharedSources(),
                real(0, 0));
        lesson.claim("korean.bleu", "BLEU of characters, dot product", network.bleu(network.greedy(), 0), real(8, 21));
        lesson.claim("korean.chrf", "chrF, dot product", network.chrf(), real(9, 19));
        Trained always = NetworkPart.always(network);
        lesson.claim(
                "korean.baseline-bleu",
                "BLEU of characters of always saying the most frequent sentence",
                always.bleu(always.greedy(), 0),
                real(0, 3));
        lesson.claim(
                "korean.baseline-chrf", "chrF of always saying the most frequent sentence", always.chrf(), real(0, 4));
        Table table = Table.of("read", "written", "right");
        for (int i = 0; i < SHOWN; i++) {
            show(table, network, i);
        }
        lesson.table("korean", "The first Korean texts of the test", table);
    }

    private static void show(Table table, Trained network, int row) {
        Example example = network.task().test().get(row);
        table.row(example.text(), network.task().text(network.greedy().get(row).tokens()), example.reference());
    }
}
