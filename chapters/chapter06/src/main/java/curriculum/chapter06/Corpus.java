package curriculum.chapter06;

import curriculum.datasets.ReviewData;
import curriculum.datasets.TextData;
import curriculum.lab.Lesson;
import curriculum.lab.Order;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The reviews of a run as tokens: some to train on, some to validate on, some to test on.
 *
 * @param sizes how large the networks are that suit these reviews
 * @param data the reviews as they were read
 * @param vocabulary of the small networks, from the training reviews
 */
record Corpus(Sizes sizes, ReviewData data, Vocabulary vocabulary, Reviews train, Reviews validation, Reviews test) {

    /** Loads the reviews, shuffles those to learn from, and sets some of them apart for validation. */
    static Corpus load(Lesson lesson, Sizes sizes) {
        ReviewData data = lesson.data(lesson.options(AskOptions.class).dataset.source);
        return of(sizes, data, lesson.random("validation reviews"));
    }

    static Corpus of(Sizes sizes, ReviewData data, Random random) {
        // The files are sorted by class: without a shuffle the validation reviews would all be positive.
        int[] order = Order.shuffled(data.train().rows(), random);
        int validation = data.train().rows() - sizes.reviews().validation();
        int train = Math.min(validation, sizes.reviews().train());
        Reviews toLearn = tokens(sizes, data.train(), Arrays.copyOf(order, train));
        return new Corpus(
                sizes,
                data,
                Vocabulary.fit(toLearn.texts(), sizes.small().words()),
                toLearn,
                tokens(sizes, data.train(), Arrays.copyOfRange(order, validation, order.length)),
                tokens(
                        sizes,
                        data.test(),
                        IntStream.range(0, data.test().rows()).toArray()));
    }

    private static Reviews tokens(Sizes sizes, TextData data, int[] rows) {
        return new Reviews(
                Arrays.stream(rows)
                        .mapToObj(
                                row -> sizes.tokenization().tokens(data.texts().get(row)))
                        .toList(),
                Arrays.stream(rows).map(row -> data.labels()[row]).toArray());
    }

    /** The training reviews that the small networks see. */
    Reviews small() {
        return train.first(sizes.reviews().small());
    }

    /** The same as the small networks read them. */
    Sequences trainSequences(Padding padding) {
        return small().encode(vocabulary, sizes.small().steps(), padding);
    }

    /** The validation reviews as the small networks read them. */
    Sequences validationSequences(Padding padding) {
        return validation.encode(vocabulary, sizes.small().steps(), padding);
    }
}
