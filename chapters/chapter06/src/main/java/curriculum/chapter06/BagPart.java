package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A bag of words, which knows no order. */
final class BagPart {
    private static final int BAG_WORDS = 20_000;
    private static final int SHOWN = 6;

    private final Lesson lesson;
    private final Corpus corpus;

    BagPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    Bag wordsWithoutOrder() {
        Bag bag = fit(corpus.train(), Vocabulary.fit(corpus.train().texts(), BAG_WORDS));
        lesson.claim(
                "tfidf.test-accuracy",
                "Test accuracy, tf-idf and logistic regression",
                bag.accuracy(corpus.test()),
                bundled(0.45, 0.6),
                real("imdb", 0.88, 0.90),
                real("nsmc", 0.77, 0.795));

        // The same words and steps that the small networks see.
        int steps = corpus.sizes().small().steps();
        Bag small = fit(corpus.small().lastTokens(steps), corpus.vocabulary());
        lesson.claim(
                "tfidf-small.validation-accuracy",
                "The same on what the small networks see, validation",
                small.accuracy(corpus.validation().lastTokens(steps)),
                bundled(0.4, 0.65),
                real("imdb", 0.76, 0.82),
                real("nsmc", 0.73, 0.785));
        lesson.table("weights", "The heaviest words of the bag", heaviest(bag));
        return bag;
    }

    private Bag fit(Reviews reviews, Vocabulary vocabulary) {
        return Bag.fit(reviews, vocabulary, lesson.random("order of the bag's reviews"));
    }

    private static Table heaviest(Bag bag) {
        List<Integer> byWeight = IntStream.range(
                        Vocabulary.UNKNOWN + 1, bag.vocabulary().size())
                .boxed()
                .sorted(Comparator.comparing(bag::weight))
                .toList();
        Table table = Table.of("against", "weight", "for", "weight");
        for (int i = 0; i < SHOWN; i++) {
            int against = byWeight.get(i);
            int inFavour = byWeight.get(byWeight.size() - 1 - i);
            table.row(
                    bag.vocabulary().token(against),
                    bag.weight(against),
                    bag.vocabulary().token(inFavour),
                    bag.weight(inFavour));
        }
        return table;
    }
}
