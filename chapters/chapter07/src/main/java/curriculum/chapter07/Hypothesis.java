package curriculum.chapter07;

/**
 * What a decoder wrote.
 *
 * @param tokens ids, without the end symbol
 * @param logProbability of the tokens and the end symbol, in nats
 * @param ended false if the limit of length cut it off
 */
record Hypothesis(int[] tokens, double logProbability, boolean ended) {}
