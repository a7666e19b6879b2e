package curriculum.chapter01;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** The linear model as the smallest network of Deeplearning4j: one layer, one output, no activation. */
final class LinearNetwork {
    private LinearNetwork() {}

    /** Makes the network with random weights: one weight a feature and one bias. */
    static MultiLayerNetwork create(int features, double learningRate, long seed) {
        // snippet network
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.DOUBLE)
                .updater(new Sgd(learningRate))
                .list()
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .nIn(features)
                        .nOut(1)
                        .build())
                .build();
        // end snippet
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /**
     * Trains on all rows at once, step by step.
     *
     * @param features {@code [rows, features]}, standardised
     * @param targets {@code [rows, 1]}
     * @return what the network's weights and bias say as a linear model
     */
    static LinearModel train(MultiLayerNetwork network, INDArray features, INDArray targets, int steps) {
        DataSet everyRow = new DataSet(features, targets);
        for (int step = 0; step < steps; step++) {
            network.fit(everyRow);
        }
        return new LinearModel(
                network.getParam("0_b").getDouble(0),
                network.getParam("0_W").ravel().toDoubleVector());
    }
}
