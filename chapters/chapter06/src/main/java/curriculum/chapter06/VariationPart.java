package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.Progress;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;

/** The sixth part of the lesson: the side of the padding, and deeper networks. */
final class VariationPart {
    private static final double KEPT = 0.7;

    private final Lesson lesson;
    private final Corpus corpus;

    VariationPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    void paddingSides() {
        lesson.section("padding-sides", "What the side of the padding does");
        Layer cell = CellKind.RNN.lastStep(corpus.sizes().units);
        try (Progress progress = lesson.progress("padding", 2)) {
            train(
                    "padding.post",
                    "Padding after, RNN",
                    Padding.POST,
                    false,
                    progress,
                    corpus.bands(bundled(0.45, 0.9), real(0.5, 0.75), real(0.5, 0.8)),
                    cell);
            train(
                    "padding.post-masked",
                    "Padding after and masked, RNN",
                    Padding.POST,
                    true,
                    progress,
                    corpus.bands(bundled(0.9, 1), real(0.6, 0.78), real(0.68, 0.8)),
                    cell);
        }
    }

    void deeper() {
        lesson.section("deeper", "Two layers, both directions, dropout");
        int units = corpus.sizes().units;
        try (Progress progress = lesson.progress("deeper", 3)) {
            // snippet deeper
            Layer[] stacked = {CellKind.GRU.allSteps(units), CellKind.GRU.lastStep(units)};
            Layer[] bothWays = {
                new Bidirectional(CellKind.GRU.allSteps(units)), new GlobalPoolingLayer.Builder(PoolingType.AVG).build()
            };
            Layer[] dropout = {new DropoutLayer(KEPT), CellKind.GRU.lastStep(units)};
            // end snippet
            // DL4J's dropout layer can't cope with a mask over steps, so that this network goes without.
            Band[] bands = corpus.bands(bundled(0.97, 1), real(0.76, 0.83), real(0.74, 0.85));
            train("stacked", "Two GRU layers", Padding.PRE, true, progress, bands, stacked);
            train("bidirectional", "GRU in both directions, pooled", Padding.PRE, true, progress, bands, bothWays);
            train("dropout", "GRU with dropout 0.3", Padding.PRE, false, progress, bands, dropout);
        }
    }

    private void train(
            String id, String name, Padding padding, boolean masked, Progress progress, Band[] bands, Layer... layers) {
        Sizes sizes = corpus.sizes();
        Sequences train = corpus.trainSequences(padding);
        Sequences validation = corpus.validationSequences(padding);
        Training training = new Training(
                SentimentNetwork.embedding(sizes.words, NetworkPart.WIDTH, sizes.learningRate, lesson.seed(), layers),
                sizes.batch,
                lesson.seed());
        training.epochs(sizes.epochs, masked ? train.withMask() : train, masked ? validation.withMask() : validation);
        lesson.claim(id + ".validation-accuracy", "Validation accuracy: " + name, training.bestAccuracy(), bands);
        progress.step();
    }
}
