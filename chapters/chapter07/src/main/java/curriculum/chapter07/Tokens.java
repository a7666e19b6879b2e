package curriculum.chapter07;

import curriculum.datasets.TextNormalization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut into tokens: words in small letters, single digits, single Korean syllables, single signs.
 *
 * @param tokens in their order
 * @param from {@code [tokens]}, where each begins in the normalized text
 * @param to {@code [tokens]}, where each ends, the end not included
 */
record Tokens(List<String> tokens, int[] from, int[] to) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}&&[^\\p{IsHangul}]]+|\\S");

    static Tokens of(String text) {
        List<String> tokens = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(TextNormalization.normalize(text));
        while (matcher.find()) {
            tokens.add(matcher.group().toLowerCase(Locale.ROOT));
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        return new Tokens(
                tokens,
                spans.stream().mapToInt(span -> span[0]).toArray(),
                spans.stream().mapToInt(span -> span[1]).toArray());
    }
}
