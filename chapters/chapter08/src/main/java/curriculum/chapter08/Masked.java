package curriculum.chapter08;

/**
 * A sequence of which some tokens are to be guessed.
 *
 * @param original the sequence as it was
 * @param input what the model reads, {@code [steps]}
 * @param selected which tokens it has to guess, {@code [steps]}
 */
record Masked(Encoded original, int[] input, boolean[] selected) {}
