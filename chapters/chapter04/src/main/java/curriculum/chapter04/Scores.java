package curriculum.chapter04;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * How good a network is on some images.
 *
 * @param accuracy the share of the images whose class it says
 * @param loss the mean cross-entropy, without any penalty: −log of the probability that it gave the right class
 */
record Scores(double accuracy, double loss) {
    // A float this small is as good as 0, whose logarithm is infinite.
    private static final double LEAST_PROBABILITY = 1e-7;

    static Scores of(MultiLayerNetwork network, DataSet data) {
        INDArray probabilities = network.output(data.getFeatures()); // [rows, classes]
        Evaluation evaluation = new Evaluation(data.numOutcomes());
        evaluation.eval(data.getLabels(), probabilities);
        INDArray logarithms = Transforms.log(Transforms.max(probabilities, LEAST_PROBABILITY));
        double loss = -logarithms.muli(data.getLabels()).sumNumber().doubleValue() / data.numExamples();
        return new Scores(evaluation.accuracy(), loss);
    }
}
