package curriculum.chapter06;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.Table;
import curriculum.lab.machine.Progress;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;

/** The fourth part of the lesson: one-hot vectors against an embedding, in size, speed and accuracy. */
final class EmbeddingPart {
    private static final int UNITS = 8;
    private static final int FEW_WORDS = 200;
    private static final int MANY_WORDS = 2000;
    private static final int REVIEWS = 8000;
    private static final int EPOCHS = 3;
    private static final int TIMED_REVIEWS = 32;
    private static final int WARM_UP = 6;
    private static final int TIMED = 15;

    private final Lesson lesson;
    private final Corpus corpus;
    private final Sizes sizes;
    private final Vocabulary few;

    EmbeddingPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
        this.sizes = corpus.sizes();
        this.few = Vocabulary.fit(corpus.train().texts(), FEW_WORDS);
    }

    void oneHotOrEmbedding() {
        MultiLayerNetwork oneHot = oneHot(FEW_WORDS);
        MultiLayerNetwork embedding = embedding(FEW_WORDS);
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
        product(oneHot, embedding);
        speed();
        if (sizes != Sizes.GRAMMAR) {
            // The bundled reviews have so few words that there is nothing to choose.
            accuracy();
        }
    }

    /** A one-hot vector times a matrix picks a row of it: the embedding and the first weights in one. */
    private void product(MultiLayerNetwork oneHot, MultiLayerNetwork embedding) {
        // snippet product
        oneHot.getParam("0_W").assign(embedding.getParam("0_W").mmul(embedding.getParam("1_W")));
        oneHot.getParam("0_RW").assign(embedding.getParam("1_RW"));
        oneHot.getParam("1_W").assign(embedding.getParam("2_W"));
        // end snippet
        Sequences some =
                corpus.validation().encode(few, sizes.steps, Padding.PRE).range(0, 100);
        INDArray difference = oneHot.output(some.oneHot(FEW_WORDS))
                .sub(embedding.output(some.batch().getFeatures()));
        lesson.claim(
                "embedding.is-a-product",
                "Largest difference: embedding against one-hot times matrix",
                difference.amaxNumber().doubleValue(),
                both(0, 1e-5));
    }

    private void speed() {
        Sequences some =
                corpus.validation().encode(few, sizes.steps, Padding.PRE).range(0, TIMED_REVIEWS);
        DataSet batch = some.batch();
        INDArray labels = batch.getLabels();
        int[] words = {FEW_WORDS, MANY_WORDS};
        MultiLayerNetwork[] networks = new MultiLayerNetwork[4];
        INDArray[] features = new INDArray[4];
        for (int i = 0; i < words.length; i++) {
            networks[2 * i] = oneHot(words[i]);
            features[2 * i] = some.oneHot(words[i]);
            networks[2 * i + 1] = embedding(words[i]);
            features[2 * i + 1] = batch.getFeatures();
        }
        // They take turns, so that a busy machine slows all of them.
        double[][] times = new double[networks.length][TIMED];
        for (int round = -WARM_UP; round < TIMED; round++) {
            for (int i = 0; i < networks.length; i++) {
                long start = System.nanoTime();
                networks[i].fit(features[i], labels);
                if (round >= 0) {
                    times[i][round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Table table = Table.of("words", "one-hot: numbers a review", "ms a step", "embedding: numbers", "ms a step ");
        for (int i = 0; i < words.length; i++) {
            table.row(words[i], words[i] * sizes.steps, median(times[2 * i]), sizes.steps, median(times[2 * i + 1]));
        }
        lesson.table("speed", "A training step on " + TIMED_REVIEWS + " reviews", table);
        lesson.claim(
                "one-hot.slowdown",
                "Time of a step with one-hot vectors of 2000 words, over that with the embedding",
                median(times[2]) / median(times[3]),
                corpus.bands(bundled(2.5, 25), real(5, 60), real(2.5, 25)));
    }

    /** With a GRU, which learns in fewer steps than the RNN: one-hot vectors take their time. */
    private void accuracy() {
        Sequences train = corpus.train().first(REVIEWS).encode(few, sizes.steps, Padding.PRE);
        Sequences validation = corpus.validation().encode(few, sizes.steps, Padding.PRE);
        Runs oneHot;
        Runs embedding;
        try (Progress progress = lesson.progress("one-hot and embedding", 2 * PerSeed.SEEDS)) {
            oneHot = Runs.of(lesson, progress, seed -> new Training(
                            SentimentNetwork.oneHot(
                                    few.size(), sizes.updater(train, EPOCHS), seed, CellKind.GRU.lastStep(sizes.units)),
                            sizes.batch,
                            seed)
                    .oneHot(few.size())
                    .epochs(EPOCHS, train, validation));
            embedding = Runs.of(lesson, progress, seed -> new Training(
                            SentimentNetwork.embedding(
                                    few.size(),
                                    NetworkPart.WIDTH,
                                    sizes.updater(train, EPOCHS),
                                    seed,
                                    CellKind.GRU.lastStep(sizes.units)),
                            sizes.batch,
                            seed)
                    .epochs(EPOCHS, train, validation));
        }
        lesson.claim(
                "one-hot.validation-accuracy",
                "Validation accuracy, GRU, one-hot, mean of " + PerSeed.SEEDS + " seeds",
                oneHot.accuracy(),
                corpus.bands(real(0.68, 0.75), real(0.69, 0.76)));
        lesson.claim(
                "embedding.validation-accuracy",
                "Validation accuracy, GRU, embedding, mean of " + PerSeed.SEEDS + " seeds",
                embedding.accuracy(),
                corpus.bands(real(0.64, 0.75), real(0.67, 0.75)));
        lesson.claim(
                "embedding.minus-one-hot",
                "Embedding minus one-hot, mean of " + PerSeed.SEEDS + " seeds",
                embedding.minus(oneHot),
                corpus.bands(real(-0.07, 0.04), real(-0.05, 0.03)));
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }

    private MultiLayerNetwork oneHot(int words) {
        return SentimentNetwork.oneHot(
                words, new Adam(sizes.learningRate), lesson.seed(), CellKind.RNN.lastStep(UNITS));
    }

    private MultiLayerNetwork embedding(int words) {
        return SentimentNetwork.embedding(
                words, NetworkPart.WIDTH, sizes.learningRate, lesson.seed(), CellKind.RNN.lastStep(UNITS));
    }
}
