package curriculum.layers.transformer;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * How well a language model that ends with {@link TokenOutput} predicts the selected tokens of a batch.
 *
 * @param loss mean cross-entropy in nats
 * @param accuracy share of tokens whose most probable word is the right one
 * @param count number of tokens
 */
public record TokenScore(double loss, double accuracy, int count) {

    /**
     * Measures a batch without training on it.
     *
     * @throws IllegalArgumentException when the network does not end with {@link TokenOutput}
     */
    public static TokenScore of(MultiLayerNetwork network, DataSet batch) {
        if (!(network.getOutputLayer() instanceof TokenOutputLayer output)) {
            throw new IllegalArgumentException("the network must end with a TokenOutput layer");
        }
        network.score(batch, false);
        return output.lastScore();
    }
}
