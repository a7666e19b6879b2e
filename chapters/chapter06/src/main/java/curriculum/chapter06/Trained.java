package curriculum.chapter06;

import curriculum.lab.PerSeed;
import java.util.Comparator;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A network that has learnt, and what it was worth after each epoch.
 *
 * @param trainLosses the mean loss of the batches of each epoch, {@code [epochs]}
 * @param validation the score on the validation reviews after each epoch
 */
record Trained(MultiLayerNetwork network, double[] trainLosses, List<Score> validation) {

    int epochs() {
        return validation.size();
    }

    /** {@code [epochs]}. */
    double[] validationLosses() {
        return validation.stream().mapToDouble(Score::loss).toArray();
    }

    double lastLoss() {
        return validation.get(epochs() - 1).loss();
    }

    /** The validation accuracy of the epoch with the lowest validation loss, where early stopping would stop. */
    double bestAccuracy() {
        return validation.stream()
                .min(Comparator.comparingDouble(Score::loss))
                .orElseThrow()
                .accuracy();
    }

    /** The validation accuracies of runs that differ in their seeds. */
    static PerSeed accuracies(List<Trained> runs) {
        return PerSeed.of(runs, Trained::bestAccuracy);
    }
}
