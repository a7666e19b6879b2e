package curriculum.chapter07;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chrF2 of a whole corpus: an F score of n-grams of characters, n from 1 to 6, in which recall counts twice as much as precision.
 *
 * <p>Popović 2015, as sacreBLEU defines it: without spaces, counts summed over the corpus, precision and recall averaged over those n
 * that both sides have n-grams of, beta 2, in per cent. It needs no words: a translation with the right stem and a wrong ending gets most
 * of its points, which suits Korean.
 */
final class Chrf {
    private static final int ORDER = 6;
    private static final double BETA = 2;

    private Chrf() {}

    /** Compares translations with references. */
    static double of(List<String> translations, List<String> references) {
        Bleu.requireSameSize(translations, references);
        long[] matches = new long[ORDER];
        long[] found = new long[ORDER];
        long[] wanted = new long[ORDER];
        for (int i = 0; i < translations.size(); i++) {
            for (int n = 1; n <= ORDER; n++) {
                Map<String, Integer> mine = grams(translations.get(i), n);
                Map<String, Integer> theirs = grams(references.get(i), n);
                for (Map.Entry<String, Integer> gram : mine.entrySet()) {
                    matches[n - 1] += Math.min(gram.getValue(), theirs.getOrDefault(gram.getKey(), 0));
                    // sacreBLEU does not hold n-grams against a translation whose reference is too short for any.
                    found[n - 1] += theirs.isEmpty() ? 0 : gram.getValue();
                }
                for (int count : theirs.values()) {
                    wanted[n - 1] += count;
                }
            }
        }
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int n = 0; n < ORDER; n++) {
            if (found[n] > 0 && wanted[n] > 0) {
                precision += (double) matches[n] / found[n];
                recall += (double) matches[n] / wanted[n];
                orders++;
            }
        }
        if (orders == 0 || precision + recall == 0) {
            return 0;
        }
        precision /= orders;
        recall /= orders;
        double squared = BETA * BETA;
        return 100 * (1 + squared) * precision * recall / (squared * precision + recall);
    }

    private static Map<String, Integer> grams(String sentence, int n) {
        int[] characters = sentence.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .toArray();
        Map<String, Integer> grams = new HashMap<>();
        for (int from = 0; from + n <= characters.length; from++) {
            grams.merge(new String(characters, from, n), 1, Integer::sum);
        }
        return grams;
    }
}
