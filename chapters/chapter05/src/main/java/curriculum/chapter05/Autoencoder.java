package curriculum.chapter05;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A network that puts out what it is given, and which of its layers holds the code.
 *
 * @param codeLayer the position, from 0, of the layer whose activations are the code
 */
record Autoencoder(MultiLayerNetwork network, int codeLayer) {
    private static final int ROWS_AT_A_TIME = 1_000;

    // snippet encode-decode
    /** {@code [images, pixels]} to {@code [images, width of the code]}. */
    INDArray encode(INDArray images) {
        return inParts(images, part -> network.feedForwardToLayer(codeLayer, part, false)
                .get(codeLayer + 1));
    }

    /** {@code [codes, width of the code]} to {@code [codes, pixels]}. */
    INDArray decode(INDArray codes) {
        INDArray current = codes;
        for (int i = codeLayer + 1; i < network.getnLayers(); i++) {
            current = network.getLayer(i).activate(current, false, LayerWorkspaceMgr.noWorkspaces());
        }
        return current;
    }
    // end snippet

    /** {@code [images, pixels]}. */
    INDArray reconstruct(INDArray images) {
        return inParts(images, network::output);
    }

    private static INDArray inParts(INDArray rows, UnaryOperator<INDArray> function) {
        INDArray[] parts = IntStream.iterate(0, from -> from < rows.rows(), from -> from + ROWS_AT_A_TIME)
                .mapToObj(from -> function.apply(rows.get(
                        NDArrayIndex.interval(from, Math.min(rows.rows(), from + ROWS_AT_A_TIME)), NDArrayIndex.all())))
                .toArray(INDArray[]::new);
        return Nd4j.concat(0, parts);
    }

    double mse(INDArray images) {
        return Scores.mse(images, reconstruct(images));
    }
}
