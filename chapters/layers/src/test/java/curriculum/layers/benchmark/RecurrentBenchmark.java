package curriculum.layers.benchmark;

import curriculum.lab.machine.Backend;
import curriculum.layers.recurrent.FusedGru;
import curriculum.layers.recurrent.FusedLstm;
import curriculum.layers.recurrent.FusedRnn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Times a full training step (forward, backward, Adam) of the fused recurrent layers beside that of DL4J's own: a
 * recurrent layer, its last step, a sigmoid output. The networks take turns within each round, so that a busy machine
 * slows all of them; the table shows the median over the rounds.
 */
final class RecurrentBenchmark {

    private static final int WARM_UP_ROUNDS = 60;
    private static final int ROUNDS = 41;

    private RecurrentBenchmark() {}

    private record Size(int batch, int steps, int inputs, int units) {}

    /** Runs both sizes, with one thread as the lessons do, and prints a Markdown table; takes no arguments. */
    public static void main(String[] args) {
        Backend.start(1, 1);
        System.out.println("| layer | batch, steps, inputs, units | ms a step | DL4J's own, ms | times faster |");
        System.out.println("|---|---|---|---|---|");
        measure(new Size(64, 100, 16, 8));
        measure(new Size(64, 200, 64, 64));
    }

    private static void measure(Size size) {
        Map<String, MultiLayerNetwork> networks = new LinkedHashMap<>();
        int units = size.units();
        networks.put(
                "FusedLstm", network(size, new FusedLstm.Builder().nOut(units).build()));
        networks.put(
                "FusedGru", network(size, new FusedGru.Builder().nOut(units).build()));
        networks.put(
                "FusedRnn", network(size, new FusedRnn.Builder().nOut(units).build()));
        networks.put(
                "LSTM",
                network(
                        size,
                        new LSTM.Builder()
                                .nOut(units)
                                .activation(Activation.TANH)
                                .build()));
        networks.put(
                "SimpleRnn",
                network(
                        size,
                        new SimpleRnn.Builder()
                                .nOut(units)
                                .activation(Activation.TANH)
                                .build()));
        INDArray x = Nd4j.rand(DataType.FLOAT, size.batch(), size.inputs(), size.steps());
        INDArray y = Nd4j.rand(DataType.FLOAT, size.batch(), 1).gt(0.5).castTo(DataType.FLOAT);
        Map<String, Double> medians = medianMillis(networks, x, y);
        row("FusedLstm", "LSTM", size, medians);
        row("FusedRnn", "SimpleRnn", size, medians);
        row("FusedGru", null, size, medians);
    }

    private static MultiLayerNetwork network(Size size, Layer layer) {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .list()
                .layer(new LastTimeStep(layer))
                .layer(new OutputLayer.Builder(LossFunction.XENT)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .setInputType(InputType.recurrent(size.inputs()))
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    private static Map<String, Double> medianMillis(Map<String, MultiLayerNetwork> networks, INDArray x, INDArray y) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (Map.Entry<String, MultiLayerNetwork> entry : networks.entrySet()) {
                long start = System.nanoTime();
                entry.getValue().fit(x, y);
                double millis = (System.nanoTime() - start) / 1e6;
                if (round >= WARM_UP_ROUNDS) {
                    times.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                            .add(millis);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> {
            double[] sorted =
                    all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            medians.put(name, sorted[sorted.length / 2]);
        });
        return medians;
    }

    private static void row(String layer, String own, Size size, Map<String, Double> medians) {
        double millis = medians.get(layer);
        String shape = Arrays.asList(size.batch(), size.steps(), size.inputs(), size.units())
                .toString();
        String compared = own == null
                ? "none | "
                : String.format(Locale.ROOT, "%s %.1f | %.1f", own, medians.get(own), medians.get(own) / millis);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %s |%n",
                layer,
                shape.substring(1, shape.length() - 1),
                millis,
                compared);
    }
}
