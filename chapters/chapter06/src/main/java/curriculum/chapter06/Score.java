package curriculum.chapter06;

import java.util.Arrays;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/**
 * What probabilities are worth.
 *
 * @param loss the mean cross-entropy, in nats
 * @param accuracy the share of reviews on the right side of one half
 */
record Score(double loss, double accuracy) {

    /**
     * Scores the probabilities of label 1.
     *
     * @param probabilities {@code [reviews]}
     * @param labels {@code [reviews]}, 0 or 1
     */
    static Score of(double[] probabilities, int[] labels) {
        INDArray predicted = Nd4j.createFromArray(probabilities).reshape(labels.length, 1);
        INDArray expected = Nd4j.createFromArray(
                        Arrays.stream(labels).asDoubleStream().toArray())
                .reshape(labels.length, 1);
        Evaluation evaluation = new Evaluation();
        evaluation.eval(expected, predicted);
        double loss = new LossBinaryXENT().computeScore(expected, predicted, new ActivationIdentity(), null, true);
        return new Score(loss, evaluation.accuracy());
    }
}
