package curriculum.chapter08;

import curriculum.datasets.TextNormalization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits words into the longest tokens that the vocabulary has, from left to right, as BERT's WordPiece does. */
final class Tokenizer {
    private static final Pattern SPECIAL =
            Pattern.compile(Pattern.quote(Vocabulary.MASK) + "|" + Pattern.quote(Vocabulary.UNKNOWN));

    private final Vocabulary vocabulary;
    private final Map<String, List<Integer>> known = new HashMap<>();

    Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The ids of a text's tokens; [MASK] and [UNK] may stand in the text. */
    List<Integer> encode(String written) {
        String text = TextNormalization.normalize(written);
        List<Integer> ids = new ArrayList<>();
        Matcher special = SPECIAL.matcher(text);
        int begin = 0;
        while (special.find()) {
            addWords(text.substring(begin, special.start()), ids);
            ids.add(vocabulary.id(special.group()));
            begin = special.end();
        }
        addWords(text.substring(begin), ids);
        return ids;
    }

    private void addWords(String text, List<Integer> ids) {
        Words.of(text).forEach(word -> ids.addAll(pieces(word)));
    }

    /** The tokens of one word; [UNK] alone when it has a character that no token has. */
    List<Integer> pieces(String word) {
        return known.computeIfAbsent(word, this::longestMatches);
    }

    private List<Integer> longestMatches(String word) {
        // snippet longest-match
        List<Integer> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < word.length()) {
            String marker = begin == 0 ? "" : Vocabulary.CONTINUES;
            int end = word.length();
            while (end > begin && !vocabulary.contains(marker + word.substring(begin, end))) {
                end--;
            }
            if (end == begin) {
                return List.of(vocabulary.id(Vocabulary.UNKNOWN));
            }
            pieces.add(vocabulary.id(marker + word.substring(begin, end)));
            begin = end;
        }
        // end snippet
        return pieces;
    }

    /** The words that the tokens spell, separated by spaces. */
    String decode(List<Integer> ids) {
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            String token = vocabulary.token(id);
            if (token.startsWith(Vocabulary.CONTINUES)) {
                text.append(token.substring(Vocabulary.CONTINUES.length()));
            } else {
                text.append(text.isEmpty() ? "" : " ").append(token);
            }
        }
        return text.toString();
    }
}
