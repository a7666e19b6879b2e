package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The eighth part of the lesson: a bag of words, which knows no order. */
final class BagPart {
    private static final int BAG_WORDS = 20_000;
    private static final int BAG_EPOCHS = 3;
    private static final double BAG_RATE = 0.3;
    private static final double BAG_PENALTY = 1e-6;
    private static final int SHOWN = 6;

    private final Lesson lesson;
    private final Corpus corpus;

    BagPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    Bag wordsWithoutOrder() {
        Vocabulary all = Vocabulary.fit(corpus.train().texts(), BAG_WORDS);
        Bag bag = fit(corpus.train().texts(), corpus.train().labels(), all);
        lesson.claim(
                "tfidf.test-accuracy",
                "Test accuracy, tf-idf and logistic regression",
                bag.accuracy(corpus.test().texts(), corpus.test().labels()),
                corpus.bands(bundled(0.45, 0.6), real(0.88, 0.90), real(0.77, 0.795)));

        // The same words and steps that the small networks see.
        Bag small = fit(cut(corpus.small().texts()), corpus.small().labels(), corpus.vocabulary());
        lesson.claim(
                "tfidf-small.validation-accuracy",
                "The same on what the small networks see, validation",
                small.accuracy(
                        cut(corpus.validation().texts()), corpus.validation().labels()),
                corpus.bands(bundled(0.4, 0.65), real(0.76, 0.82), real(0.73, 0.785)));
        lesson.table("weights", "The heaviest words of the bag", heaviest(bag, all));
        return bag;
    }

    private static Table heaviest(Bag bag, Vocabulary all) {
        List<Integer> byWeight = IntStream.range(Vocabulary.UNKNOWN + 1, all.size())
                .boxed()
                .sorted(Comparator.comparing(bag.model()::weight))
                .toList();
        Table table = Table.of("against", "weight", "for", "weight ");
        for (int i = 0; i < SHOWN; i++) {
            int against = byWeight.get(i);
            int inFavour = byWeight.get(byWeight.size() - 1 - i);
            table.row(
                    all.token(against),
                    bag.model().weight(against),
                    all.token(inFavour),
                    bag.model().weight(inFavour));
        }
        return table;
    }

    private Bag fit(List<List<String>> texts, int[] labels, Vocabulary vocabulary) {
        TfIdf tfIdf = TfIdf.fit(texts, vocabulary);
        return new Bag(
                tfIdf,
                LogisticRegression.fit(
                        tfIdf.transform(texts),
                        labels,
                        vocabulary.size(),
                        BAG_EPOCHS,
                        BAG_RATE,
                        BAG_PENALTY,
                        lesson.random()));
    }

    private List<List<String>> cut(List<List<String>> texts) {
        return texts.stream()
                .map(text -> text.subList(Math.max(0, text.size() - corpus.sizes().steps), text.size()))
                .toList();
    }
}
