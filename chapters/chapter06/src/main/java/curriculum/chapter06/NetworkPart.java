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
import org.nd4j.linalg.learning.config.NoOp;

/** RNN against LSTM against GRU. */
final class NetworkPart {
    private static final String MEAN = ", mean of " + PerSeed.SEEDS + " seeds";

    private final Lesson lesson;
    private final Corpus corpus;

    NetworkPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    /** Trains each cell with several seeds. */
    Map<CellKind, List<Trained>> threeCells() {
        Map<CellKind, List<Trained>> trained = train();
        parameters(CellKind.LSTM, 8809);
        parameters(CellKind.GRU, 8633);
        accuracies(trained);
        differences(trained);
        lesson.table("cells", "Every run", table(trained));
        lesson.figure(
                "losses",
                "Loss on training reviews (dashed) and on validation reviews after each epoch, first seed",
                ReviewFigures.losses(trained));
        return trained;
    }

    private Map<CellKind, List<Trained>> train() {
        Sizes.Network sizes = corpus.sizes().small();
        Sequences train = corpus.trainSequences(Padding.PRE);
        Sequences validation = corpus.validationSequences(Padding.PRE);
        Map<CellKind, List<Trained>> trained = new EnumMap<>(CellKind.class);
        try (Progress progress = lesson.progress("RNN, LSTM, GRU", PerSeed.SEEDS * CellKind.values().length)) {
            for (CellKind kind : CellKind.values()) {
                trained.put(kind, PerSeed.models(lesson.seed(), seed -> {
                    MultiLayerNetwork network = SentimentNetwork.embedding(
                            sizes.words(),
                            sizes.width(),
                            sizes.learning().updater(train.size()),
                            seed,
                            kind.lastStep(sizes.units()));
                    Trained one = Training.fit(network, train, validation, sizes.learning(), seed);
                    progress.step();
                    return one;
                }));
            }
        }
        return trained;
    }

    private void parameters(CellKind kind, int expected) {
        lesson.claim(
                kind.id() + ".parameters",
                "Parameters, " + kind + " of 8 units, 500 words",
                SentimentNetwork.embedding(500, 16, new NoOp(), lesson.seed(), kind.lastStep(8))
                        .numParams(),
                both(expected, expected));
    }

    private void accuracies(Map<CellKind, List<Trained>> trained) {
        Band[] gated = {bundled(0.98, 1), real("imdb", 0.77, 0.82), real("nsmc", 0.735, 0.79)};
        Map<CellKind, Band[]> bands = Map.of(
                CellKind.RNN, new Band[] {bundled(0.96, 1), real("imdb", 0.70, 0.78), real("nsmc", 0.72, 0.775)},
                CellKind.LSTM, gated,
                CellKind.GRU, gated);
        trained.forEach((kind, runs) -> lesson.claim(
                kind.id() + ".validation-accuracy",
                "Validation accuracy, " + kind + MEAN,
                Trained.accuracies(runs).mean(),
                bands.get(kind)));
    }

    private void differences(Map<CellKind, List<Trained>> trained) {
        lesson.claim(
                "rnn.more-epochs",
                "Epochs until nothing is left to learn, RNN over GRU" + MEAN,
                PerSeed.of(trained.get(CellKind.RNN), Trained::epochs).mean()
                        / PerSeed.of(trained.get(CellKind.GRU), Trained::epochs).mean(),
                bundled(1.5, 5));
        PerSeed rnn = Trained.accuracies(trained.get(CellKind.RNN));
        PerSeed lstm = Trained.accuracies(trained.get(CellKind.LSTM));
        PerSeed gru = Trained.accuracies(trained.get(CellKind.GRU));
        lesson.claim(
                "lstm.minus-rnn",
                "LSTM minus RNN" + MEAN,
                lstm.minus(rnn).mean(),
                bundled(-0.01, 0.035),
                real("imdb", 0.03, 0.12),
                real("nsmc", -0.01, 0.04));
        lesson.claim(
                "gru.minus-lstm",
                "GRU minus LSTM" + MEAN,
                gru.minus(lstm).mean(),
                bundled(-0.01, 0.02),
                real("imdb", -0.015, 0.035),
                real("nsmc", -0.02, 0.03));
    }

    private Table table(Map<CellKind, List<Trained>> trained) {
        Table table = Table.of("cell", "seed", "epochs", "validation loss", "validation accuracy");
        trained.forEach((kind, runs) -> {
            for (int run = 0; run < runs.size(); run++) {
                Trained one = runs.get(run);
                table.row(kind.name(), lesson.seed() + run, one.epochs(), one.lastLoss(), one.bestAccuracy());
            }
        });
        return table;
    }
}
