package curriculum.layers.benchmark;

import curriculum.layers.attention.TransformerEncoderBlock;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Times one training step (forward, backward, Adam) of a small Vision Transformer: batch 64, 17 tokens, width 64, 4 heads, 4
 * blocks, hidden 128. Two networks take turns in one run: one of {@link TransformerEncoderBlock}, one of the same blocks written
 * as a {@code SameDiffLayer}; so the ratio holds on a busy machine too.
 *
 * <pre>{@code mvn -q -pl :layers -am compile exec:java -Dexec.skip=false
 *     -Dexec.mainClass=curriculum.layers.benchmark.AttentionBenchmark}</pre>
 */
public final class AttentionBenchmark {

    private static final int BATCH = 64;
    private static final int TOKENS = 17;
    private static final int WIDTH = 64;
    private static final int HEADS = 4;
    private static final int HIDDEN = 128;
    private static final int CLASSES = 10;
    private static final int BLOCKS = 4;
    private static final int WARM_UP = 60;
    private static final int STEPS = 60;

    private AttentionBenchmark() {}

    /** Runs the benchmark and prints a table; takes about half a minute. */
    public static void main(String[] args) {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        DataSet batch = batch();
        MultiLayerNetwork ours = network(() -> new TransformerEncoderBlock.Builder()
                .heads(HEADS)
                .hidden(HIDDEN)
                .build());
        MultiLayerNetwork sameDiff = network(() -> new SameDiffEncoderBlock(WIDTH, TOKENS, HEADS, HIDDEN));
        for (int i = 0; i < WARM_UP; i++) {
            ours.fit(batch);
            sameDiff.fit(batch);
        }
        double[] oursTimes = new double[STEPS];
        double[] sameDiffTimes = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            oursTimes[i] = milliseconds(ours, batch);
            sameDiffTimes[i] = milliseconds(sameDiff, batch);
        }
        print("TransformerEncoderBlock", oursTimes);
        print("SameDiffLayer", sameDiffTimes);
        System.out.printf(Locale.ROOT, "ratio of the medians %.1f%n", median(sameDiffTimes) / median(oursTimes));
    }

    private static DataSet batch() {
        INDArray features = Nd4j.randn(DataType.FLOAT, BATCH, WIDTH, TOKENS);
        INDArray labels = Nd4j.zeros(DataType.FLOAT, BATCH, CLASSES);
        for (int i = 0; i < BATCH; i++) {
            labels.putScalar(i, i % CLASSES, 1);
        }
        return new DataSet(features, labels);
    }

    private static MultiLayerNetwork network(Supplier<Layer> block) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .list();
        for (int i = 0; i < BLOCKS; i++) {
            list.layer(block.get());
        }
        list.layer(new GlobalPoolingLayer(PoolingType.AVG))
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.recurrent(WIDTH, TOKENS));
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        return network;
    }

    private static double milliseconds(MultiLayerNetwork network, DataSet batch) {
        long start = System.nanoTime();
        network.fit(batch);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String name, double[] times) {
        double fastest = Arrays.stream(times).min().orElseThrow();
        System.out.printf(Locale.ROOT, "%-24s median %6.1f ms, fastest %6.1f ms%n", name, median(times), fastest);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
