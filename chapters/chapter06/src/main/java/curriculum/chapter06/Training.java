package curriculum.chapter06;

import curriculum.lab.training.LossCurve;
import curriculum.lab.training.ShuffledBatches;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** Trains a network on reviews, and lets it judge some. */
final class Training {
    private static final int JUDGED_AT_ONCE = 250;
    private static final double SOLVED = 0.06;

    private Training() {}

    /** As the other {@code fit}, and shows nothing while it trains. */
    static Trained fit(MultiLayerNetwork network, Sequences train, Sequences validation, Learning learning, long seed) {
        return fit(network, train, validation, learning, seed, new LossCurve());
    }

    /**
     * Trains for the epochs of {@code learning}, or fewer if nothing is left to learn.
     *
     * @param seed of the order of the reviews
     * @param losses notes the loss of every batch
     */
    static Trained fit(
            MultiLayerNetwork network,
            Sequences train,
            Sequences validation,
            Learning learning,
            long seed,
            LossCurve losses) {
        // snippet fit
        network.setListeners(losses);
        ShuffledBatches batches = new ShuffledBatches(train.size(), learning.batch(), new Random(seed), train::batch);
        List<Score> scores = new ArrayList<>();
        // Epoch by epoch: after each one it is asked whether anything is left to learn.
        for (int epoch = 0; epoch < learning.epochs() && !isSolved(scores); epoch++) {
            network.fit(batches);
            scores.add(score(network, validation));
        }
        // end snippet
        return new Trained(
                network, LossCurve.smoothed(losses.losses(), scores.size()).means(), scores);
    }

    private static boolean isSolved(List<Score> scores) {
        return !scores.isEmpty() && scores.get(scores.size() - 1).loss() < SOLVED;
    }

    /** The probability of each review being positive; {@code [reviews]}. */
    static double[] predict(MultiLayerNetwork network, Sequences reviews) {
        double[] predicted = new double[reviews.size()];
        for (int from = 0; from < reviews.size(); from += JUDGED_AT_ONCE) {
            int to = Math.min(reviews.size(), from + JUDGED_AT_ONCE);
            DataSet batch = reviews.range(from, to).batch();
            INDArray output = network.output(batch.getFeatures(), false, batch.getFeaturesMaskArray(), null);
            System.arraycopy(output.ravel().toDoubleVector(), 0, predicted, from, to - from);
        }
        return predicted;
    }

    static Score score(MultiLayerNetwork network, Sequences reviews) {
        return Score.of(predict(network, reviews), reviews.labels());
    }
}
