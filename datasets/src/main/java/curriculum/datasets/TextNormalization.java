package curriculum.datasets;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text as its reader means it, so that what looks the same is the same: the first step of every tokeniser.
 *
 * <p>Keyboards, telephones and word processors write one letter in several ways. Here letters are composed (Unicode's
 * form NFC), full-width letters, ligatures and the bold ones of mathematics become ordinary ones, every space becomes
 * U+0020, apostrophes and quotation marks become those of a typewriter, and what has no width is left out. Half a
 * surrogate pair is no character and becomes U+FFFD.
 *
 * <p>Form NFKC does more than that, and too much: it takes the Korean letters of {@code ㅋㅋ} for parts of syllables.
 */
public final class TextNormalization {
    private static final Pattern BROKEN = Pattern.compile("\\p{Cs}");
    /** Format characters, such as zero-width spaces, joiners and marks of direction; and variants of one emoji. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\ufe00-\ufe0f]");

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}&&[^ ]]");
    private static final Pattern DRESSED = Pattern.compile("[\uff01-\uff5e\ufb00-\ufb06\\x{1d400}-\\x{1d7ff}]");
    /** Some type an accent in its place, but only between letters is it certain what they mean. */
    private static final Pattern APOSTROPHE =
            Pattern.compile("[\u2018\u2019\u201b\u02bc]|(?<=\\p{L})[`\u00b4](?=\\p{L})");

    private static final Pattern QUOTE = Pattern.compile("[\u201c-\u201f]");

    private TextNormalization() {}

    /** The text as its reader means it. To apply it twice changes nothing more. */
    public static String normalize(String text) {
        if (text.chars().allMatch(unit -> unit < 0x80 && unit != '`')) {
            return text;
        }
        String plain = BROKEN.matcher(text).replaceAll("\ufffd");
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = SPACE.matcher(plain).replaceAll(" ");
        plain = DRESSED.matcher(plain)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Normalizer.normalize(letter.group(), Normalizer.Form.NFKC)));
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        plain = APOSTROPHE.matcher(plain).replaceAll("'");
        return QUOTE.matcher(plain).replaceAll("\"");
    }
}
