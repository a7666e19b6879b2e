package curriculum.chapter07;

import curriculum.lab.machine.Backend;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.AttentionVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.DuplicateToTimeSeriesVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Times a training step of the chapter's networks beside that of an encoder and decoder of the same shape made of DL4J's own layers. They take
 * turns, so that a busy machine slows all of them; the table shows medians.
 */
public final class EncoderDecoderBenchmark {
    private static final int WARM_UP_ROUNDS = 25;
    private static final int ROUNDS = 21;

    private EncoderDecoderBenchmark() {}

    private record Size(String task, Shape shape, int batch, int sourceSteps, int targetSteps) {}

    /** Prints a Markdown table; takes no arguments. */
    public static void main(String[] args) {
        Backend.start(1, 1);
        System.out.println("| task | network | ms a step | DL4J's own, ms | times faster |");
        System.out.println("|---|---|--:|--:|--:|");
        measure(new Size(
                "dates",
                new Shape(117, 15, Sizes.DATES.embedding(), Sizes.DATES.units()),
                Sizes.DATES.batch(),
                11,
                10));
        measure(new Size(
                "French",
                new Shape(800, 1000, Sizes.FRENCH.embedding(), Sizes.FRENCH.units()),
                Sizes.FRENCH.batch(),
                7,
                8));
    }

    private static void measure(Size size) {
        Random random = new Random(1);
        List<Pair> pairs = IntStream.range(0, size.batch())
                .mapToObj(row -> new Pair(
                        ids(random, size.sourceSteps(), size.shape().sourceWords()),
                        ids(random, size.targetSteps(), size.shape().targetWords())))
                .toList();
        Batch batch = Batch.of(pairs);
        MultiDataSet ours = batch.dataSet();
        MultiDataSet theirs = new MultiDataSet(
                batch.features(),
                new INDArray[] {oneHot(pairs, size.shape().targetWords())},
                batch.masks(),
                new INDArray[] {batch.targetMask()});
        Map<String, Runnable> steps = new LinkedHashMap<>();
        for (AttentionKind kind : AttentionKind.values()) {
            ComputationGraph graph = new EncoderDecoder(kind, size.shape()).whole(1e-3, 100_000, 1);
            steps.put(kind.toString(), () -> graph.fit(ours));
        }
        for (boolean attention : new boolean[] {false, true}) {
            ComputationGraph graph = own(size.shape(), attention);
            steps.put("own " + attention, () -> graph.fit(theirs));
        }
        Map<String, Double> times = medians(steps);
        for (AttentionKind kind : AttentionKind.values()) {
            double mine = times.get(kind.toString());
            // DL4J has no additive attention: that row compares with its dot product.
            double own = times.get("own " + (kind != AttentionKind.NONE));
            System.out.printf(
                    Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f |%n", size.task(), kind, mine, own, own / mine);
        }
    }

    private static int[] ids(Random random, int count, int words) {
        return IntStream.range(0, count).map(i -> 4 + random.nextInt(words - 4)).toArray();
    }

    private static INDArray oneHot(List<Pair> pairs, int words) {
        int steps = pairs.get(0).target().length + 1;
        INDArray labels = Nd4j.zeros(pairs.size(), words, steps);
        for (int row = 0; row < pairs.size(); row++) {
            for (int step = 0; step < steps; step++) {
                int id = step == steps - 1 ? Vocabulary.END : pairs.get(row).target()[step];
                labels.putScalar(row, id, step, 1);
            }
        }
        return labels;
    }

    /** DL4J's LSTM takes no initial state: the context goes in at every step, as in Cho et al. 2014. */
    private static ComputationGraph own(Shape shape, boolean attention) {
        var builder = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .graphBuilder()
                .addInputs("source", "target")
                .setInputTypes(InputType.recurrent(shape.sourceWords()), InputType.recurrent(shape.targetWords()))
                .addLayer("source embedding", embedding(shape.sourceWords(), shape), "source")
                .addLayer("encoder", lstm(shape), "source embedding")
                .addVertex("last", new LastTimeStepVertex("source"), "encoder")
                .addVertex("context", new DuplicateToTimeSeriesVertex("target"), "last")
                .addLayer("target embedding", embedding(shape.targetWords(), shape), "target")
                .addVertex("both", new MergeVertex(), "target embedding", "context")
                .addLayer("decoder", lstm(shape), "both");
        if (attention) {
            builder.addVertex(
                            "attention",
                            new AttentionVertex.Builder()
                                    .nInQueries(shape.units())
                                    .nInKeys(shape.units())
                                    .nInValues(shape.units())
                                    .nOut(shape.units())
                                    .nHeads(1)
                                    .projectInput(true)
                                    .build(),
                            "decoder",
                            "encoder",
                            "encoder")
                    .addVertex("decoder and context", new MergeVertex(), "decoder", "attention");
        }
        builder.addLayer(
                "output",
                new RnnOutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(shape.targetWords())
                        .activation(Activation.SOFTMAX)
                        .build(),
                attention ? "decoder and context" : "decoder");
        ComputationGraph graph =
                new ComputationGraph(builder.setOutputs("output").build());
        graph.init();
        return graph;
    }

    private static EmbeddingSequenceLayer embedding(int words, Shape shape) {
        return new EmbeddingSequenceLayer.Builder()
                .nIn(words)
                .nOut(shape.embedding())
                .build();
    }

    private static LSTM lstm(Shape shape) {
        return new LSTM.Builder()
                .nOut(shape.units())
                .activation(Activation.TANH)
                .build();
    }

    private static Map<String, Double> medians(Map<String, Runnable> steps) {
        Map<String, double[]> times = new LinkedHashMap<>();
        steps.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (Map.Entry<String, Runnable> step : steps.entrySet()) {
                long start = System.nanoTime();
                step.getValue().run();
                if (round >= 0) {
                    times.get(step.getKey())[round] = (System.nanoTime() - start) / 1e6;
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
