package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;

/** The side of the padding, and deeper networks. */
final class VariationPart {
    private static final double KEPT = 0.7;

    private final Lesson lesson;
    private final Corpus corpus;
    private final Sizes.Network sizes;
    private final Map<CellKind, List<Trained>> cells;

    /** @param cells the runs to compare with, padded before and not masked */
    VariationPart(Lesson lesson, Corpus corpus, Map<CellKind, List<Trained>> cells) {
        this.lesson = lesson;
        this.corpus = corpus;
        this.sizes = corpus.sizes().small();
        this.cells = cells;
    }

    /** Validation accuracies of the RNN. */
    private record Sides(PerSeed before, PerSeed after, PerSeed masked) {}

    void paddingSides() {
        Sides sides = measureSides();
        accuracy(
                "padding.post",
                "padding after, RNN",
                sides.after(),
                bundled(0.47, 0.65),
                real("imdb", 0.53, 0.66),
                real("nsmc", 0.46, 0.58));
        accuracy(
                "padding.post-masked",
                "padding after and masked, RNN",
                sides.masked(),
                bundled(0.9, 1),
                real("imdb", 0.56, 0.7),
                real("nsmc", 0.705, 0.77));
        difference(
                "padding.pre-minus-post",
                "Padding before minus padding after",
                sides.before().minus(sides.after()),
                bundled(0.3, 0.53),
                real("imdb", 0.07, 0.18),
                real("nsmc", 0.17, 0.29));
        difference(
                "padding.mask-gain",
                "Padding after: with mask minus without",
                sides.masked().minus(sides.after()),
                bundled(0.3, 0.53),
                real("imdb", -0.01, 0.09),
                real("nsmc", 0.16, 0.29));
    }

    private Sides measureSides() {
        List<Trained> before = cells.get(CellKind.RNN);
        // Each gets the epochs that sufficed for its seed with the padding before.
        LongFunction<Learning> learning = seed ->
                sizes.learning().during(before.get((int) (seed - lesson.seed())).epochs());
        Supplier<Layer[]> rnn = () -> new Layer[] {CellKind.RNN.lastStep(sizes.units())};
        Sequences train = corpus.trainSequences(Padding.POST);
        Sequences validation = corpus.validationSequences(Padding.POST);
        try (Progress progress = lesson.progress("padding", 2 * PerSeed.SEEDS)) {
            return new Sides(
                    Trained.accuracies(before),
                    train(train, validation, learning, progress, rnn),
                    train(train.withMask(), validation.withMask(), learning, progress, rnn));
        }
    }

    void deeper() {
        int units = sizes.units();
        // snippet deeper
        Supplier<Layer[]> stacked = () -> new Layer[] {CellKind.GRU.allSteps(units), CellKind.GRU.lastStep(units)};
        Supplier<Layer[]> bothWays = () -> new Layer[] {
            new Bidirectional(CellKind.GRU.allSteps(units)), new GlobalPoolingLayer.Builder(PoolingType.AVG).build()
        };
        Supplier<Layer[]> dropout = () -> new Layer[] {new DropoutLayer(KEPT), CellKind.GRU.lastStep(units)};
        // end snippet
        Sequences train = corpus.trainSequences(Padding.PRE);
        Sequences validation = corpus.validationSequences(Padding.PRE);
        LongFunction<Learning> learning = seed -> sizes.learning();
        try (Progress progress = lesson.progress("deeper", 3 * PerSeed.SEEDS)) {
            compare("stacked", "two GRU layers", train(train, validation, learning, progress, stacked));
            // What is pooled must not have padding in it.
            compare(
                    "bidirectional",
                    "GRU in both directions, pooled",
                    train(train.withMask(), validation.withMask(), learning, progress, bothWays));
            compare("dropout", "GRU with dropout 0.3", train(train, validation, learning, progress, dropout));
        }
    }

    private void compare(String id, String name, PerSeed accuracies) {
        accuracy(id, name, accuracies, bundled(0.97, 1), real("imdb", 0.76, 0.83), real("nsmc", 0.73, 0.8));
        difference(
                id + ".gain",
                "That minus one GRU layer",
                accuracies.minus(Trained.accuracies(cells.get(CellKind.GRU))),
                bundled(-0.02, 0.02),
                real(-0.03, 0.03));
    }

    /** Trains with each seed and returns the validation accuracies. */
    private PerSeed train(
            Sequences train,
            Sequences validation,
            LongFunction<Learning> learning,
            Progress progress,
            Supplier<Layer[]> layers) {
        return PerSeed.run(lesson.seed(), seed -> {
            Learning own = learning.apply(seed);
            Trained trained = Training.fit(
                    SentimentNetwork.embedding(
                            sizes.words(), sizes.width(), own.updater(train.size()), seed, layers.get()),
                    train,
                    validation,
                    own,
                    seed);
            progress.step();
            return trained.bestAccuracy();
        });
    }

    private void accuracy(String id, String name, PerSeed accuracies, Band... bands) {
        lesson.claim(id + ".validation-accuracy", "Validation accuracy, " + name, accuracies.mean(), bands);
    }

    private void difference(String id, String name, PerSeed differences, Band... bands) {
        lesson.claim(id, name + ", mean of " + PerSeed.SEEDS + " seeds", differences.mean(), bands);
    }
}
