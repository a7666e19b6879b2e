package curriculum.chapter06;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** Trains a network and keeps what it was worth after each epoch. */
final class Training {
    /** How probable the network finds a positive review, and what that is worth. */
    record Score(double loss, double accuracy) {}

    private static final int EVALUATED_AT_ONCE = 250;
    private static final double SMALLEST = 1e-7;
    private static final double SOLVED = 0.06;

    private final MultiLayerNetwork network;
    private final int batchSize;
    private final Random random;
    private int oneHotWords;
    private Runnable afterBatch = () -> {};
    private final List<Double> trainLosses = new ArrayList<>();
    private final List<Score> validation = new ArrayList<>();

    Training(MultiLayerNetwork network, int batchSize, long seed) {
        this.network = network;
        this.batchSize = batchSize;
        this.random = new Random(seed);
    }

    /** Hands the reviews over as one-hot vectors in place of ids. */
    Training oneHot(int words) {
        oneHotWords = words;
        return this;
    }

    /** What to do after each batch. */
    Training afterBatch(Runnable action) {
        afterBatch = action;
        return this;
    }

    /** Batches of an epoch. A last batch that is not full would make ND4J lay out its memory anew, so there is none. */
    static int batches(Sequences train, int batchSize) {
        return Math.max(1, train.size() / batchSize);
    }

    /** Shows every review once, in a new random order, and scores the validation reviews after it. */
    Training epoch(Sequences train, Sequences validationReviews) {
        int[] order = shuffled(train.size(), random);
        double loss = 0;
        int batches = batches(train, batchSize);
        for (int b = 0; b < batches; b++) {
            int from = b * batchSize;
            int[] rows = IntStream.range(from, Math.min(from + batchSize, train.size()))
                    .map(i -> order[i])
                    .toArray();
            Sequences batch = train.rows(rows);
            network.fit(encoded(batch, batch.batch()));
            loss += network.score() / batches;
            afterBatch.run();
        }
        trainLosses.add(loss);
        validation.add(score(predicted(validationReviews), validationReviews.labels()));
        return this;
    }

    private DataSet encoded(Sequences reviews, DataSet batch) {
        if (oneHotWords > 0) {
            batch.setFeatures(reviews.oneHot(oneHotWords));
        }
        return batch;
    }

    /** Trains for so many epochs, or fewer if nothing is left to learn. */
    Training epochs(int most, Sequences train, Sequences validationReviews) {
        for (int epoch = 0; epoch < most && !solved(); epoch++) {
            epoch(train, validationReviews);
        }
        return this;
    }

    /** Whether the last epoch has left nothing to learn. */
    boolean solved() {
        return !validation.isEmpty() && validation.get(validation.size() - 1).loss() < SOLVED;
    }

    /** How many epochs it has trained. */
    int epochs() {
        return validation.size();
    }

    MultiLayerNetwork network() {
        return network;
    }

    /** Mean loss of the batches of each epoch. */
    double[] trainLosses() {
        return trainLosses.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Loss on the validation reviews after each epoch. */
    double[] validationLosses() {
        return validation.stream().mapToDouble(Score::loss).toArray();
    }

    /** The accuracy on the validation reviews after the last epoch. */
    double accuracy() {
        return validation.get(validation.size() - 1).accuracy();
    }

    /** The validation accuracy of the epoch with the lowest validation loss, which is where early stopping would stop. */
    double bestAccuracy() {
        return validation.stream()
                .min((one, other) -> Double.compare(one.loss(), other.loss()))
                .orElseThrow()
                .accuracy();
    }

    /** The probability of each review being positive; {@code [reviews]}. */
    static double[] predict(MultiLayerNetwork network, Sequences reviews) {
        return new Training(network, 1, 0).predicted(reviews);
    }

    private double[] predicted(Sequences reviews) {
        double[] predicted = new double[reviews.size()];
        for (int from = 0; from < reviews.size(); from += EVALUATED_AT_ONCE) {
            int to = Math.min(reviews.size(), from + EVALUATED_AT_ONCE);
            Sequences some = reviews.range(from, to);
            DataSet batch = encoded(some, some.batch());
            INDArray output = network.output(batch.getFeatures(), false, batch.getFeaturesMaskArray(), null);
            System.arraycopy(output.ravel().toDoubleVector(), 0, predicted, from, to - from);
        }
        return predicted;
    }

    static Score score(MultiLayerNetwork network, Sequences reviews) {
        return score(predict(network, reviews), reviews.labels());
    }

    /** Binary cross-entropy and accuracy of probabilities. */
    static Score score(double[] predicted, int[] labels) {
        double loss = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            double p = labels[i] == 1 ? predicted[i] : 1 - predicted[i];
            loss -= Math.log(Math.max(SMALLEST, p)) / labels.length;
            right += p > 0.5 ? 1 : 0;
        }
        return new Score(loss, right / (double) labels.length);
    }

    static int[] shuffled(int size, Random random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int last = size - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[drawn];
            order[drawn] = swapped;
        }
        return order;
    }
}
