package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.Map;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;

/** The seventh part of the lesson: the side of the padding, and deeper networks. */
final class VariationPart {
    private static final double KEPT = 0.7;

    private final Lesson lesson;
    private final Corpus corpus;
    private final Map<CellKind, Runs> cells;

    /** @param cells the runs to compare with, padded before and not masked */
    VariationPart(Lesson lesson, Corpus corpus, Map<CellKind, Runs> cells) {
        this.lesson = lesson;
        this.corpus = corpus;
        this.cells = cells;
    }

    void paddingSides() {
        Runs before = cells.get(CellKind.RNN);
        Runs after;
        Runs masked;
        try (Progress progress = lesson.progress("padding", 2 * PerSeed.SEEDS)) {
            // Each gets the epochs that sufficed for its seed with the padding before.
            LongToIntFunction epochs =
                    seed -> before.trainings().get((int) (seed - lesson.seed())).epochs();
            after = train(Padding.POST, false, epochs, progress, this::lastOfRnn);
            masked = train(Padding.POST, true, epochs, progress, this::lastOfRnn);
        }
        accuracy(
                "padding.post",
                "padding after, RNN",
                after,
                corpus.bands(bundled(0.47, 0.65), real(0.53, 0.66), real(0.46, 0.58)));
        accuracy(
                "padding.post-masked",
                "padding after and masked, RNN",
                masked,
                corpus.bands(bundled(0.9, 1), real(0.56, 0.7), real(0.705, 0.77)));
        difference(
                "padding.pre-minus-post",
                "Padding before minus padding after",
                before,
                after,
                corpus.bands(bundled(0.3, 0.53), real(0.07, 0.18), real(0.17, 0.29)));
        difference(
                "padding.mask-gain",
                "Padding after: with mask minus without",
                masked,
                after,
                corpus.bands(bundled(0.3, 0.53), real(-0.01, 0.09), real(0.16, 0.29)));
    }

    private Layer[] lastOfRnn() {
        return new Layer[] {CellKind.RNN.lastStep(corpus.sizes().units)};
    }

    void deeper() {
        int units = corpus.sizes().units;
        LongToIntFunction epochs = seed -> corpus.sizes().epochs;
        Runs one = cells.get(CellKind.GRU);
        try (Progress progress = lesson.progress("deeper", 3 * PerSeed.SEEDS)) {
            // snippet deeper
            Supplier<Layer[]> stacked = () -> new Layer[] {CellKind.GRU.allSteps(units), CellKind.GRU.lastStep(units)};
            Supplier<Layer[]> bothWays = () -> new Layer[] {
                new Bidirectional(CellKind.GRU.allSteps(units)), new GlobalPoolingLayer.Builder(PoolingType.AVG).build()
            };
            Supplier<Layer[]> dropout = () -> new Layer[] {new DropoutLayer(KEPT), CellKind.GRU.lastStep(units)};
            // end snippet
            compare("stacked", "two GRU layers", one, train(Padding.PRE, false, epochs, progress, stacked));
            // What is pooled must not have padding in it.
            compare(
                    "bidirectional",
                    "GRU in both directions, pooled",
                    one,
                    train(Padding.PRE, true, epochs, progress, bothWays));
            compare("dropout", "GRU with dropout 0.3", one, train(Padding.PRE, false, epochs, progress, dropout));
        }
    }

    private void compare(String id, String name, Runs one, Runs other) {
        accuracy(id, name, other, corpus.bands(bundled(0.97, 1), real(0.76, 0.83), real(0.73, 0.8)));
        difference(
                id + ".gain",
                "That minus one GRU layer",
                other,
                one,
                corpus.bands(bundled(-0.02, 0.02), real(-0.03, 0.03), real(-0.03, 0.03)));
    }

    private Runs train(
            Padding padding, boolean masked, LongToIntFunction epochs, Progress progress, Supplier<Layer[]> layers) {
        Sizes sizes = corpus.sizes();
        Sequences train = corpus.trainSequences(padding);
        Sequences validation = corpus.validationSequences(padding);
        return Runs.of(lesson, progress, seed -> new Training(
                        SentimentNetwork.embedding(
                                sizes.words,
                                NetworkPart.WIDTH,
                                sizes.updater(train, epochs.applyAsInt(seed)),
                                seed,
                                layers.get()),
                        sizes.batch,
                        seed)
                .epochs(
                        epochs.applyAsInt(seed),
                        masked ? train.withMask() : train,
                        masked ? validation.withMask() : validation));
    }

    private void accuracy(String id, String name, Runs runs, Band... bands) {
        lesson.claim(id + ".validation-accuracy", "Validation accuracy, " + name, runs.accuracy(), bands);
    }

    private void difference(String id, String name, Runs one, Runs other, Band... bands) {
        lesson.claim(id, name + ", mean of " + PerSeed.SEEDS + " seeds", one.minus(other), bands);
    }
}
