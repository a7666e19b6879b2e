package curriculum.chapter09;

import curriculum.layers.transformer.FirstToken;
import curriculum.layers.transformer.LayerNormalization;
import curriculum.layers.transformer.PatchEmbedding;
import curriculum.layers.transformer.PositionEmbedding;
import curriculum.layers.transformer.TransformerEncoderBlock;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The three networks that the lesson compares, from flat images {@code [batch, side²]} to {@code [batch, classes]}. */
final class Classifiers {

    /** How the tokens become one vector. */
    enum Pooling {
        CLASS_TOKEN,
        AVERAGE
    }

    private Classifiers() {}

    /** A Vision Transformer that reads its answer from the [CLS] token and knows where each patch was. */
    static MultiLayerNetwork visionTransformer(VitShape shape, Schedule schedule, long seed) {
        return visionTransformer(shape, true, Pooling.CLASS_TOKEN, schedule, seed);
    }

    /**
     * A Vision Transformer.
     *
     * @param positions whether it is told where each patch was
     */
    static MultiLayerNetwork visionTransformer(
            VitShape shape, boolean positions, Pooling pooling, Schedule schedule, long seed) {
        // snippet vision-transformer
        NeuralNetConfiguration.ListBuilder layers = schedule.builder(seed)
                .list()
                .layer(new PatchEmbedding.Builder()
                        .patch(shape.patch())
                        .nOut(shape.width())
                        .classToken(pooling == Pooling.CLASS_TOKEN)
                        .build());
        if (positions) {
            layers.layer(new PositionEmbedding.Builder()
                    .maxLength(shape.tokens())
                    .weightInit(new NormalDistribution(0, 0.02)) // small, so that what is learned soon outweighs it
                    .build());
        }
        for (int block = 0; block < shape.encoder().blocks(); block++) {
            layers.layer(new TransformerEncoderBlock.Builder()
                    .heads(shape.encoder().heads())
                    .hidden(shape.encoder().hidden())
                    .build());
        }
        layers.layer(new LayerNormalization.Builder().build());
        layers.layer(pooling == Pooling.CLASS_TOKEN ? new FirstToken() : new GlobalPoolingLayer(PoolingType.AVG));
        layers.layer(head(shape.classes()));
        // end snippet
        return network(layers, shape.side());
    }

    /** A perceptron with one hidden layer. */
    static MultiLayerNetwork perceptron(Sizes sizes, Schedule schedule, long seed) {
        int side = sizes.vit().side();
        // snippet perceptron
        NeuralNetConfiguration.ListBuilder layers = schedule.builder(seed)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(side * side)
                        .nOut(sizes.rivals().hidden())
                        .activation(Activation.RELU)
                        .weightInit(WeightInit.RELU)
                        .build())
                .layer(head(sizes.vit().classes()));
        // end snippet
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.feedForward(side * side)).build());
        network.init();
        return network;
    }

    /** Two convolutions with strides, the second with four times as many channels as the first. */
    static MultiLayerNetwork convolutional(Sizes sizes, Schedule schedule, long seed) {
        int channels = sizes.rivals().channels();
        // snippet convolutional
        NeuralNetConfiguration.ListBuilder layers = schedule.builder(seed)
                .list()
                .layer(convolution(5, 4, ConvolutionMode.Same, channels))
                .layer(convolution(3, 2, ConvolutionMode.Truncate, 4 * channels))
                .layer(head(sizes.vit().classes()));
        // end snippet
        return network(layers, sizes.vit().side());
    }

    private static ConvolutionLayer convolution(int kernel, int stride, ConvolutionMode mode, int channels) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .nOut(channels)
                .convolutionMode(mode)
                .activation(Activation.RELU)
                .weightInit(WeightInit.RELU)
                .build();
    }

    private static OutputLayer head(int classes) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static MultiLayerNetwork network(NeuralNetConfiguration.ListBuilder layers, int side) {
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.convolutionalFlat(side, side, 1)).build());
        network.init();
        return network;
    }
}
