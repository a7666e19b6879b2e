package curriculum.chapter04;

import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** The network of the lesson: the pixels, one hidden layer, ten classes; and how it is trained. */
final class SmallNetwork {
    static final int HIDDEN = 64;

    private static final double LEARNING_RATE = 0.02;

    private SmallNetwork() {}

    /** The hidden layer, for recipes that put something before or after it. */
    static DenseLayer.Builder dense() {
        return new DenseLayer.Builder().nOut(HIDDEN);
    }

    /** Makes the network with random weights. */
    static MultiLayerNetwork create(int pixels, int classes, Recipe recipe, long seed) {
        // snippet network
        NeuralNetConfiguration.Builder settings = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(LEARNING_RATE))
                .weightInit(WeightInit.RELU)
                .activation(Activation.RELU);
        NeuralNetConfiguration.ListBuilder layers =
                recipe.settings().apply(settings).list();
        recipe.hidden()
                .apply(layers)
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .nOut(classes)
                        .build())
                .setInputType(InputType.feedForward(pixels));
        // end snippet
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    /** Trains a new network by a recipe. */
    static MultiLayerNetwork train(Recipe recipe, DataSet data, long seed) {
        return train(recipe, data, seed, network -> {});
    }

    /**
     * Trains a new network by a recipe.
     *
     * @param afterEpoch is shown the network after each epoch
     */
    static MultiLayerNetwork train(Recipe recipe, DataSet data, long seed, Consumer<MultiLayerNetwork> afterEpoch) {
        MultiLayerNetwork network = create(data.numInputs(), data.numOutcomes(), recipe, seed);
        // The same drops and noise for the same seed, whatever was trained before.
        Nd4j.getRandom().setSeed(seed);
        // snippet training
        Batches batches = new Batches(data, recipe.batches().apply(seed), seed);
        for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
            for (DataSet batch : batches) {
                network.fit(batch);
            }
            afterEpoch.accept(network);
        }
        // end snippet
        return network;
    }
}
