package curriculum.chapter04;

import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;

/**
 * What a remedy changes about the network and its training; everything else stays as it is.
 *
 * @param epochs how often it sees every image
 * @param settings changes settings of all layers, such as penalties
 * @param hidden adds the layers between the images and the output layer
 * @param batches gives, for a seed, what happens to every batch before it is trained on
 */
record Recipe(
        int epochs,
        UnaryOperator<NeuralNetConfiguration.Builder> settings,
        UnaryOperator<NeuralNetConfiguration.ListBuilder> hidden,
        LongFunction<DataSetPreProcessor> batches) {

    /** No remedy at all. */
    static Recipe plain(int epochs) {
        return new Recipe(
                epochs,
                settings -> settings,
                layers -> layers.layer(SmallNetwork.dense().build()),
                seed -> batch -> {});
    }

    Recipe withSettings(UnaryOperator<NeuralNetConfiguration.Builder> other) {
        return new Recipe(epochs, other, hidden, batches);
    }

    Recipe withHidden(UnaryOperator<NeuralNetConfiguration.ListBuilder> other) {
        return new Recipe(epochs, settings, other, batches);
    }

    Recipe withBatches(LongFunction<DataSetPreProcessor> other) {
        return new Recipe(epochs, settings, hidden, other);
    }
}
