package curriculum.chapter06;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Order;
import curriculum.lab.machine.Progress;
import curriculum.lab.training.LossCurve;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A better network against the bag of words, and why who wins. */
final class BestPart {
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
        bagAccuracy = bag.accuracy(corpus.test());
    }

    /** Trains the best network of the chapter, and keeps it. */
    Reader bestNetwork() {
        Reader reader = train();
        reader.keep(lesson);
        bestAccuracy = reader.score(corpus.test()).accuracy();
        lesson.claim(
                "best.test-accuracy",
                "Test accuracy, bidirectional GRU with pooling",
                bestAccuracy,
                bundled(0.98, 1),
                real("imdb", 0.86, 0.89),
                real("nsmc", 0.775, 0.815));
        lesson.claim(
                "best.minus-bag",
                "That minus the bag of words",
                bestAccuracy - bagAccuracy,
                bundled(0.38, 0.55),
                real("imdb", -0.035, 0.005),
                real("nsmc", -0.01, 0.035));
        return reader;
    }

    private Reader train() {
        Sizes.Network sizes = corpus.sizes().best();
        Vocabulary vocabulary = Vocabulary.fit(corpus.train().texts(), sizes.words());
        Sequences train =
                corpus.train().encode(vocabulary, sizes.steps(), Padding.PRE).withMask();
        Sequences validation = corpus.validation()
                .encode(vocabulary, sizes.steps(), Padding.PRE)
                .withMask();
        Learning learning = sizes.learning();
        MultiLayerNetwork network = SentimentNetwork.embedding(
                vocabulary.size(),
                sizes.width(),
                learning.updater(train.size()),
                lesson.seed(),
                new Bidirectional(CellKind.GRU.allSteps(sizes.units())),
                new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
        try (Progress progress =
                lesson.progress("best network", (long) learning.epochs() * learning.batches(train.size()))) {
            Training.fit(network, train, validation, learning, lesson.seed(), new LossCurve(progress));
        }
        return new Reader(network, corpus.sizes().tokenization(), vocabulary, sizes.steps());
    }

    /** What a network and the bag of words get right of the same reviews, as they are and with their words shuffled. */
    private record Shuffling(double network, double networkShuffled, double bag, double bagShuffled) {}

    /** Takes the order away and looks who needed it. */
    void shuffled(Reader best) {
        Shuffling accuracy = shuffle(best);
        lesson.claim(
                "shuffled.test-accuracy",
                "Test accuracy of that network on shuffled words",
                accuracy.networkShuffled(),
                bundled(0.45, 0.62),
                real("imdb", 0.845, 0.885),
                real("nsmc", 0.745, 0.8));
        lesson.claim(
                "shuffled.loss",
                "What it loses without the order",
                accuracy.network() - accuracy.networkShuffled(),
                bundled(0.37, 0.55),
                real("imdb", -0.015, 0.035),
                real("nsmc", 0.01, 0.06));
        lesson.claim(
                "shuffled.bag-loss",
                "What the bag of words loses without it",
                accuracy.bag() - accuracy.bagShuffled(),
                both(0, 0));
        lesson.figure(
                "order",
                "The same network and the bag of words, on reviews as they are and on reviews with shuffled words",
                ReviewFigures.order(bagAccuracy, bestAccuracy, accuracy.networkShuffled()));
    }

    private Shuffling shuffle(Reader best) {
        Random random = lesson.random("shuffled words");
        int[] rows = Order.shuffled(corpus.test().size(), random);
        int count = Math.min(SHUFFLED, rows.length);
        List<List<String>> texts = new ArrayList<>();
        List<List<String>> mixed = new ArrayList<>();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>(corpus.test().texts().get(rows[i]));
            texts.add(List.copyOf(words));
            Collections.shuffle(words, random);
            mixed.add(words);
            labels[i] = corpus.test().labels()[rows[i]];
        }
        Reviews whole = new Reviews(texts, labels);
        Reviews shuffled = new Reviews(mixed, labels);
        return new Shuffling(
                best.score(whole).accuracy(),
                best.score(shuffled).accuracy(),
                bag.accuracy(whole),
                bag.accuracy(shuffled));
    }
}
