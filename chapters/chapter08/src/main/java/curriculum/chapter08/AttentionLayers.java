package curriculum.chapter08;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import curriculum.layers.transformer.MultiHeadAttention;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** Networks of a single attention layer in double precision, to compare with what is computed by hand. */
final class AttentionLayers {
    private AttentionLayers() {}

    /** The course's layer with random weights and biases. */
    static MultiLayerNetwork multiHead(int width, int heads, long seed) {
        MultiLayerNetwork network = network(
                new MultiHeadAttention.Builder().nOut(width).heads(heads).build(), width, seed);
        // Biases begin at zero, which would hide a mistake in them.
        network.getParam("0_bqkv").assign(0.1);
        network.getParam("0_bo").assign(-0.2);
        return network;
    }

    /** DL4J's layer with the weights of the course's, whose biases have to be zero. */
    static MultiLayerNetwork dl4j(MultiLayerNetwork ours, int width, int heads) {
        MultiLayerNetwork network = network(
                new SelfAttentionLayer.Builder()
                        .nOut(width)
                        .nHeads(heads)
                        .projectInput(true)
                        .build(),
                width,
                0);
        String[] names = {"Wq", "Wk", "Wv"};
        for (int part = 0; part < names.length; part++) {
            INDArray weights = ours.getParam("0_Wqkv").get(all(), interval(part * width, (part + 1) * width));
            network.getParam("0_" + names[part])
                    .assign(weights.transpose().dup('c').reshape('c', heads, width / heads, width));
        }
        network.getParam("0_Wo").assign(ours.getParam("0_Wo"));
        return network;
    }

    private static MultiLayerNetwork network(Layer layer, int width, long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.DOUBLE)
                .updater(new NoOp())
                .list()
                .layer(layer)
                .setInputType(InputType.recurrent(width))
                .build());
        network.init();
        return network;
    }

    /** What a layer makes of one sequence; both {@code [words, width]}. */
    static double[][] apply(MultiLayerNetwork network, double[][] words) {
        INDArray sequence = Nd4j.createFromArray(words).transpose().dup('c'); // [width, words]
        INDArray output = network.output(sequence.reshape('c', 1, sequence.size(0), sequence.size(1)));
        return output.slice(0).transpose().toDoubleMatrix();
    }

    /** The same by hand, with the layer's weights. */
    static double[][] applyByHand(MultiLayerNetwork network, double[][] words, int heads) {
        double[][] projected = AttentionByHand.linear(
                words,
                network.getParam("0_Wqkv").toDoubleMatrix(),
                network.getParam("0_bqkv").toDoubleVector());
        int width = projected[0].length / 3;
        double[][] context = AttentionByHand.multiHead(
                AttentionByHand.columns(projected, 0, width),
                AttentionByHand.columns(projected, width, width),
                AttentionByHand.columns(projected, 2 * width, width),
                heads);
        return AttentionByHand.linear(
                context,
                network.getParam("0_Wo").toDoubleMatrix(),
                network.getParam("0_bo").toDoubleVector());
    }

    /** The largest difference between two matrices. */
    static double distance(double[][] a, double[][] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                largest = Math.max(largest, Math.abs(a[i][j] - b[i][j]));
            }
        }
        return largest;
    }
}
