package curriculum.chapter06;

import curriculum.datasets.Edition;

/**
 * How large the networks are, and how long they train.
 *
 * @param small of the networks that are compared with each other
 * @param best of the network that is put against the bag of words
 */
record Sizes(Tokenization tokenization, Reviews reviews, Network small, Network best) {

    /**
     * How many reviews there are.
     *
     * @param train to learn from
     * @param small how many of those the small networks see: these train many times
     */
    record Reviews(int train, int small, int validation) {}

    /**
     * A network and how it learns.
     *
     * @param words its vocabulary, with the three reserved ids
     * @param steps how many tokens of a review it reads
     * @param width how many numbers stand for a token
     */
    record Network(int words, int steps, int width, int units, Learning learning) {}

    /** The bundled reviews: some ninety words, at most thirty-one to a review. */
    static final Sizes GRAMMAR = new Sizes(
            Tokenization.WORDS,
            new Reviews(2_200, 2_200, 400),
            new Network(500, 32, 16, 16, Learning.steady(16, 7e-3)),
            new Network(200, 32, 32, 16, Learning.falling(10, 7e-3)));

    /** IMDB: long reviews with a large vocabulary, of which the small networks see little. */
    static final Sizes IMDB = new Sizes(
            Tokenization.WORDS,
            new Reviews(20_000, 12_000, 5_000),
            new Network(500, 100, 16, 8, Learning.falling(4, 5e-3)),
            new Network(20_000, 300, 32, 16, Learning.falling(2, 6e-3)));

    /** Naver's Korean reviews, as syllables. */
    static final Sizes NSMC = new Sizes(
            Tokenization.SYLLABLES,
            new Reviews(24_000, 8_000, 4_000),
            new Network(500, 50, 16, 8, Learning.falling(4, 5e-3)),
            new Network(2_000, 70, 32, 16, Learning.falling(2, 5e-3)));

    /** The sizes that suit the reviews of a run. */
    static Sizes of(Edition edition, AskOptions.Dataset real) {
        if (edition == Edition.BUNDLED) {
            return GRAMMAR;
        }
        return switch (real) {
            case IMDB -> IMDB;
            case NSMC -> NSMC;
        };
    }
}
