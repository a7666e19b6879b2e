package curriculum.chapter06;

import curriculum.datasets.DataSource;
import curriculum.datasets.Edition;
import curriculum.datasets.Imdb;
import curriculum.datasets.Nsmc;
import curriculum.datasets.ReviewData;
import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.LessonException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The reviews of a run as tokens: some to train on, some to validate on, some to test on.
 *
 * @param sizes how large the networks are that suit these reviews
 * @param data the reviews as they were read
 * @param vocabulary of the small networks, from the training reviews
 */
record Corpus(Sizes sizes, ReviewData data, Vocabulary vocabulary, Part train, Part validation, Part test) {

    /** Some reviews, each as its tokens; {@code labels} is {@code [reviews]}. */
    record Part(List<List<String>> texts, int[] labels) {
        Sequences encode(Vocabulary vocabulary, int steps, Padding padding) {
            return Sequences.of(texts, labels, vocabulary, steps, padding);
        }

        /** So many of them, or all if there are fewer. */
        Part first(int most) {
            int reviews = Math.min(most, labels.length);
            return new Part(texts.subList(0, reviews), Arrays.copyOf(labels, reviews));
        }
    }

    /** Loads the reviews, shuffles those to learn from, and sets some of them apart for validation. */
    static Corpus load(Lesson lesson) {
        ReviewOptions options = lesson.options(ReviewOptions.class);
        AskPart.requireWords(options.question);
        boolean korean = options.dataset == ReviewOptions.Dataset.NSMC;
        if (korean && lesson.edition() == Edition.BUNDLED) {
            throw new LessonException("The Korean reviews have no bundled edition; add --data real to fetch them");
        }
        Sizes sizes = lesson.edition() == Edition.BUNDLED ? Sizes.GRAMMAR : korean ? Sizes.NSMC : Sizes.IMDB;
        return of(sizes, lesson.data(korean ? DataSource.published("nsmc", Nsmc::read) : Imdb.SOURCE), lesson.random());
    }

    static Corpus of(Sizes sizes, ReviewData data, Random random) {
        // The files are sorted by class: without a shuffle the validation reviews would all be positive.
        int[] order = Training.shuffled(data.train().rows(), random);
        int validation = data.train().rows() - sizes.validationReviews;
        int train = Math.min(validation, sizes.trainReviews);
        Part toLearn = part(sizes, data.train().texts(), data.train().labels(), Arrays.copyOf(order, train));
        return new Corpus(
                sizes,
                data,
                Vocabulary.fit(toLearn.texts(), sizes.words),
                toLearn,
                part(
                        sizes,
                        data.train().texts(),
                        data.train().labels(),
                        Arrays.copyOfRange(order, validation, order.length)),
                part(
                        sizes,
                        data.test().texts(),
                        data.test().labels(),
                        IntStream.range(0, data.test().rows()).toArray()));
    }

    private static Part part(Sizes sizes, List<String> texts, int[] labels, int[] rows) {
        return new Part(
                Arrays.stream(rows)
                        .mapToObj(row -> sizes.tokenization.tokens(texts.get(row)))
                        .toList(),
                Arrays.stream(rows).map(row -> labels[row]).toArray());
    }

    /** The training reviews that the small networks see. */
    Part small() {
        return train.first(sizes.smallReviews);
    }

    /** The same as the small networks read them. */
    Sequences trainSequences(Padding padding) {
        return small().encode(vocabulary, sizes.steps, padding);
    }

    /** The validation reviews as the small networks read them. */
    Sequences validationSequences(Padding padding) {
        return validation.encode(vocabulary, sizes.steps, padding);
    }

    /** The band of the real reviews of this run. */
    Band bands(Band imdb, Band nsmc) {
        return sizes == Sizes.NSMC ? nsmc : imdb;
    }

    /** The bands that can count in this run: the real reviews are either those of IMDB or those of Naver. */
    Band[] bands(Band bundled, Band imdb, Band nsmc) {
        return sizes == Sizes.NSMC ? new Band[] {nsmc} : new Band[] {bundled, imdb};
    }
}
