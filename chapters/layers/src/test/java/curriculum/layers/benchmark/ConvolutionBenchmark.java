package curriculum.layers.benchmark;

import curriculum.lab.machine.Backend;
import curriculum.layers.convolution.FusedConvolution;
import curriculum.layers.convolution.FusedPooling;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Times a full training step (forward, backward, Adam) of a small network of convolutions, of the fused layers beside
 * DL4J's own: batch 64, images of 28 × 28, convolutions of 3 × 3 to 8 and 16 channels, each with max pooling, a dense
 * layer of 64, 10 classes. The networks take turns within each round, so that a busy machine slows all of them.
 */
final class ConvolutionBenchmark {

    private static final int WARM_UP_ROUNDS = 60;
    private static final int ROUNDS = 41;
    private static final int BATCH = 64;
    private static final int SIDE = 28;
    private static final int CLASSES = 10;
    private static final int[] TWO = {2, 2};

    private ConvolutionBenchmark() {}

    /** Runs the benchmark and prints a Markdown table; takes one argument, the number of threads, 1 unless given. */
    public static void main(String[] args) {
        Backend.start(args.length == 0 ? 1 : Integer.parseInt(args[0]), 1);
        Map<String, MultiLayerNetwork> networks = new LinkedHashMap<>();
        networks.put("FusedConvolution, FusedPooling", network(ConvolutionBenchmark::fused));
        networks.put("ConvolutionLayer, SubsamplingLayer", network(ConvolutionBenchmark::own));
        System.out.println("| layers | ms a step |");
        System.out.println("|---|---|");
        medianMillis(networks, batch())
                .forEach((name, millis) -> System.out.printf(Locale.ROOT, "| %s | %.1f |%n", name, millis));
    }

    private static List<Layer> fused(int channels) {
        return List.of(
                new FusedConvolution.Builder(3, 3).nOut(channels).build(), new FusedPooling.Builder(TWO, TWO).build());
    }

    private static List<Layer> own(int channels) {
        return List.of(
                new ConvolutionLayer.Builder(3, 3).nOut(channels).build(),
                new SubsamplingLayer.Builder(TWO, TWO).build());
    }

    private static MultiLayerNetwork network(IntFunction<List<Layer>> block) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.RELU)
                .list();
        block.apply(8).forEach(list::layer);
        block.apply(16).forEach(list::layer);
        list.layer(new DenseLayer.Builder().nOut(64).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(SIDE, SIDE, 1));
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        return network;
    }

    private static DataSet batch() {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, BATCH, CLASSES);
        for (int i = 0; i < BATCH; i++) {
            labels.putScalar(i, i % CLASSES, 1);
        }
        return new DataSet(Nd4j.rand(DataType.FLOAT, BATCH, 1, SIDE, SIDE), labels);
    }

    private static Map<String, Double> medianMillis(Map<String, MultiLayerNetwork> networks, DataSet batch) {
        Map<String, double[]> times = networks.keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> new double[ROUNDS], (a, b) -> a, LinkedHashMap::new));
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (Map.Entry<String, MultiLayerNetwork> entry : networks.entrySet()) {
                long start = System.nanoTime();
                entry.getValue().fit(batch);
                double millis = (System.nanoTime() - start) / 1e6;
                if (round >= 0) {
                    times.get(entry.getKey())[round] = millis;
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> {
            Arrays.sort(all);
            medians.put(name, all[ROUNDS / 2]);
        });
        return medians;
    }
}
