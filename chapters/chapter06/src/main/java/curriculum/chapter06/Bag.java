package curriculum.chapter06;

import java.util.Random;

/** A bag of words that has learnt: what each word weighs, and which way it pulls. */
record Bag(Vocabulary vocabulary, TfIdf tfIdf, LogisticRegression model) {
    private static final LogisticRegression.Options OPTIONS = new LogisticRegression.Options(3, 0.3, 1e-6);

    static Bag fit(Reviews reviews, Vocabulary vocabulary, Random random) {
        TfIdf tfIdf = TfIdf.fit(reviews.texts(), vocabulary);
        return new Bag(
                vocabulary,
                tfIdf,
                LogisticRegression.fit(
                        tfIdf.transform(reviews.texts()), reviews.labels(), vocabulary.size(), OPTIONS, random));
    }

    double accuracy(Reviews reviews) {
        return model.score(tfIdf.transform(reviews.texts()), reviews.labels()).accuracy();
    }

    /** How much a word speaks for the film. */
    double weight(int word) {
        return model.weight(word);
    }
}
