package curriculum.chapter06;

import java.util.Arrays;
import java.util.List;

/**
 * Some reviews as tokens.
 *
 * @param texts each as its tokens
 * @param labels {@code [reviews]}, 1 where the writer liked the film, else 0
 */
record Reviews(List<List<String>> texts, int[] labels) {

    int size() {
        return labels.length;
    }

    /** So many of them, or all if there are fewer. */
    Reviews first(int most) {
        return rows(0, Math.min(most, size()));
    }

    /** Those from one row up to another, without the latter. */
    Reviews rows(int from, int to) {
        return new Reviews(texts.subList(from, to), Arrays.copyOfRange(labels, from, to));
    }

    /** The same reviews, each with no more than its last tokens. */
    Reviews lastTokens(int most) {
        List<List<String>> cut = texts.stream()
                .map(text -> text.subList(Math.max(0, text.size() - most), text.size()))
                .toList();
        return new Reviews(cut, labels);
    }

    /** The same as a network reads them, without a mask. */
    Sequences encode(Vocabulary vocabulary, int steps, Padding padding) {
        return Sequences.of(this, vocabulary, steps, padding);
    }
}
