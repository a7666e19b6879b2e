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
import org.nd4j.linalg.learning.config.Adam;
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
    static MultiLayerNetwork embedding(int words, int width, double learningRate, long seed, Layer... layers) {
        // snippet network
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(learningRate))
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(LARGEST_GRADIENT)
                .list()
                .layer(new EmbeddingSequenceLayer.Builder()
                        .nIn(words)
                        .nOut(width)
                        .weightInit(WeightInit.XAVIER)
                        .build());
        for (Layer layer : layers) {
            list.layer(layer);
        }
        list.layer(new OutputLayer.Builder(LossFunction.XENT)
                .nOut(1)
                .activation(Activation.SIGMOID)
                .build());
        // end snippet
        return init(list.setInputType(InputType.recurrent(words)));
    }

    private static MultiLayerNetwork init(NeuralNetConfiguration.ListBuilder list) {
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        return network;
    }
}
