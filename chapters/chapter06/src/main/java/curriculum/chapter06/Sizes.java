package curriculum.chapter06;

/** How large the networks are, and how long they train, on each kind of review. */
enum Sizes {
    /** The bundled reviews: some ninety words, at most thirty-one to a review. */
    GRAMMAR(Tokenization.WORDS, 2200, 2200, 400, 500, 32, 16, 64, 16, 7e-3, 200, 32, 10, 7e-3),
    /** IMDB: long reviews with a large vocabulary, of which the small networks see little. */
    IMDB(Tokenization.WORDS, 20_000, 20_000, 5_000, 500, 100, 8, 64, 3, 5e-3, 20_000, 300, 2, 2e-3),
    /** Naver's Korean reviews, as syllables. */
    NSMC(Tokenization.SYLLABLES, 24_000, 8_000, 4_000, 500, 50, 8, 64, 4, 5e-3, 2_000, 70, 3, 2e-3);

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
}
