package curriculum.chapter08;

import curriculum.lab.machine.Progress;
import curriculum.layers.schedule.WarmUpSchedule;
import curriculum.layers.transformer.TokenScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * How a masked language model is trained.
 *
 * @param batch sequences a step
 * @param steps how many
 * @param learningRate the largest; it rises to it and then falls to zero, both in a straight line
 */
record Pretraining(int batch, int steps, double learningRate) {
    private static final double WARM_UP = 0.07;
    private static final int SHOWN = 50;
    private static final int MEASURED_TOGETHER = 50;
    /** A batch is drawn from so many batches' worth of texts that are about as long as each other. */
    private static final int CHOICE = 10;

    /**
     * The loss while training.
     *
     * @param steps where it was measured, {@code [points]}
     * @param losses means since the point before, {@code [points]}
     */
    record Curve(double[] steps, double[] losses) {}

    /** Checks that the curve's points can lie at equal distances. */
    Pretraining {
        if (steps <= 0 || steps % SHOWN != 0) {
            throw new IllegalArgumentException("steps must be a multiple of " + SHOWN + ", not " + steps);
        }
    }

    ISchedule rate() {
        return rate(learningRate, steps);
    }

    static ISchedule rate(double largest, int steps) {
        return new WarmUpSchedule(largest, Math.max(1, (int) (WARM_UP * steps)), steps);
    }

    /** Trains on random sequences of about one length, so that there is little padding; masked anew each time that they are drawn. */
    Curve train(
            MultiLayerNetwork network, List<Encoded> texts, Vocabulary vocabulary, Random random, Progress progress) {
        double[] at = new double[SHOWN], losses = new double[SHOWN];
        int every = steps / SHOWN;
        List<Encoded> byLength =
                texts.stream().sorted(Comparator.comparingInt(Encoded::length)).toList();
        int choice = Math.min(texts.size(), CHOICE * batch);
        for (int step = 0; step < steps; step++) {
            // snippet step
            List<Masked> drawn = new ArrayList<>();
            int from = random.nextInt(texts.size() - choice + 1);
            for (int i = 0; i < batch; i++) {
                Encoded text = byLength.get(from + random.nextInt(choice));
                drawn.add(Masking.BERT.apply(text, vocabulary, random));
            }
            network.fit(Batches.languageModel(drawn));
            // end snippet
            losses[step / every] += network.score() / every;
            at[step / every] = step + 1;
            progress.step();
        }
        return new Curve(at, losses);
    }

    /** Loss and accuracy on masked sequences, a mean over all their selected tokens. */
    static TokenScore measure(MultiLayerNetwork network, List<Masked> masked) {
        double loss = 0, accuracy = 0;
        int count = 0;
        for (int from = 0; from < masked.size(); from += MEASURED_TOGETHER) {
            List<Masked> batch = masked.subList(from, Math.min(masked.size(), from + MEASURED_TOGETHER));
            TokenScore score = TokenScore.of(network, Batches.languageModel(batch));
            loss += score.loss() * score.count();
            accuracy += score.accuracy() * score.count();
            count += score.count();
        }
        return new TokenScore(loss / count, accuracy / count, count);
    }
}
