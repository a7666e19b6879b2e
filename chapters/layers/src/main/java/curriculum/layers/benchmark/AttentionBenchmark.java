package curriculum.layers.benchmark;

import curriculum.layers.attention.LayerNormalization;
import curriculum.layers.attention.TransformerEncoderBlock;
import java.util.Arrays;
import java.util.Locale;
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
 * blocks, hidden 128; with {@link TransformerEncoderBlock} and, in the same run, with the same block written as a {@code
 * SameDiffLayer}.
 *
 * <pre>{@code mvn -q -pl :layers -am compile exec:java -Dexec.skip=false
 *     -Dexec.mainClass=curriculum.layers.benchmark.AttentionBenchmark}</pre>
 */
public final class AttentionBenchmark {

    private static final int BATCH = 64;
    private static final int TOKENS = 17;
    private static final int WIDTH = 64;
    private static final int CLASSES = 10;
    private static final int BLOCKS = 4;
    private static final int WARM_UP = 60;
    private static final int STEPS = 60;

    private AttentionBenchmark() {}

    public static void main(String[] args) {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        DataSet batch = batch();
        double ours = milliseconds(
                network(new TransformerEncoderBlock.Builder().heads(4).hidden(128)), batch);
        System.out.printf(Locale.ROOT, "TransformerEncoderBlock %7.1f ms a step%n", ours);
    }

    private static DataSet batch() {
        INDArray features = Nd4j.randn(DataType.FLOAT, BATCH, WIDTH, TOKENS);
        INDArray labels = Nd4j.zeros(DataType.FLOAT, BATCH, CLASSES);
        for (int i = 0; i < BATCH; i++) {
            labels.putScalar(i, i % CLASSES, 1);
        }
        return new DataSet(features, labels);
    }

    private static MultiLayerNetwork network(Layer.Builder<?> block) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .list();
        for (int i = 0; i < BLOCKS; i++) {
            Layer layer = block.build();
            list.layer(layer);
        }
        list.layer(new LayerNormalization.Builder().build())
                .layer(new GlobalPoolingLayer(PoolingType.AVG))
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
        for (int i = 0; i < WARM_UP; i++) {
            network.fit(batch);
        }
        double[] times = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            long start = System.nanoTime();
            network.fit(batch);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[STEPS / 2];
    }
}
