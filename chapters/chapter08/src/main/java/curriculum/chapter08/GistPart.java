package curriculum.chapter08;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.machine.Progress;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The part of the lesson that teaches the encoder what a whole text is about. */
final class GistPart {
    private static final List<String> SHOWN = List.of("great", "bad", "worst", "loved", "actor");

    private final Lesson lesson;
    private final Setup setup;
    private final Corpus corpus;
    private final MultiLayerNetwork model;

    GistPart(Lesson lesson, Setup setup, Corpus corpus, MultiLayerNetwork model) {
        this.lesson = lesson;
        this.setup = setup;
        this.corpus = corpus;
        this.model = model;
    }

    /** Returns a network whose encoder has done the second task, too. */
    MultiLayerNetwork wholeText() {
        Gist.Result result;
        try (Progress progress = lesson.progress("second task", setup.gist().steps())) {
            result = setup.gist().train(model, setup.encoder(), corpus, lesson.random(), progress::step);
        }
        lesson.claim(
                "gist.unigram",
                "Loss of knowing frequencies only, in nats",
                result.unigram(),
                real(7.1, 7.2),
                bundled(3.6, 3.72));
        lesson.claim(
                "gist.gain",
                "What the passage tells of the text, in nats",
                result.unigram() - result.loss(),
                real(0.1, 0.18),
                bundled(0.65, 1.15));
        compareLikeness(result.encoder());
        return result.encoder();
    }

    private void compareLikeness(MultiLayerNetwork reader) {
        Likeness before = new Likeness(model, corpus.vocabulary());
        Likeness after = new Likeness(reader, corpus.vocabulary());
        Table table = Table.of("word", "most alike after masked words", "and after the second task");
        SHOWN.stream()
                .filter(corpus.vocabulary()::contains)
                .forEach(word -> table.row(word, before.nearest(word), after.nearest(word)));
        lesson.table("likeness", "Which words have learned to be alike", table);
        if (lesson.edition() == Edition.REAL) {
            lesson.claim(
                    "gist.contrast-before",
                    "Praise and blame apart, after masked words",
                    before.contrast(),
                    real(-0.06, 0.07));
            lesson.claim("gist.contrast-after", "The same after the second task", after.contrast(), real(0.2, 0.45));
        }
    }
}
