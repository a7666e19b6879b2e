package curriculum.chapter08;

import curriculum.datasets.Edition;
import curriculum.datasets.ReviewData;
import curriculum.datasets.TextData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The texts as the encoder reads them.
 *
 * @param vocabulary learned from the training texts
 * @param tokenizer that splits by it
 * @param readings texts to learn from
 * @param training all passages of these
 * @param testing sequences to measure that on
 * @param labelled texts to learn classes from, with their labels
 * @param judged texts to measure that on, with their labels
 */
record Corpus(
        Vocabulary vocabulary,
        Tokenizer tokenizer,
        List<Reading> readings,
        List<Encoded> training,
        List<Encoded> testing,
        Labelled labelled,
        Labelled judged) {

    /** Sequences of which each belongs to a class. */
    record Labelled(List<Encoded> texts, int[] labels) {

        /** Some of them, by their places. */
        Labelled at(int... places) {
            return new Labelled(
                    IntStream.of(places).mapToObj(texts::get).toList(),
                    IntStream.of(places).map(place -> labels[place]).toArray());
        }

        int size() {
            return labels.length;
        }
    }

    /** Learns the vocabulary and encodes every text. */
    static Corpus of(ReviewData reviews, Setup setup, Edition edition, Random random) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        reviews.train().texts().forEach(text -> Words.of(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.values().removeIf(count -> count < setup.leastCount());
        Vocabulary vocabulary = SubwordTrainer.train(counts, setup.encoder().vocabulary());
        Tokenizer tokenizer = new Tokenizer(vocabulary);
        TextData train = shuffled(reviews.train(), reviews.train().rows(), random);
        TextData test = shuffled(reviews.test(), Math.max(setup.testTexts(), setup.judged()), random);
        Passages passages = edition == Edition.BUNDLED
                ? new SentencePairs(tokenizer, vocabulary)
                : new Windows(tokenizer, vocabulary, setup.encoder().maxLength());
        List<Reading> readings = train.texts().stream()
                .map(text -> new Reading(
                        tokenizer.encode(text).stream()
                                .mapToInt(Integer::intValue)
                                .toArray(),
                        passages.all(text),
                        passages.toJudge(text)))
                .toList();
        return new Corpus(
                vocabulary,
                tokenizer,
                readings,
                readings.stream().flatMap(text -> text.passages().stream()).toList(),
                test.texts().stream()
                        .limit(setup.testTexts())
                        .flatMap(text -> passages.all(text).stream())
                        .toList(),
                labelled(train, setup.labels() * setup.seeds(), passages),
                labelled(test, setup.judged(), passages));
    }

    private static Labelled labelled(TextData data, int rows, Passages passages) {
        return new Labelled(
                data.texts().stream().limit(rows).map(passages::toJudge).toList(),
                IntStream.of(data.labels()).limit(rows).toArray());
    }

    private static TextData shuffled(TextData data, int rows, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, data.rows()).boxed().toList());
        Collections.shuffle(order, random);
        List<Integer> first = order.subList(0, rows);
        return new TextData(
                data.classes(),
                first.stream().map(data.texts()::get).toList(),
                first.stream().mapToInt(row -> data.labels()[row]).toArray());
    }
}
