package curriculum.chapter06;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks that read a review and say how probable it is that its writer liked the film. */
final class SentimentNetwork {
    private static final double LARGEST_GRADIENT = 1;

    private SentimentNetwork() {}

    /**
     * An embedding, then the layers given, then one sigmoid.
     *
     * @param words how many ids there are
     * @param width how many numbers stand for a word
     */
    static MultiLayerNetwork embedding(int words, int width, IUpdater updater, long seed, Layer... layers) {
        // snippet network
        NeuralNetConfiguration.ListBuilder list = builder(updater, seed)
                .list()
                .layer(new EmbeddingSequenceLayer.Builder()
                        .nIn(words)
                        .nOut(width)
                        .weightInit(WeightInit.XAVIER)
                        .build());
        return init(output(list, layers).setInputType(InputType.recurrent(words)));
        // end snippet
    }

    /** The layers given, then one sigmoid, for reviews as one-hot vectors {@code [batch, words, steps]}. */
    static MultiLayerNetwork oneHot(int words, IUpdater updater, long seed, Layer... layers) {
        return init(output(builder(updater, seed).list(), layers).setInputType(InputType.recurrent(words)));
    }

    /** One layer and nothing else, to look into it. */
    static MultiLayerNetwork bare(DataType type, long seed, int inputs, Layer layer) {
        MultiLayerNetwork network = init(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(type)
                .list()
                .layer(layer)
                .setInputType(InputType.recurrent(inputs)));
        network.initGradientsView();
        return network;
    }

    private static NeuralNetConfiguration.Builder builder(IUpdater updater, long seed) {
        // snippet updater
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(LARGEST_GRADIENT);
        // end snippet
    }

    private static NeuralNetConfiguration.ListBuilder output(NeuralNetConfiguration.ListBuilder list, Layer... layers) {
        for (Layer layer : layers) {
            list.layer(layer);
        }
        return list.layer(new OutputLayer.Builder(LossFunction.XENT)
                .nOut(1)
                .activation(Activation.SIGMOID)
                .build());
    }

    private static MultiLayerNetwork init(NeuralNetConfiguration.ListBuilder list) {
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        return network;
    }
}
