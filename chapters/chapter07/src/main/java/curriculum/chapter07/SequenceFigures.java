package curriculum.chapter07;

import curriculum.lab.figure.HeatMap;
import curriculum.layers.transformer.AttentionWeights;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads what a network attended to. */
final class Attention {
    /** Smaller weights have no number in a picture. */
    private static final double SHOWN = 0.1;

    private Attention() {}

    /** The weights while the targets of a batch are written, {@code [batch][target steps][source steps]}: ends and padding included. */
    static double[][][] weights(Trained network, Batch batch) {
        INDArray weights = AttentionWeights.of(
                network.graph(),
                EncoderDecoder.ATTENTION,
                batch.features(),
                batch.masks()); // [batch, 1, target, source]
        double[][][] ofRows = new double[(int) weights.size(0)][][];
        for (int row = 0; row < ofRows.length; row++) {
            ofRows[row] = weights.slice(row).slice(0).toDoubleMatrix();
        }
        return ofRows;
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
        double[][] weights = weights(network, Batch.of(List.of(new Pair(asked.source(), written.tokens()))))[0];
        return HeatMap.titled("Attention, " + network.kind(), rows, columns, weights)
                .xAxis("read")
                .yAxis("written")
                .withNumbersFrom(SHOWN);
    }
}
