package curriculum.chapter07;

import curriculum.datasets.TextNormalization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a target is cut into the tokens that a network writes, and how they become a text again. */
enum Writing {
    /** Every character is a token. */
    CHARACTERS {
        @Override
        List<String> tokens(String text) {
            return List.of(text.split(""));
        }

        @Override
        String text(List<String> tokens) {
            return String.join("", tokens);
        }
    },

    /** Words in small letters and single signs; an apostrophe ends its word: {@code l' heure}. */
    WORDS {
        @Override
        List<String> tokens(String text) {
            return cut(WORD, TextNormalization.normalize(text).toLowerCase(Locale.ROOT));
        }

        @Override
        String text(List<String> tokens) {
            StringBuilder text = new StringBuilder();
            for (String token : tokens) {
                boolean joined = text.length() == 0 || text.charAt(text.length() - 1) == '\'';
                text.append(joined ? "" : " ").append(token);
            }
            return text.toString();
        }
    },

    /** Single Korean syllables, and a sign for the space between two words. */
    SYLLABLES {
        @Override
        List<String> tokens(String text) {
            return cut(
                    SYLLABLE,
                    TextNormalization.normalize(text)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("\\s+", SPACE));
        }

        @Override
        String text(List<String> tokens) {
            return String.join("", tokens).replace(SPACE, " ");
        }
    };

    private static final String SPACE = "▁";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*'?|\\S");
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHangul}]]+|\\S");

    abstract List<String> tokens(String text);

    abstract String text(List<String> tokens);

    private static List<String> cut(Pattern pattern, String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
