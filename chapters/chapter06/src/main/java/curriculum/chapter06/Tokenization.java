package curriculum.chapter06;

import curriculum.datasets.TextNormalization;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text is cut into tokens: into words for English, into syllables for Korean. */
enum Tokenization {
    /** Words in lower case, without punctuation and without the tags that IMDB's reviews hold. */
    WORDS(text -> Patterns.WORD.matcher(
            Patterns.TAG.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))),
    /**
     * Characters other than spaces. A Korean word carries its endings with it, so that words are far too many; its
     * syllables are a few thousand, each one character.
     */
    SYLLABLES(text -> Patterns.SYLLABLE.matcher(text.toLowerCase(Locale.ROOT)));

    private final Function<String, Matcher> matcher;

    Tokenization(Function<String, Matcher> matcher) {
        this.matcher = matcher;
    }

    List<String> tokens(String text) {
        return matcher.apply(TextNormalization.normalize(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static final class Patterns {
        private static final Pattern TAG = Pattern.compile("<br\\s*/?>");
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:'[\\p{L}\\p{M}]+)?");
        // snippet syllables
        private static final Pattern SYLLABLE = Pattern.compile("\\S");
        // end snippet
    }
}
