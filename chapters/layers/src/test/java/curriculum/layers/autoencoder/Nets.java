package curriculum.layers.autoencoder;

import java.util.Random;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;

final class Nets {
    private Nets() {}

    /** A network in DOUBLE whose parameters, biases too, are all away from zero. */
    static MultiLayerNetwork of(IUpdater updater, int inputs, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .updater(updater)
                .list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerConfiguration configuration =
                list.setInputType(InputType.feedForward(inputs)).build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        network.params()
                .assign(random(new Random(11), 1, (int) network.numParams()).subi(0.5));
        return network;
    }

    /** Numbers between 0 and 1. */
    static INDArray random(Random random, int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextDouble();
            }
        }
        return Nd4j.createFromArray(values);
    }
}
