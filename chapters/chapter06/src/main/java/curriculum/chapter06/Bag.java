package curriculum.chapter06;

import java.util.List;

/** A bag of words that has learnt: what each word weighs, and which way it pulls. */
record Bag(TfIdf tfIdf, LogisticRegression model) {

    double accuracy(List<List<String>> texts, int[] labels) {
        return model.score(tfIdf.transform(texts), labels).accuracy();
    }
}
