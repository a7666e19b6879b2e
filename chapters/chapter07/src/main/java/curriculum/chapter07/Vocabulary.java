package curriculum.chapter07;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tokens of one side and their ids; four ids have a meaning of their own. */
final class Vocabulary {
    static final int PADDING = 0;
    static final int START = 1;
    static final int END = 2;
    static final int UNKNOWN = 3;

    private static final List<String> SPECIAL = List.of("<pad>", "<start>", "<end>", "<unknown>");

    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int id = 0; id < tokens.size(); id++) {
            ids.put(tokens.get(id), id);
        }
    }

    /**
     * Takes the most frequent tokens; of equally frequent ones those that come first.
     *
     * @param most how many ids there may be, special ones included
     */
    static Vocabulary fit(List<List<String>> sentences, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (List<String> sentence : sentences) {
            sentence.forEach(token -> counts.merge(token, 1, Integer::sum));
        }
        List<String> tokens = new ArrayList<>(SPECIAL);
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most - SPECIAL.size())
                .forEach(entry -> tokens.add(entry.getKey()));
        return new Vocabulary(tokens);
    }

    int size() {
        return tokens.size();
    }

    int id(String token) {
        return ids.getOrDefault(token, UNKNOWN);
    }

    /** The ids of the tokens, {@code [tokens]}. */
    int[] ids(List<String> sentence) {
        return sentence.stream().mapToInt(this::id).toArray();
    }

    boolean knows(List<String> sentence) {
        return sentence.stream().allMatch(ids::containsKey);
    }

    String token(int id) {
        return tokens.get(id);
    }

    List<String> tokens(int[] sentence) {
        List<String> found = new ArrayList<>();
        for (int id : sentence) {
            found.add(token(id));
        }
        return found;
    }
}
