package curriculum.layers.benchmark;

import curriculum.lab.machine.Backend;
import curriculum.layers.transformer.TokenEmbedding;
import curriculum.layers.transformer.TokenOutput;
import curriculum.layers.transformer.TransformerEncoderBlock;
import java.util.Random;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Times training steps (forward, backward, Adam) on one thread. First a small Vision Transformer, batch 64, 17 tokens,
 * width 64, 4 heads, 4 blocks, hidden 128: of {@link TransformerEncoderBlock}, and of the same block as a
 * {@code SameDiffLayer}. Then a masked language model, batch 32, 64 tokens, 2 blocks, 1,000 and 4,000 words, 15 % of
 * the tokens masked: with {@link TokenOutput}, and with DL4J's {@code RnnOutputLayer}.
 *
 * <pre>{@code mvn -q -pl :layers test-compile exec:java -Dexec.skip=false
 *     -Dexec.classpathScope=test -Dexec.mainClass=curriculum.layers.benchmark.AttentionBenchmark}</pre>
 */
final class AttentionBenchmark {

    private static final int WIDTH = 64;
    private static final int HEADS = 4;
    private static final int HIDDEN = 128;

    private AttentionBenchmark() {}

    /** Runs the benchmark and prints a table; takes about two minutes. */
    public static void main(String[] args) {
        Backend.start(1, 1);
        visionTransformer();
        maskedLanguageModel(1_000);
        maskedLanguageModel(4_000);
    }

    private static void visionTransformer() {
        int batch = 64, tokens = 17, classes = 10;
        INDArray labels = Nd4j.zeros(DataType.FLOAT, batch, classes);
        for (int i = 0; i < batch; i++) {
            labels.putScalar(i, i % classes, 1);
        }
        DataSet data = new DataSet(Nd4j.randn(DataType.FLOAT, batch, WIDTH, tokens), labels);
        MultiLayerNetwork ours = classifier(AttentionBenchmark::block, tokens, classes);
        MultiLayerNetwork sameDiff =
                classifier(() -> new SameDiffEncoderBlock(WIDTH, tokens, HEADS, HIDDEN), tokens, classes);
        AttentionTimes.ofTurns(ours, data, sameDiff, data, 60, 60).print("TransformerEncoderBlock", "SameDiffLayer");
    }

    private static void maskedLanguageModel(int vocabulary) {
        int batch = 32, tokens = 64;
        Random random = new Random(1);
        INDArray ids = Nd4j.create(DataType.FLOAT, batch, tokens), mask = ids.dup();
        INDArray oneHot = Nd4j.create(DataType.FLOAT, batch, vocabulary, tokens);
        for (int b = 0; b < batch; b++) {
            for (int t = 0; t < tokens; t++) {
                int id = random.nextInt(vocabulary);
                ids.putScalar(b, t, id);
                oneHot.putScalar(new int[] {b, id, t}, 1);
                mask.putScalar(b, t, random.nextDouble() < 0.15 ? 1 : 0);
            }
        }
        MultiLayerNetwork ours =
                languageModel(new TokenOutput.Builder().nOut(vocabulary).build(), vocabulary, tokens);
        MultiLayerNetwork dl4j = languageModel(
                new RnnOutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(vocabulary)
                        .activation(Activation.SOFTMAX)
                        .build(),
                vocabulary,
                tokens);
        DataSet withIds = new DataSet(ids, ids, null, mask);
        DataSet withVectors = new DataSet(ids, oneHot, null, mask);
        AttentionTimes.ofTurns(ours, withIds, dl4j, withVectors, 10, 10)
                .print("TokenOutput, " + vocabulary, "RnnOutputLayer, " + vocabulary);
    }

    private static Layer block() {
        return new TransformerEncoderBlock.Builder().heads(HEADS).hidden(HIDDEN).build();
    }

    private static MultiLayerNetwork classifier(Supplier<Layer> block, int tokens, int classes) {
        NeuralNetConfiguration.ListBuilder list = list();
        for (int i = 0; i < 4; i++) {
            list.layer(block.get());
        }
        list.layer(new GlobalPoolingLayer(PoolingType.AVG))
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build());
        return network(list, InputType.recurrent(WIDTH, tokens));
    }

    private static MultiLayerNetwork languageModel(Layer output, int vocabulary, int tokens) {
        NeuralNetConfiguration.ListBuilder list = list().layer(new TokenEmbedding.Builder()
                        .vocabulary(vocabulary)
                        .nOut(WIDTH)
                        .maxLength(tokens)
                        .build())
                .layer(block())
                .layer(block())
                .layer(output);
        return network(list, InputType.recurrent(1, tokens));
    }

    private static NeuralNetConfiguration.ListBuilder list() {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .list();
    }

    private static MultiLayerNetwork network(NeuralNetConfiguration.ListBuilder list, InputType input) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(list.setInputType(input).build());
        network.init();
        return network;
    }
}
