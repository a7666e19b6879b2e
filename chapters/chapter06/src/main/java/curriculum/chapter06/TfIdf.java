package curriculum.chapter06;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bags of words with weights: a word counts more the more often a review has it, and the fewer reviews have it.
 *
 * <p>As in scikit-learn: idf is ln((1 + n) / (1 + df)) + 1, and each row has length 1.
 */
final class TfIdf {
    private final Vocabulary vocabulary;
    private final double[] idf;

    private TfIdf(Vocabulary vocabulary, double[] idf) {
        this.vocabulary = vocabulary;
        this.idf = idf;
    }

    /** Counts in how many texts each word of the vocabulary occurs. */
    static TfIdf fit(List<List<String>> texts, Vocabulary vocabulary) {
        int[] documents = new int[vocabulary.size()];
        texts.forEach(text -> text.stream().mapToInt(vocabulary::id).distinct().forEach(id -> documents[id]++));
        double[] idf = new double[vocabulary.size()];
        for (int id = 0; id < idf.length; id++) {
            idf[id] = Math.log((1.0 + texts.size()) / (1.0 + documents[id])) + 1;
        }
        return new TfIdf(vocabulary, idf);
    }

    SparseRow[] transform(List<List<String>> texts) {
        return texts.stream().map(this::row).toArray(SparseRow[]::new);
    }

    /** One text; a text without a known word has no entries. */
    SparseRow row(List<String> text) {
        // snippet tf-idf
        Map<Integer, Double> counts = new TreeMap<>();
        for (String token : text) {
            int id = vocabulary.id(token);
            if (id != Vocabulary.UNKNOWN) {
                counts.merge(id, 1.0, Double::sum);
            }
        }
        int[] indices = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] values = new double[indices.length];
        double squares = 0;
        for (int k = 0; k < indices.length; k++) {
            values[k] = counts.get(indices[k]) * idf[indices[k]];
            squares += values[k] * values[k];
        }
        for (int k = 0; k < indices.length; k++) {
            values[k] /= Math.sqrt(squares);
        }
        // end snippet
        return new SparseRow(indices, values);
    }
}
