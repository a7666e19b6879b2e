package curriculum.lab;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sentences of a lesson in the language of the run.
 *
 * <p>English stands in the code, where its reader wants it. Other languages stand in {@code lesson_ko.properties}
 * beside the main class (titles of sections: in the headings of {@code README.ko.md}), keyed by what they translate:
 * {@code title}, {@code note.ID}, {@code claim.ID}, {@code figure.ID}, {@code table.ID}, {@code heads.ID} (the heads of
 * a table's columns, separated by {@code |}).
 */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, String> translations = new TreeMap<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedSet<String> unused;
    private final Language language;

    public Texts(Class<?> main, Language language) {
        this.language = language;
        if (language != Language.EN) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        main.getPackageName() + ".lesson", language.locale(), main.getClassLoader(), NO_FALLBACK);
                bundle.keySet().forEach(key -> translations.put(key, bundle.getString(key)));
            } catch (MissingResourceException e) {
                // Every sentence then counts as missing, which the chapter's test reports one by one.
            }
        }
        unused = new TreeSet<>(translations.keySet());
    }

    /** The translation under a key, or the English sentence where there is none. */
    public String of(String key, String english) {
        if (language == Language.EN) {
            return english;
        }
        unused.remove(key);
        String translation = translations.get(key);
        if (translation == null) {
            missing.add(key);
            return english;
        }
        return translation;
    }

    /** Fills the numbers into a sentence, always with a decimal point, as both languages write them. */
    public static String fill(String sentence, Object... arguments) {
        return arguments.length == 0 ? sentence : String.format(Locale.ROOT, sentence, arguments);
    }

    /** Keys that were asked for and have no translation. */
    SortedSet<String> missing() {
        return missing;
    }

    /** Keys that have a translation that nothing asked for. */
    SortedSet<String> unused() {
        return unused;
    }
}
