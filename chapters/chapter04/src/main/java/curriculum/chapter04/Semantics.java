package curriculum.chapter04;

import curriculum.layers.regularization.DropConnectDense;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** What Deeplearning4j's settings mean, measured: which share is kept, and whether the mean is. */
final class Semantics {
    private static final int WIDTH = 100;
    private static final int DRAWS = 400;

    private Semantics() {}

    /** The share of units that a dropout layer of this argument lets through in training. */
    static double keptByDropout(double argument) {
        return droppedOut(argument).neq(0).castTo(DataType.FLOAT).meanNumber().doubleValue();
    }

    /** The mean of what a dropout layer of this argument makes of ones in training. */
    static double meanAfterDropout(double argument) {
        return droppedOut(argument).meanNumber().doubleValue();
    }

    private static INDArray droppedOut(double argument) {
        MultiLayerNetwork network = network(
                new DropoutLayer.Builder(argument).nIn(WIDTH).nOut(WIDTH).build());
        return network.feedForward(Nd4j.ones(DRAWS, WIDTH), true).get(1);
    }

    /** How large activations are in training, compared with those in use, with DL4J's DropConnect. */
    static double scaleOfWeightNoise(double keep) {
        return scale(new DenseLayer.Builder()
                .nIn(WIDTH)
                .nOut(WIDTH)
                .weightNoise(new DropConnect(keep))
                .build());
    }

    /** The same with rescaled DropConnect. */
    static double scaleOfDropConnectDense(double keep) {
        return scale(new DropConnectDense.Builder(keep).nIn(WIDTH).nOut(WIDTH).build());
    }

    private static double scale(Layer layer) {
        MultiLayerNetwork network = network(layer);
        INDArray input = Nd4j.ones(1, WIDTH);
        INDArray inUse = network.feedForward(input, false).get(1); // [1, WIDTH]
        INDArray inTraining = Nd4j.zeros(1, WIDTH);
        for (int draw = 0; draw < DRAWS; draw++) {
            // Weight noise is drawn once a batch; without this, all draws would be the same.
            network.clearNoiseWeightParams();
            inTraining.addi(network.feedForward(input, true).get(1).div(DRAWS));
        }
        // The slope of the line through the origin: in training against in use.
        return Nd4j.getBlasWrapper().dot(inTraining, inUse)
                / Nd4j.getBlasWrapper().dot(inUse, inUse);
    }

    private static MultiLayerNetwork network(Layer layer) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .activation(Activation.IDENTITY)
                .list()
                .layer(layer)
                .layer(new LossLayer.Builder(LossFunctions.LossFunction.MSE).build())
                .setInputType(InputType.feedForward(WIDTH))
                .build());
        network.init();
        return network;
    }
}
