package curriculum.layers.recurrent;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small networks and data for the tests of the recurrent layers. */
final class Nets {

    static final int IN = 2;
    static final int UNITS = 2;
    static final int CLASSES = 2;
    static final List<String> KINDS = List.of("lstm", "gru", "rnn");

    private Nets() {}

    static FusedRecurrent.Builder<?> builder(String kind) {
        return switch (kind) {
            case "lstm" -> new FusedLstm.Builder();
            case "gru" -> new FusedGru.Builder();
            case "rnn" -> new FusedRnn.Builder();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static Layer fused(String kind) {
        return builder(kind).nOut(UNITS).build();
    }

    static BaseRecurrentLayer dl4j(String kind) {
        return switch (kind) {
            case "lstm" ->
                new LSTM.Builder().nOut(UNITS).activation(Activation.TANH).build();
            case "rnn" ->
                new SimpleRnn.Builder().nOut(UNITS).activation(Activation.TANH).build();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static Layer rnnOutput() {
        return new RnnOutputLayer.Builder(LossFunction.MCXENT)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    static Layer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    static NeuralNetConfiguration.Builder configuration(DataType type, IUpdater updater) {
        return new NeuralNetConfiguration.Builder().seed(11).dataType(type).updater(updater);
    }

    /** A network for gradient checks, with every parameter, biases too, random and not small. */
    static MultiLayerNetwork network(DataType type, Layer... layers) {
        MultiLayerNetwork network = network(configuration(type, new NoOp()), RNNFormat.NCW, layers);
        Nd4j.getRandom().setSeed(5);
        network.setParams(
                Nd4j.randn(DataType.DOUBLE, 1, network.numParams()).muli(0.5).castTo(type));
        return network;
    }

    static MultiLayerNetwork network(NeuralNetConfiguration.Builder builder, RNNFormat format, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list = builder.list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerConfiguration configuration =
                list.setInputType(InputType.recurrent(IN, format)).build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** {@code [batch, channels, steps]}. */
    static INDArray sequences(DataType type, int batch, int channels, int steps) {
        Nd4j.getRandom().setSeed(17);
        return Nd4j.randn(DataType.DOUBLE, batch, channels, steps).castTo(type);
    }

    /** One-hot labels {@code [batch, classes, steps]}. */
    static INDArray labels(DataType type, int batch, int steps) {
        INDArray labels = Nd4j.zeros(type, batch, CLASSES, steps);
        for (int i = 0; i < batch; i++) {
            for (int t = 0; t < steps; t++) {
                labels.putScalar(i, (i * 7 + t * 3) % 5 % CLASSES, t, 1);
            }
        }
        return labels;
    }

    /** One-hot labels {@code [batch, classes]}. */
    static INDArray labels(DataType type, int batch) {
        return labels(type, batch, 1)
                .get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(0))
                .dup();
    }

    /** Four examples of five steps: padded after, padded before, a gap inside, and complete. */
    static INDArray mask(DataType type) {
        return Nd4j.create(new double[][] {
                    {1, 1, 1, 0, 0},
                    {0, 0, 1, 1, 1},
                    {1, 0, 0, 1, 1},
                    {1, 1, 1, 1, 1}
                })
                .castTo(type);
    }
}
