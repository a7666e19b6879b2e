package curriculum.datasets;

/**
 * Reviews with what their writers thought: label 0 is against, label 1 is for.
 *
 * @param train the reviews to learn from
 * @param test the reviews to be judged by
 */
public record ReviewData(TextData train, TextData test) {}
