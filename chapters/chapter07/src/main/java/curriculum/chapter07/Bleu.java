package curriculum.chapter07;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The BLEU of a whole corpus: how many n-grams of the translations, n from 1 to 4, occur in the references.
 *
 * <p>Papineni et al. 2002, as sacreBLEU defines it (Post 2018): clipped n-gram precisions of the whole corpus, their geometric
 * mean, times the brevity penalty, in per cent; a precision without any match counts as half a match, then a quarter, and so on
 * (its smoothing "exp"). One reference for each translation. The tokens are the caller's.
 *
 * @param score from 0 to 100
 * @param precisions of n-grams of length 1 to 4, {@code [4]}, in per cent
 * @param brevityPenalty 1 unless the translations are shorter than the references
 */
record Bleu(double score, double[] precisions, double brevityPenalty) {
    private static final int ORDER = 4;

    /** Compares translations with references, both as tokens. */
    static Bleu of(List<List<String>> translations, List<List<String>> references) {
        requireSameSize(translations, references);
        long[] matches = new long[ORDER];
        long[] totals = new long[ORDER];
        long length = 0;
        long referenceLength = 0;
        // snippet bleu
        for (int i = 0; i < translations.size(); i++) {
            length += translations.get(i).size();
            referenceLength += references.get(i).size();
            for (int n = 1; n <= ORDER; n++) {
                Map<List<String>, Integer> found = grams(translations.get(i), n);
                Map<List<String>, Integer> wanted = grams(references.get(i), n);
                for (Map.Entry<List<String>, Integer> gram : found.entrySet()) {
                    // Clipped: "the the the" matches a reference with one "the" once.
                    matches[n - 1] += Math.min(gram.getValue(), wanted.getOrDefault(gram.getKey(), 0));
                    totals[n - 1] += gram.getValue();
                }
            }
        }
        double penalty = length >= referenceLength ? 1 : Math.exp(1 - (double) referenceLength / length);
        // end snippet
        return of(matches, totals, length == 0 ? 0 : penalty);
    }

    private static Bleu of(long[] matches, long[] totals, double penalty) {
        double[] precisions = new double[ORDER];
        double smoothing = 1;
        double logs = 0;
        int orders = 0;
        for (int n = 0; n < ORDER && totals[n] > 0; n++) {
            if (matches[n] == 0) {
                smoothing *= 2;
                precisions[n] = 100 / (smoothing * totals[n]);
            } else {
                precisions[n] = 100.0 * matches[n] / totals[n];
            }
            logs += Math.log(precisions[n]);
            orders++;
        }
        // Where no sentence has four tokens there is no precision of four: the score of a corpus is then 0.
        double score = matches[0] == 0 || orders < ORDER ? 0 : penalty * Math.exp(logs / ORDER);
        return new Bleu(score, precisions, penalty);
    }

    static void requireSameSize(List<?> translations, List<?> references) {
        if (translations.size() != references.size() || references.isEmpty()) {
            throw new IllegalArgumentException("There are " + translations.size() + " translations and "
                    + references.size() + " references; each translation needs one reference");
        }
    }

    private static Map<List<String>, Integer> grams(List<String> tokens, int n) {
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int from = 0; from + n <= tokens.size(); from++) {
            grams.merge(tokens.subList(from, from + n), 1, Integer::sum);
        }
        return grams;
    }
}
