package curriculum.chapter09;

import curriculum.layers.transformer.PatchEmbedding;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The patch embedding as a layer of its own, and as a convolution whose kernel and stride are the patch. */
final class PatchConvolution {
    private PatchConvolution() {}

    /** Images {@code [batch, side²]} to tokens {@code [batch, width, patches]}. */
    static MultiLayerNetwork embedding(VitShape shape, long seed) {
        return network(
                shape,
                seed,
                new PatchEmbedding.Builder()
                        .patch(shape.patch())
                        .nOut(shape.width())
                        .build(),
                new RnnLossLayer.Builder().activation(Activation.IDENTITY).build());
    }

    /** The same as a convolution: images {@code [batch, side²]} to maps {@code [batch, width, rows, columns]}. */
    static MultiLayerNetwork withWeightsOf(MultiLayerNetwork embedding, VitShape shape) {
        // snippet convolution
        int patch = shape.patch();
        MultiLayerNetwork convolution = network(
                shape,
                0,
                new ConvolutionLayer.Builder(patch, patch)
                        .stride(patch, patch)
                        .nOut(shape.width())
                        .activation(Activation.IDENTITY)
                        .build(),
                new CnnLossLayer.Builder().activation(Activation.IDENTITY).build());
        INDArray words = embedding.getParam("0_W"); // [patch · patch, width]
        convolution.getParam("0_W").assign(words.transpose().dup('c').reshape('c', shape.width(), 1, patch, patch));
        convolution.getParam("0_b").assign(embedding.getParam("0_b").reshape(1, shape.width()));
        // end snippet
        return convolution;
    }

    /** Maps {@code [batch, width, rows, columns]} as tokens {@code [batch, width, rows * columns]}. */
    static INDArray tokens(INDArray maps) {
        return maps.dup('c').reshape('c', maps.size(0), maps.size(1), maps.size(2) * maps.size(3));
    }

    private static MultiLayerNetwork network(VitShape shape, long seed, Layer layer, Layer loss) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.DOUBLE)
                .list()
                .layer(layer)
                .layer(loss)
                .setInputType(InputType.convolutionalFlat(shape.side(), shape.side(), 1))
                .build());
        network.init();
        network.getParam("0_b").addi(0.1); // biases of zero would hide a forgotten bias
        return network;
    }
}
