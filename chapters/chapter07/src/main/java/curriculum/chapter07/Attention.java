package curriculum.chapter07;

import curriculum.lab.HeatMap;
import curriculum.layers.attention.AttentionWeights;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads what a network attended to. */
final class Attention {
    /** Smaller weights have no number in a picture. */
    private static final double SHOWN = 0.1;

    private Attention() {}

    /** The weights while the target of a pair is written, {@code [target tokens + 1][source tokens + 1]}: ends included. */
    static double[][] weights(Trained network, Pair pair) {
        Batch batch = Batch.of(List.of(pair));
        INDArray weights =
                AttentionWeights.of(network.graph(), EncoderDecoder.ATTENTION, batch.features(), batch.masks());
        return weights.reshape(weights.size(2), weights.size(3)).toDoubleMatrix();
    }

    /** The weights as a picture, for the target that the network itself writes. */
    static HeatMap heatMap(Trained network, Example example) {
        Task task = network.task();
        Pair asked = new Pair(task.read(example.source()), new int[0]);
        Hypothesis written = new GreedySearch(network.translator(), task.sizes().targetLimit())
                .write(Batch.of(List.of(asked)))
                .get(0);
        List<String> columns = new ArrayList<>(example.source());
        columns.add("end");
        List<String> rows = new ArrayList<>(task.target().tokens(written.tokens()));
        rows.add("end");
        double[][] weights = weights(network, new Pair(asked.source(), written.tokens()));
        return HeatMap.titled("Attention, " + network.kind(), rows, columns, weights)
                .xAxis("read")
                .yAxis("written")
                .withNumbersFrom(SHOWN);
    }
}
