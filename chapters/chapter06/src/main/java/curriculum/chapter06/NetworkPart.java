package curriculum.chapter06;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.Table;
import curriculum.lab.machine.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The fifth part of the lesson: RNN against LSTM against GRU. */
final class NetworkPart {
    static final int WIDTH = 16;
    private static final int UNITS = 8;

    private final Lesson lesson;
    private final Corpus corpus;

    NetworkPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    /** Trains each cell with several seeds. */
    Map<CellKind, Runs> threeCells() {
        Map<CellKind, Runs> trained = train();
        for (CellKind kind : List.of(CellKind.LSTM, CellKind.GRU)) {
            int all = kind == CellKind.LSTM ? 8809 : 8633;
            lesson.claim(
                    kind.id() + ".parameters",
                    "Parameters, " + kind + " of 8 units, 500 words",
                    SentimentNetwork.embedding(500, WIDTH, 0.01, lesson.seed(), kind.lastStep(UNITS))
                            .numParams(),
                    both(all, all));
        }
        accuracy(trained, CellKind.RNN, corpus.bands(bundled(0.96, 1), real(0.70, 0.78), real(0.72, 0.775)));
        accuracy(trained, CellKind.LSTM, corpus.bands(bundled(0.98, 1), real(0.77, 0.82), real(0.735, 0.79)));
        accuracy(trained, CellKind.GRU, corpus.bands(bundled(0.98, 1), real(0.77, 0.82), real(0.735, 0.79)));
        lesson.claim(
                "rnn.more-epochs",
                "Epochs until nothing is left to learn, RNN over GRU, mean of " + PerSeed.SEEDS + " seeds",
                trained.get(CellKind.RNN).meanEpochs()
                        / trained.get(CellKind.GRU).meanEpochs(),
                bundled(1.5, 5));
        lesson.claim(
                "lstm.minus-rnn",
                "LSTM minus RNN, mean of " + PerSeed.SEEDS + " seeds",
                trained.get(CellKind.LSTM).minus(trained.get(CellKind.RNN)),
                corpus.bands(bundled(-0.01, 0.035), real(0.03, 0.12), real(-0.01, 0.04)));
        lesson.claim(
                "gru.minus-lstm",
                "GRU minus LSTM, mean of " + PerSeed.SEEDS + " seeds",
                trained.get(CellKind.GRU).minus(trained.get(CellKind.LSTM)),
                corpus.bands(bundled(-0.01, 0.02), real(-0.015, 0.035), real(-0.02, 0.03)));
        lesson.table("cells", "Every run", table(trained));
        lesson.figure(
                "losses",
                "Loss on training reviews (dashed) and on validation reviews after each epoch, first seed",
                ReviewFigures.losses(trained));
        return trained;
    }

    private Map<CellKind, Runs> train() {
        Sizes sizes = corpus.sizes();
        Sequences train = corpus.trainSequences(Padding.PRE);
        Sequences validation = corpus.validationSequences(Padding.PRE);
        Map<CellKind, Runs> trained = new EnumMap<>(CellKind.class);
        try (Progress progress = lesson.progress("RNN, LSTM, GRU", PerSeed.SEEDS * CellKind.values().length)) {
            for (CellKind kind : CellKind.values()) {
                trained.put(kind, Runs.of(lesson, progress, seed -> {
                    MultiLayerNetwork network = SentimentNetwork.embedding(
                            sizes.words, WIDTH, sizes.updater(train, sizes.epochs), seed, kind.lastStep(sizes.units));
                    return new Training(network, sizes.batch, seed).epochs(sizes.epochs, train, validation);
                }));
            }
        }
        return trained;
    }

    private void accuracy(Map<CellKind, Runs> trained, CellKind kind, Band... bands) {
        lesson.claim(
                kind.id() + ".validation-accuracy",
                "Validation accuracy, " + kind + ", mean of " + PerSeed.SEEDS + " seeds",
                trained.get(kind).accuracy(),
                bands);
    }

    private Table table(Map<CellKind, Runs> trained) {
        Table table = Table.of("cell", "seed", "epochs", "validation loss", "validation accuracy");
        trained.forEach((kind, runs) -> {
            for (int run = 0; run < PerSeed.SEEDS; run++) {
                Training one = runs.trainings().get(run);
                double[] losses = one.validationLosses();
                table.row(
                        kind.name(), lesson.seed() + run, one.epochs(), losses[losses.length - 1], one.bestAccuracy());
            }
        });
        return table;
    }
}
