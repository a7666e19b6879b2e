package curriculum.chapter05;

import curriculum.layers.autoencoder.TiedAutoencoder;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The networks of this chapter, untrained. */
final class Networks {
    private static final double LEARNING_RATE = 3e-3;

    private Networks() {}

    // snippet stacked
    /**
     * An encoder and a decoder that mirrors it: widths 784, 256, 32 make 784-256-32-256-784.
     *
     * @param hidden the activation function of all layers but the code, which has none, and the output
     */
    static Autoencoder stacked(long seed, Activation hidden, Activation output, int... widths) {
        int code = widths.length - 1;
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i <= code; i++) {
            layers.add(dense(widths[i], i == code ? Activation.IDENTITY : hidden));
        }
        for (int i = code - 1; i > 0; i--) {
            layers.add(dense(widths[i], hidden));
        }
        layers.add(output(widths[0], output));
        return new Autoencoder(network(seed, InputType.feedForward(widths[0]), layers), code - 1);
    }
    // end snippet

    /** One hidden layer, and what stands between it and the output, if anything. */
    static Autoencoder shallow(long seed, int pixels, Layer hidden, Layer... between) {
        List<Layer> layers = new ArrayList<>(List.of(hidden));
        layers.addAll(List.of(between));
        layers.add(output(pixels, Activation.IDENTITY));
        return new Autoencoder(network(seed, InputType.feedForward(pixels), layers), 0);
    }

    // snippet tied
    /** As {@link #stacked}, but the decoder uses the encoder's weights. */
    static MultiLayerNetwork tied(long seed, boolean biases, int pixels, int... widths) {
        return network(seed, InputType.feedForward(pixels), tiedLayers(biases, widths));
    }

    static List<Layer> tiedLayers(boolean biases, int... widths) {
        return List.of(
                new TiedAutoencoder.Builder(widths)
                        .activation(Activation.TANH)
                        .outputActivation(Activation.SIGMOID)
                        .hasBias(biases)
                        .build(),
                new LossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build());
    }
    // end snippet

    // snippet convolutional
    /** Convolutions only, so that one set of small filters serves every place of the image. */
    static Autoencoder convolutional(long seed, int side, int filters) {
        return new Autoencoder(
                network(
                        seed,
                        InputType.convolutionalFlat(side, side, 1),
                        List.of(
                                convolution(filters, Activation.RELU),
                                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                                        .kernelSize(2, 2)
                                        .stride(2, 2)
                                        .build(),
                                convolution(filters, Activation.RELU),
                                new Upsampling2D.Builder(2).build(),
                                convolution(1, Activation.IDENTITY),
                                new LossLayer.Builder(LossFunction.MSE)
                                        .activation(Activation.IDENTITY)
                                        .build())),
                2);
    }

    private static Layer convolution(int filters, Activation activation) {
        return new Convolution2D.Builder(3, 3)
                .nOut(filters)
                .convolutionMode(ConvolutionMode.Same)
                .activation(activation)
                .build();
    }
    // end snippet

    static DenseLayer dense(int units, Activation activation) {
        return new DenseLayer.Builder().nOut(units).activation(activation).build();
    }

    static Layer output(int pixels, Activation activation) {
        return new OutputLayer.Builder(LossFunction.MSE)
                .activation(activation)
                .nOut(pixels)
                .build();
    }

    static MultiLayerNetwork network(long seed, InputType input, List<Layer> layers) {
        return network(DataType.FLOAT, seed, input, layers);
    }

    /** A network that computes with doubles, as a check of its gradient needs. */
    static MultiLayerNetwork ofDoubles(long seed, int inputs, List<Layer> layers) {
        return network(DataType.DOUBLE, seed, InputType.feedForward(inputs), layers);
    }

    private static MultiLayerNetwork network(DataType type, long seed, InputType input, List<Layer> layers) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(type)
                .updater(new Adam(LEARNING_RATE))
                .list();
        layers.forEach(list::layer);
        MultiLayerNetwork network =
                new MultiLayerNetwork(list.setInputType(input).build());
        network.init();
        return network;
    }
}
