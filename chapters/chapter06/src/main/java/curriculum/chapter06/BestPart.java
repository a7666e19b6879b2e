package curriculum.chapter06;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.machine.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The ninth part of the lesson: a better network against the bag of words, and why who wins. */
final class BestPart {
    private static final int WIDTH = 32;
    private static final int UNITS = 16;
    private static final int SHUFFLED = 3000;

    private final Lesson lesson;
    private final Corpus corpus;
    private final Bag bag;
    private final double bagAccuracy;
    private double bestAccuracy;

    BestPart(Lesson lesson, Corpus corpus, Bag bag) {
        this.lesson = lesson;
        this.corpus = corpus;
        this.bag = bag;
        bagAccuracy = bag.accuracy(corpus.test().texts(), corpus.test().labels());
    }

    /** Trains the best network of the chapter. */
    Reader bestNetwork() {
        Sizes sizes = corpus.sizes();
        Vocabulary vocabulary = Vocabulary.fit(corpus.train().texts(), sizes.bestWords);
        Sequences train =
                corpus.train().encode(vocabulary, sizes.bestSteps, Padding.PRE).withMask();
        Sequences validation = corpus.validation()
                .encode(vocabulary, sizes.bestSteps, Padding.PRE)
                .withMask();
        MultiLayerNetwork network = SentimentNetwork.embedding(
                vocabulary.size(),
                WIDTH,
                sizes.bestUpdater(train),
                lesson.seed(),
                new Bidirectional(CellKind.GRU.allSteps(UNITS)),
                new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
        try (Progress progress =
                lesson.progress("best network", (long) sizes.bestEpochs * Training.batches(train, sizes.batch))) {
            new Training(network, sizes.batch, lesson.seed())
                    .afterBatch(progress::step)
                    .epochs(sizes.bestEpochs, train, validation);
        }
        Reader reader = new Reader(network, sizes.tokenization, vocabulary, sizes.bestSteps);
        bestAccuracy = accuracy(reader, corpus.test().texts(), corpus.test().labels());
        lesson.claim(
                "best.test-accuracy",
                "Test accuracy, bidirectional GRU with pooling",
                bestAccuracy,
                corpus.bands(bundled(0.98, 1), real(0.86, 0.89), real(0.775, 0.815)));
        lesson.claim(
                "best.minus-bag",
                "That minus the bag of words",
                bestAccuracy - bagAccuracy,
                corpus.bands(bundled(0.38, 0.55), real(-0.035, 0.005), real(-0.01, 0.035)));
        return reader;
    }

    /** Takes the order away and looks who needed it. */
    void shuffled(Reader best) {
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
                corpus.bands(bundled(0.45, 0.62), real(0.845, 0.885), real(0.745, 0.8)));
        lesson.claim(
                "shuffled.loss",
                "What it loses without the order",
                whole - mixed,
                corpus.bands(bundled(0.37, 0.55), real(-0.015, 0.035), real(0.01, 0.06)));
        lesson.claim(
                "shuffled.bag-loss",
                "What the bag of words loses without it",
                bag.accuracy(texts, labels) - bag.accuracy(shuffled, labels),
                both(0, 0));
        lesson.figure(
                "order",
                "The same network and the bag of words, on reviews as they are and on reviews with shuffled words",
                ReviewFigures.order(bagAccuracy, bestAccuracy, mixed));
    }

    private static double accuracy(Reader reader, List<List<String>> texts, int[] labels) {
        return Training.score(reader.probabilities(texts), labels).accuracy();
    }
}
