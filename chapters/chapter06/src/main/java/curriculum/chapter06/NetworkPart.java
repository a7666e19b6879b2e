package curriculum.chapter06;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.Progress;
import curriculum.lab.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** The fourth part of the lesson: one-hot against embedding, then RNN against LSTM against GRU. */
final class NetworkPart {
    static final int WIDTH = 16;
    private static final int UNITS = 8;

    private static final int FEW_WORDS = 200;
    private static final int SEEDS = 3;

    private final Lesson lesson;
    private final Corpus corpus;
    private final Sizes sizes;

    NetworkPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
        this.sizes = corpus.sizes();
    }

    void oneHotOrEmbedding() {
        lesson.section("embedding", "One-hot or embedding");
        MultiLayerNetwork oneHot = oneHot(UNITS);
        MultiLayerNetwork embedding = network(CellKind.RNN, FEW_WORDS, UNITS, lesson.seed());
        lesson.claim(
                "one-hot.parameters",
                "Parameters of the RNN, 200 words, one-hot",
                oneHot.numParams(),
                both(1681, 1681));
        lesson.claim(
                "embedding.parameters",
                "Parameters of the RNN, 200 words, embedding",
                embedding.numParams(),
                both(3409, 3409));

        // A one-hot vector times a matrix picks a row of it: the embedding and the first weights in one.
        MultiLayerNetwork folded = oneHot(UNITS);
        folded.getParam("0_W").assign(embedding.getParam("0_W").mmul(embedding.getParam("1_W")));
        folded.getParam("0_RW").assign(embedding.getParam("1_RW"));
        folded.getParam("1_W").assign(embedding.getParam("2_W"));
        Vocabulary few = Vocabulary.fit(corpus.train().texts(), FEW_WORDS);
        Sequences some =
                corpus.validation().encode(few, sizes.steps, Padding.PRE).range(0, 100);
        DataSet batch = some.batch();
        INDArray difference = folded.output(some.oneHot(FEW_WORDS)).sub(embedding.output(batch.getFeatures()));
        lesson.claim(
                "embedding.is-a-product",
                "Largest difference: embedding against one-hot times matrix",
                difference.amaxNumber().doubleValue(),
                both(0, 1e-5));

        double oneHotTime = stepTime(oneHot, some.oneHot(FEW_WORDS), batch.getLabels());
        double embeddingTime = stepTime(embedding, batch.getFeatures(), batch.getLabels());
        lesson.note(
                "embedding.speed",
                "A training step on 100 reviews took %.1f ms with one-hot vectors of 200 words and %.1f ms with the"
                        + " embedding. The first grows with the vocabulary, the second hardly.",
                oneHotTime,
                embeddingTime);
        if (sizes != Sizes.GRAMMAR) {
            // The bundled reviews have so few words that there is nothing to save.
            train(few);
        }
    }

    private void train(Vocabulary few) {
        Sequences train = corpus.train().encode(few, sizes.steps, Padding.PRE);
        Sequences validation = corpus.validation().encode(few, sizes.steps, Padding.PRE);
        try (Progress progress = lesson.progress("one-hot and embedding", 2)) {
            lesson.claim(
                    "one-hot.validation-accuracy",
                    "Validation accuracy, one-hot",
                    new Training(oneHot(sizes.units), sizes.batch, lesson.seed())
                            .oneHot(FEW_WORDS)
                            .epochs(sizes.epochs, train, validation)
                            .bestAccuracy(),
                    real(0.6, 0.78));
            progress.step();
            lesson.claim(
                    "embedding.validation-accuracy",
                    "Validation accuracy, embedding",
                    new Training(
                                    network(CellKind.RNN, FEW_WORDS, sizes.units, lesson.seed()),
                                    sizes.batch,
                                    lesson.seed())
                            .epochs(sizes.epochs, train, validation)
                            .bestAccuracy(),
                    real(0.6, 0.78));
            progress.step();
        }
    }

    /** Median time of a training step, in milliseconds; the networks keep what they learn from it. */
    private static double stepTime(MultiLayerNetwork network, INDArray features, INDArray labels) {
        double[] times = new double[9];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            network.fit(features, labels);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private MultiLayerNetwork oneHot(int units) {
        return SentimentNetwork.oneHot(FEW_WORDS, sizes.learningRate, lesson.seed(), CellKind.RNN.lastStep(units));
    }

    private MultiLayerNetwork network(CellKind kind, int words, int units, long seed) {
        return SentimentNetwork.embedding(words, WIDTH, sizes.learningRate, seed, kind.lastStep(units));
    }

    /** Trains each cell with several seeds; returns the LSTM of the first. */
    MultiLayerNetwork threeCells() {
        lesson.section("cells", "RNN, LSTM and GRU");
        Sequences train = corpus.trainSequences(Padding.PRE);
        Sequences validation = corpus.validationSequences(Padding.PRE);
        Map<CellKind, List<Training>> trained = new EnumMap<>(CellKind.class);
        try (Progress progress = lesson.progress("RNN, LSTM, GRU", SEEDS * CellKind.values().length)) {
            for (CellKind kind : CellKind.values()) {
                List<Training> runs = new ArrayList<>();
                for (int run = 0; run < SEEDS; run++) {
                    long seed = lesson.seed() + run;
                    runs.add(new Training(network(kind, sizes.words, sizes.units, seed), sizes.batch, seed)
                            .epochs(sizes.epochs, train, validation));
                    progress.step();
                }
                trained.put(kind, runs);
            }
        }
        for (CellKind kind : List.of(CellKind.LSTM, CellKind.GRU)) {
            int all = kind == CellKind.LSTM ? 8809 : 8633;
            lesson.claim(
                    kind.id() + ".parameters",
                    "Parameters, " + kind + " of 8 units, 500 words",
                    network(kind, 500, UNITS, lesson.seed()).numParams(),
                    both(all, all));
        }
        accuracy(trained, CellKind.RNN, corpus.bands(bundled(0.95, 1), real(0.70, 0.78), real(0.70, 0.80)));
        accuracy(trained, CellKind.LSTM, corpus.bands(bundled(0.98, 1), real(0.77, 0.82), real(0.74, 0.84)));
        accuracy(trained, CellKind.GRU, corpus.bands(bundled(0.98, 1), real(0.77, 0.82), real(0.74, 0.84)));
        lesson.claim(
                "lstm.minus-rnn",
                "LSTM minus RNN, mean of " + SEEDS + " seeds",
                difference(trained, CellKind.LSTM, CellKind.RNN),
                corpus.bands(bundled(0, 0.05), real(0.01, 0.12), real(0, 0.12)));
        lesson.claim(
                "gru.minus-lstm",
                "GRU minus LSTM, mean of " + SEEDS + " seeds",
                difference(trained, CellKind.GRU, CellKind.LSTM),
                corpus.bands(bundled(-0.02, 0.02), real(-0.03, 0.03), real(-0.03, 0.03)));
        Table table = Table.of("cell", "seed", "epochs", "validation loss", "validation accuracy");
        trained.forEach((kind, runs) -> {
            for (int run = 0; run < SEEDS; run++) {
                Training one = runs.get(run);
                double[] losses = one.validationLosses();
                table.row(
                        kind.name(), lesson.seed() + run, losses.length, losses[losses.length - 1], one.bestAccuracy());
            }
        });
        lesson.table("cells", "Every run", table);
        lesson.figure(
                "losses",
                "Loss on training reviews (dashed) and on validation reviews after each epoch, first seed",
                ReviewFigures.losses(trained));
        return trained.get(CellKind.LSTM).get(0).network();
    }

    private void accuracy(Map<CellKind, List<Training>> trained, CellKind kind, Band... bands) {
        lesson.claim(
                kind.id() + ".validation-accuracy",
                "Validation accuracy, " + kind + ", mean of " + SEEDS + " seeds",
                mean(trained.get(kind)),
                bands);
    }

    private static double mean(List<Training> runs) {
        return runs.stream().mapToDouble(Training::bestAccuracy).average().orElseThrow();
    }

    private static double difference(Map<CellKind, List<Training>> trained, CellKind one, CellKind other) {
        return mean(trained.get(one)) - mean(trained.get(other));
    }
}
