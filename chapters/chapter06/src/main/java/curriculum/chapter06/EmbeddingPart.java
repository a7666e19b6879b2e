package curriculum.chapter06;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.Table;
import curriculum.lab.Vectors;
import curriculum.lab.machine.Progress;
import java.util.function.LongFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.Adam;

/** One-hot vectors against an embedding, in size, speed and accuracy. */
final class EmbeddingPart {
    private static final int WIDTH = 16;
    private static final int UNITS = 8;
    private static final int FEW_WORDS = 200;
    private static final int MANY_WORDS = 2000;
    private static final int REVIEWS = 8000;
    private static final int EPOCHS = 3;
    private static final int TIMED_REVIEWS = 32;
    private static final String MEAN = ", mean of " + PerSeed.SEEDS + " seeds";

    private final Lesson lesson;
    private final Corpus corpus;
    private final Sizes.Network sizes;
    private final Vocabulary few;

    EmbeddingPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
        this.sizes = corpus.sizes().small();
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
        if (lesson.edition() == Edition.REAL) {
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
        Sequences some = some(100);
        lesson.claim(
                "embedding.is-a-product",
                "Largest difference: embedding against one-hot times matrix",
                Vectors.largestDifference(
                        oneHot.output(some.asOneHot(FEW_WORDS).batch().getFeatures()),
                        embedding.output(some.batch().getFeatures())),
                both(0, 1e-5));
    }

    private void speed() {
        Sequences some = some(TIMED_REVIEWS);
        StepTimes fewWords = StepTimes.measure(oneHot(FEW_WORDS), embedding(FEW_WORDS), some, FEW_WORDS);
        StepTimes manyWords = StepTimes.measure(oneHot(MANY_WORDS), embedding(MANY_WORDS), some, MANY_WORDS);
        Table table = Table.of("words", "one-hot: numbers a review", "ms a step", "embedding: numbers", "ms a step");
        for (StepTimes times : new StepTimes[] {fewWords, manyWords}) {
            table.row(
                    times.words(),
                    times.words() * sizes.steps(),
                    times.oneHotMillis(),
                    sizes.steps(),
                    times.embeddingMillis());
        }
        lesson.table("speed", "A training step on " + TIMED_REVIEWS + " reviews", table);
        lesson.claim(
                "one-hot.slowdown",
                "Time of a step with one-hot vectors of 2000 words, over that with the embedding",
                manyWords.slowdown(),
                bundled(2.5, 25),
                real("imdb", 5, 60),
                real("nsmc", 2.5, 25));
    }

    /** Validation accuracies of a GRU on either kind of input. */
    private record Accuracies(PerSeed oneHot, PerSeed embedding) {}

    private void accuracy() {
        Accuracies accuracies = measureAccuracies();
        lesson.claim(
                "one-hot.validation-accuracy",
                "Validation accuracy, GRU, one-hot" + MEAN,
                accuracies.oneHot().mean(),
                real("imdb", 0.68, 0.75),
                real("nsmc", 0.69, 0.76));
        lesson.claim(
                "embedding.validation-accuracy",
                "Validation accuracy, GRU, embedding" + MEAN,
                accuracies.embedding().mean(),
                real("imdb", 0.64, 0.75),
                real("nsmc", 0.67, 0.75));
        lesson.claim(
                "embedding.minus-one-hot",
                "Embedding minus one-hot" + MEAN,
                accuracies.embedding().minus(accuracies.oneHot()).mean(),
                real("imdb", -0.07, 0.04),
                real("nsmc", -0.05, 0.03));
    }

    /** With a GRU, which learns in fewer steps than the RNN: one-hot vectors take their time. */
    private Accuracies measureAccuracies() {
        Sequences train = corpus.train().first(REVIEWS).encode(few, sizes.steps(), Padding.PRE);
        Sequences validation = corpus.validation().encode(few, sizes.steps(), Padding.PRE);
        Learning learning = sizes.learning().during(EPOCHS);
        try (Progress progress = lesson.progress("one-hot and embedding", 2 * PerSeed.SEEDS)) {
            PerSeed oneHot = accuracies(
                    train.asOneHot(few.size()),
                    validation.asOneHot(few.size()),
                    progress,
                    seed -> SentimentNetwork.oneHot(
                            few.size(), learning.updater(train.size()), seed, CellKind.GRU.lastStep(sizes.units())));
            PerSeed embedding = accuracies(
                    train,
                    validation,
                    progress,
                    seed -> SentimentNetwork.embedding(
                            few.size(),
                            sizes.width(),
                            learning.updater(train.size()),
                            seed,
                            CellKind.GRU.lastStep(sizes.units())));
            return new Accuracies(oneHot, embedding);
        }
    }

    private PerSeed accuracies(
            Sequences train, Sequences validation, Progress progress, LongFunction<MultiLayerNetwork> network) {
        Learning learning = sizes.learning().during(EPOCHS);
        return PerSeed.run(lesson.seed(), seed -> {
            Trained trained = Training.fit(network.apply(seed), train, validation, learning, seed);
            progress.step();
            return trained.bestAccuracy();
        });
    }

    private Sequences some(int reviews) {
        return corpus.validation().first(reviews).encode(few, sizes.steps(), Padding.PRE);
    }

    private MultiLayerNetwork oneHot(int words) {
        return SentimentNetwork.oneHot(
                words, new Adam(sizes.learning().rate()), lesson.seed(), CellKind.RNN.lastStep(UNITS));
    }

    private MultiLayerNetwork embedding(int words) {
        return SentimentNetwork.embedding(
                words, WIDTH, new Adam(sizes.learning().rate()), lesson.seed(), CellKind.RNN.lastStep(UNITS));
    }
}
