package curriculum.chapter06;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The most frequent tokens of some texts, each with its id.
 *
 * <p>Three ids are reserved, as in Keras's IMDB: 0 for padding, 1 for the start of a text, 2 for every token that is
 * not in the vocabulary.
 */
final class Vocabulary {
    static final int PADDING = 0;
    static final int START = 1;
    static final int UNKNOWN = 2;

    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int id = 0; id < tokens.size(); id++) {
            ids.put(tokens.get(id), id);
        }
    }

    /** A vocabulary that was fitted before: its tokens in the order of their ids, the reserved ones first. */
    static Vocabulary of(List<String> tokens) {
        return new Vocabulary(tokens);
    }

    /**
     * Takes the most frequent tokens; of equally frequent ones those that come first in the alphabet.
     *
     * @param texts each as its tokens
     * @param size how many ids there are, with the three reserved ones
     * @throws IllegalArgumentException if {@code size} leaves no room for a token
     */
    static Vocabulary fit(List<List<String>> texts, int size) {
        if (size <= UNKNOWN + 1) {
            throw new IllegalArgumentException("size must be at least 4, not " + size + ", as three ids are reserved");
        }
        // snippet vocabulary
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> text.forEach(token -> counts.merge(token, 1, Integer::sum)));
        List<String> tokens = new ArrayList<>(List.of("<pad>", "<start>", "<unk>"));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(size - tokens.size())
                .forEach(entry -> tokens.add(entry.getKey()));
        // end snippet
        return new Vocabulary(tokens);
    }

    /** How many ids there are, with the reserved ones. */
    int size() {
        return tokens.size();
    }

    /** All tokens in the order of their ids. */
    List<String> tokens() {
        return tokens;
    }

    String token(int id) {
        return tokens.get(id);
    }

    /** The id of a token, {@link #UNKNOWN} for a token that is not here. */
    int id(String token) {
        return ids.getOrDefault(token, UNKNOWN);
    }

    /** A text as ids, {@link #START} first; an empty text is just that. */
    int[] encode(List<String> text) {
        int[] encoded = new int[text.size() + 1];
        encoded[0] = START;
        for (int i = 0; i < text.size(); i++) {
            encoded[i + 1] = id(text.get(i));
        }
        return encoded;
    }
}
