package curriculum.chapter06;

import curriculum.layers.schedule.WarmUpSchedule;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;

/** How large the networks are, and how long they train, on each kind of review. */
enum Sizes {
    /** The bundled reviews: some ninety words, at most thirty-one to a review. */
    GRAMMAR(Tokenization.WORDS, 2200, 2200, 400, 500, 32, 16, 64, 16, 7e-3, 200, 32, 10, 7e-3),
    /** IMDB: long reviews with a large vocabulary, of which the small networks see little. */
    IMDB(Tokenization.WORDS, 20_000, 12_000, 5_000, 500, 100, 8, 64, 4, 5e-3, 20_000, 300, 2, 6e-3),
    /** Naver's Korean reviews, as syllables. */
    NSMC(Tokenization.SYLLABLES, 24_000, 8_000, 4_000, 500, 50, 8, 64, 4, 5e-3, 2_000, 70, 2, 5e-3);

    final Tokenization tokenization;
    /** How many reviews there are to learn from. */
    final int trainReviews;
    /** How many of them the small networks see: those train many times. */
    final int smallReviews;

    final int validationReviews;
    /** The vocabulary of the small networks, with the three reserved ids. */
    final int words;

    final int steps;
    final int units;
    final int batch;
    final int epochs;
    final double learningRate;
    /** The same for the best network. */
    final int bestWords;

    final int bestSteps;
    final int bestEpochs;
    /** Its first learning rate; it falls to zero. */
    final double bestLearningRate;

    Sizes(
            Tokenization tokenization,
            int trainReviews,
            int smallReviews,
            int validationReviews,
            int words,
            int steps,
            int units,
            int batch,
            int epochs,
            double learningRate,
            int bestWords,
            int bestSteps,
            int bestEpochs,
            double bestLearningRate) {
        this.tokenization = tokenization;
        this.trainReviews = trainReviews;
        this.smallReviews = smallReviews;
        this.validationReviews = validationReviews;
        this.words = words;
        this.steps = steps;
        this.units = units;
        this.batch = batch;
        this.epochs = epochs;
        this.learningRate = learningRate;
        this.bestWords = bestWords;
        this.bestSteps = bestSteps;
        this.bestEpochs = bestEpochs;
        this.bestLearningRate = bestLearningRate;
    }

    /**
     * How a small network learns. Real reviews it sees a few times only, and its learning rate falls to zero in a straight line; on the
     * bundled ones it goes on until nothing is left to learn.
     */
    IUpdater updater(Sequences train, int epochs) {
        return this == GRAMMAR ? new Adam(learningRate) : falling(learningRate, train, epochs);
    }

    /** How the best network learns. */
    IUpdater bestUpdater(Sequences train) {
        return falling(bestLearningRate, train, bestEpochs);
    }

    private IUpdater falling(double rate, Sequences train, int epochs) {
        return new Adam(WarmUpSchedule.falling(rate, epochs * Training.batches(train, batch)));
    }
}
