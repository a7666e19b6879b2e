package curriculum.chapter07;

import java.util.List;
import java.util.Locale;

/** The tokens that BLEU counts, as sacreBLEU cuts them: they must not depend on those that a network writes. */
final class Scoring {
    private Scoring() {}

    /** Korean character by character, as its tokenisation "char"; everything else as its "13a". Small letters only. */
    static List<String> tokens(Writing writing, String text) {
        String lower = lower(text);
        return writing == Writing.SYLLABLES
                ? lower.codePoints()
                        .filter(character -> !Character.isWhitespace(character))
                        .mapToObj(Character::toString)
                        .toList()
                : thirteenA(lower);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** The rules of mteval-v13a: signs stand alone, full stops and commas too unless they stand in a number. */
    static List<String> thirteenA(String text) {
        String cut = (" " + text + " ")
                .replaceAll("([\\{-~\\[-` -&\\(-\\+:-@/])", " $1 ")
                .replaceAll("([^0-9])([.,])", "$1 $2 ")
                .replaceAll("([.,])([^0-9])", " $1 $2")
                .replaceAll("([0-9])(-)", "$1 $2 ")
                .strip();
        return cut.isEmpty() ? List.of() : List.of(cut.split("\\s+"));
    }
}
