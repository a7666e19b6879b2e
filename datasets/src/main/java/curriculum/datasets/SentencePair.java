package curriculum.datasets;

/**
 * A sentence and one translation of it.
 *
 * @param source the sentence, in English
 * @param target the translation
 */
public record SentencePair(String source, String target) {}
