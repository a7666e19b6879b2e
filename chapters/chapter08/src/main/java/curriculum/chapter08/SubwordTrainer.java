package curriculum.chapter08;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns a sub-word vocabulary by byte-pair encoding (Sennrich, Haddow and Birch 2016): begin with single characters, and merge the
 * most frequent pair of neighbours into one token, again and again.
 */
final class SubwordTrainer {

    /** Two tokens that stand beside each other in a word. */
    private record Pair(String left, String right) {
        String merged() {
            return left + right.substring(Vocabulary.CONTINUES.length());
        }
    }

    /** A word of the text, in the tokens that it has been merged into so far. */
    private static final class Spelling {
        private final int count;
        private final List<String> tokens = new ArrayList<>();

        Spelling(String word, int count) {
            this.count = count;
            word.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(letter -> tokens.add(tokens.isEmpty() ? letter : Vocabulary.CONTINUES + letter));
        }
    }

    private final Map<Pair, Integer> counts = new HashMap<>();
    private final Map<Pair, Set<Spelling>> places = new HashMap<>();
    private final Set<String> letters = new TreeSet<>();

    private SubwordTrainer(Map<String, Integer> words) {
        words.forEach((word, count) -> {
            Spelling spelling = new Spelling(word, count);
            letters.addAll(spelling.tokens);
            count(spelling, 1);
        });
    }

    /**
     * Learns a vocabulary.
     *
     * @param words how often each word occurs
     * @param size of the vocabulary, special tokens included; it becomes smaller when every word is one token before
     * @throws IllegalArgumentException when the size does not even hold the characters
     */
    static Vocabulary train(Map<String, Integer> words, int size) {
        SubwordTrainer trainer = new SubwordTrainer(words);
        List<String> pieces = new ArrayList<>(trainer.letters);
        int room = size - Vocabulary.SPECIAL.size();
        if (room < pieces.size()) {
            throw new IllegalArgumentException("size must be at least " + (size - room + pieces.size())
                    + ", for the special tokens and the characters, but is " + size);
        }
        // snippet merge
        Pair best = trainer.mostFrequent();
        while (pieces.size() < room && best != null) {
            // Two paths can lead to one token, such as a+bc and ab+c.
            if (!pieces.contains(best.merged())) {
                pieces.add(best.merged());
            }
            trainer.merge(best);
            best = trainer.mostFrequent();
        }
        // end snippet
        return Vocabulary.of(pieces);
    }

    private Pair mostFrequent() {
        // Ties are settled by spelling, so that every run learns the same tokens.
        return counts.entrySet().stream()
                .max(Map.Entry.<Pair, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparing(Pair::left).thenComparing(Pair::right))))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void merge(Pair pair) {
        for (Spelling spelling : List.copyOf(places.get(pair))) {
            count(spelling, -1);
            List<String> tokens = spelling.tokens;
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).equals(pair.left) && tokens.get(i + 1).equals(pair.right)) {
                    tokens.set(i, pair.merged());
                    tokens.remove(i + 1);
                }
            }
            count(spelling, 1);
        }
    }

    // Adds the pairs of a word to the counts, or takes them away again.
    private void count(Spelling spelling, int sign) {
        for (int i = 0; i + 1 < spelling.tokens.size(); i++) {
            Pair pair = new Pair(spelling.tokens.get(i), spelling.tokens.get(i + 1));
            counts.merge(pair, sign * spelling.count, (old, change) -> old + change == 0 ? null : old + change);
            Set<Spelling> with = places.computeIfAbsent(pair, key -> new HashSet<>());
            if (sign > 0) {
                with.add(spelling);
            } else {
                with.remove(spelling);
            }
        }
    }
}
