package curriculum.layers.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.MLNConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small networks and numbers for the tests. */
public final class Networks {

    static final int CLASSES = 3;

    private Networks() {}

    /**
     * The layers, then a softmax at every step; biases and gains are non-zero, so that a wrong gradient of them shows.
     */
    static MultiLayerNetwork perStep(DataType type, InputType input, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list = builder(type).list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        list.layer(softmaxPerStep());
        return initialised(new MultiLayerNetwork(list.setInputType(input).build()));
    }

    static RnnOutputLayer softmaxPerStep() {
        return new RnnOutputLayer.Builder(LossFunction.MCXENT)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** A graph of nothing but one vertex, in doubles. */
    static ComputationGraph alone(String name, GraphVertex vertex, InputType... inputs) {
        String[] names =
                IntStream.range(0, inputs.length).mapToObj(i -> "input " + i).toArray(String[]::new);
        ComputationGraph graph = new ComputationGraph(builder(DataType.DOUBLE)
                .graphBuilder()
                .addInputs(names)
                .addVertex(name, vertex, names)
                .setOutputs(name)
                .allowNoOutput(true)
                .setInputTypes(inputs)
                .build());
        graph.init();
        return graph;
    }

    static NeuralNetConfiguration.Builder builder(DataType type) {
        return new NeuralNetConfiguration.Builder()
                .seed(11)
                .dataType(type)
                .updater(new NoOp())
                .biasInit(0.2);
    }

    static MultiLayerNetwork initialised(MultiLayerNetwork network) {
        network.init();
        network.params()
                .addi(noise(network.params().dataType(), 5, network.params().shape())
                        .muli(0.2));
        return network;
    }

    /** Normally distributed numbers that depend on the seed only. */
    public static INDArray noise(DataType type, long seed, long... shape) {
        java.util.Random random = new java.util.Random(seed);
        INDArray array = Nd4j.create(type, shape);
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, random.nextGaussian());
        }
        return array;
    }

    /** One-hot labels [batch, CLASSES, steps]. */
    static INDArray labels(int batch, int steps) {
        INDArray labels = Nd4j.zeros(DataType.DOUBLE, batch, CLASSES, steps);
        for (int b = 0; b < batch; b++) {
            for (int t = 0; t < steps; t++) {
                labels.putScalar(new int[] {b, (b + 2 * t) % CLASSES, t}, 1);
            }
        }
        return labels;
    }

    static void assertGradients(MultiLayerNetwork network, INDArray input, INDArray labels, INDArray mask) {
        assertThat(GradientCheckUtil.checkGradients(config(network, input, labels, mask)))
                .as("analytic gradients equal numeric ones")
                .isTrue();
    }

    static MLNConfig config(MultiLayerNetwork network, INDArray input, INDArray labels, INDArray mask) {
        INDArray labelMask = mask == null || labels.rank() == 2 ? null : mask;
        return new MLNConfig()
                .net(network)
                .input(input)
                .labels(labels)
                .inputMask(mask)
                .labelMask(labelMask)
                .epsilon(1e-6)
                .maxRelError(1e-5)
                .minAbsoluteError(5e-9)
                .subset(true)
                .maxPerParam(16)
                .print(PrintMode.FAILURES_ONLY);
    }
}
