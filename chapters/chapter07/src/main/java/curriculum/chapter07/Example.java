package curriculum.chapter07;

import java.util.List;

/**
 * A source and its target as tokens.
 *
 * @param text the source as written
 * @param reference the target as written
 */
record Example(String text, List<String> source, String reference, List<String> target) {}
