package curriculum.chapter07;

/**
 * How large the networks are that suit a task, and how long they learn.
 *
 * @param embedding how many numbers stand for a token
 * @param units width of the states
 * @param batch pairs in a step
 * @param steps of training
 * @param learningRate at the first step; it falls to zero in a straight line
 * @param seeds how many networks of a kind are trained where kinds are compared
 * @param sourceLimit the most tokens that are read
 * @param targetLimit the most tokens that are written
 * @param longFrom sources of at least so many tokens count as long
 */
record Sizes(
        int embedding,
        int units,
        int batch,
        int steps,
        double learningRate,
        int seeds,
        int sourceLimit,
        int targetLimit,
        int longFrom) {
    static final Sizes DATES = new Sizes(32, 64, 48, 700, 0.025, 1, 30, 12, 14);
    static final Sizes REPETITION = new Sizes(16, 48, 32, 350, 0.015, 3, 14, 14, 9);
    static final Sizes FRENCH = new Sizes(48, 64, 64, 750, 0.01, 3, 7, 9, 6);
    static final Sizes KOREAN = new Sizes(48, 64, 64, 500, 0.01, 1, 8, 16, 6);
}
