package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Progress;
import curriculum.lab.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The seventh part of the lesson: against a bag of words, and why who wins. */
final class BagPart {
    private static final int BAG_WORDS = 20_000;
    private static final int BAG_EPOCHS = 3;
    private static final double BAG_RATE = 0.3;
    private static final double BAG_PENALTY = 1e-6;
    private static final int BEST_WIDTH = 32;
    private static final int BEST_UNITS = 16;
    private static final int SHUFFLED = 3000;
    private static final int SHOWN = 6;

    private final Lesson lesson;
    private final Corpus corpus;
    private double bagAccuracy;
    private double bestAccuracy;

    BagPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    void wordsWithoutOrder() {
        lesson.section("bag", "A bag of words");
        Vocabulary all = Vocabulary.fit(corpus.train().texts(), BAG_WORDS);
        TfIdf tfIdf = TfIdf.fit(corpus.train().texts(), all);
        LogisticRegression bag = fit(tfIdf, corpus.train().texts(), all.size());
        bagAccuracy = bag.score(
                        tfIdf.transform(corpus.test().texts()), corpus.test().labels())
                .accuracy();
        lesson.claim(
                "tfidf.test-accuracy",
                "Test accuracy, tf-idf and logistic regression",
                bagAccuracy,
                corpus.bands(bundled(0.45, 0.75), real(0.88, 0.90), real(0.7, 0.85)));

        // The same words and steps that the small networks see.
        TfIdf little = TfIdf.fit(cut(corpus.train().texts()), corpus.vocabulary());
        LogisticRegression small =
                fit(little, cut(corpus.train().texts()), corpus.vocabulary().size());
        lesson.claim(
                "tfidf-small.validation-accuracy",
                "The same on what the small networks see, validation",
                small.score(
                                little.transform(cut(corpus.validation().texts())),
                                corpus.validation().labels())
                        .accuracy(),
                corpus.bands(bundled(0.45, 0.75), real(0.77, 0.83), real(0.65, 0.85)));
        List<Integer> byWeight = IntStream.range(Vocabulary.UNKNOWN + 1, all.size())
                .boxed()
                .sorted(Comparator.comparing(bag::weight))
                .toList();
        Table table = Table.of("against", "weight", "for", "weight ");
        for (int i = 0; i < SHOWN; i++) {
            int against = byWeight.get(i);
            int inFavour = byWeight.get(byWeight.size() - 1 - i);
            table.row(all.token(against), bag.weight(against), all.token(inFavour), bag.weight(inFavour));
        }
        lesson.table("weights", "The heaviest words of the bag", table);
    }

    private LogisticRegression fit(TfIdf tfIdf, List<List<String>> texts, int features) {
        return LogisticRegression.fit(
                tfIdf.transform(texts),
                corpus.train().labels(),
                features,
                BAG_EPOCHS,
                BAG_RATE,
                BAG_PENALTY,
                lesson.random());
    }

    private List<List<String>> cut(List<List<String>> texts) {
        return texts.stream()
                .map(text -> text.subList(Math.max(0, text.size() - corpus.sizes().steps), text.size()))
                .toList();
    }

    /** Trains the best network of the chapter. */
    Reader bestNetwork() {
        lesson.section("best", "A better recurrent network");
        Sizes sizes = corpus.sizes();
        Vocabulary vocabulary = Vocabulary.fit(corpus.train().texts(), sizes.bestWords);
        MultiLayerNetwork network = SentimentNetwork.embedding(
                vocabulary.size(),
                BEST_WIDTH,
                sizes.bestLearningRate,
                lesson.seed(),
                new Bidirectional(CellKind.GRU.allSteps(BEST_UNITS)),
                new GlobalPoolingLayer.Builder(PoolingType.MAX).build());
        Sequences train =
                corpus.train().encode(vocabulary, sizes.bestSteps, Padding.PRE).withMask();
        Sequences validation = corpus.validation()
                .encode(vocabulary, sizes.bestSteps, Padding.PRE)
                .withMask();
        Training training = new Training(network, sizes.batch, lesson.seed());
        try (Progress progress = lesson.progress("best network", sizes.bestEpochs)) {
            for (int epoch = 0; epoch < sizes.bestEpochs && !training.solved(); epoch++) {
                training.epoch(train, validation);
                progress.step();
            }
        }
        Reader reader = new Reader(network, sizes.tokenization, vocabulary, sizes.bestSteps);
        bestAccuracy = accuracy(reader, corpus.test().texts(), corpus.test().labels());
        lesson.claim(
                "best.test-accuracy",
                "Test accuracy, bidirectional GRU with pooling",
                bestAccuracy,
                corpus.bands(bundled(0.98, 1), real(0.86, 0.895), real(0.8, 0.88)));
        lesson.claim(
                "best.minus-bag",
                "That minus the bag of words",
                bestAccuracy - bagAccuracy,
                corpus.bands(bundled(0.25, 0.55), real(-0.03, 0.01), real(0, 0.1)));
        return reader;
    }

    /** Takes the order away and looks who needed it. */
    void shuffled(Reader best) {
        lesson.section("shuffled", "Testing the explanation: words without order");
        Random random = lesson.random();
        int[] rows = IntStream.of(Training.shuffled(corpus.test().labels().length, random))
                .limit(SHUFFLED)
                .toArray();
        List<List<String>> texts = new ArrayList<>();
        List<List<String>> shuffled = new ArrayList<>();
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            List<String> text = corpus.test().texts().get(rows[i]);
            List<String> mixed = new ArrayList<>(text);
            Collections.shuffle(mixed, random);
            texts.add(text);
            shuffled.add(mixed);
            labels[i] = corpus.test().labels()[rows[i]];
        }
        double whole = accuracy(best, texts, labels);
        double mixed = accuracy(best, shuffled, labels);
        lesson.claim(
                "shuffled.test-accuracy",
                "Test accuracy of that network on shuffled words",
                mixed,
                corpus.bands(bundled(0.45, 0.75), real(0.78, 0.88), real(0.6, 0.8)));
        lesson.claim(
                "shuffled.loss",
                "What it loses without the order",
                whole - mixed,
                corpus.bands(bundled(0.25, 0.55), real(0, 0.08), real(0.03, 0.25)));
        lesson.figure(
                "order",
                "The same network and the bag of words, on reviews as they are and on reviews with shuffled words",
                ReviewFigures.order(bagAccuracy, bestAccuracy, mixed));
    }

    private static double accuracy(Reader reader, List<List<String>> texts, int[] labels) {
        return Training.score(reader.probabilities(texts), labels).accuracy();
    }
}
