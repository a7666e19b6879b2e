package curriculum.chapter08;

import curriculum.datasets.TextNormalization;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits text into words as BERT does: lower case, no accents, and every punctuation mark a word of its own. */
final class Words {
    private static final Pattern LINE_BREAK = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final Pattern WORD = Pattern.compile("[a-z]+|[0-9]+|[^\\sa-z0-9]");

    private Words() {}

    /** The words of a text. */
    static List<String> of(String text) {
        String plain = LINE_BREAK.matcher(TextNormalization.normalize(text)).replaceAll(" ");
        String decomposed = Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return WORD.matcher(ACCENT.matcher(decomposed).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
