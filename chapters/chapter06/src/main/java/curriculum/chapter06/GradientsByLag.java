package curriculum.chapter06;

import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** How much a recurrent layer's last output depends on what it heard some steps before. */
final class GradientsByLag {
    private static final int BATCH = 32;

    private GradientsByLag() {}

    /**
     * Measures the gradient of a loss at the last step with respect to the input at each earlier step.
     *
     * @param network one recurrent layer, in double precision
     * @return {@code [steps]}: the gradient's norm by how many steps back the input lies, as a share of that at lag 0
     */
    static double[] measure(MultiLayerNetwork network, int inputs, int steps, Random random) {
        // snippet lag
        Layer layer = network.getLayer(0);
        LayerWorkspaceMgr memory = LayerWorkspaceMgr.noWorkspaces();
        layer.setInput(gaussian(random, BATCH, inputs, steps), memory);
        INDArray outputs = layer.activate(true, memory); // [batch, units, steps]
        INDArray error = Nd4j.zeros(DataType.DOUBLE, outputs.shape());
        INDArray last = error.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(steps - 1));
        last.assign(gaussian(random, BATCH, outputs.size(1), 1).reshape(BATCH, outputs.size(1)));
        INDArray gradient = layer.backpropGradient(error, memory).getSecond(); // [batch, inputs, steps]
        // end snippet
        double[] norms = new double[steps];
        for (int lag = 0; lag < steps; lag++) {
            norms[lag] = gradient.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(steps - 1 - lag))
                    .norm2Number()
                    .doubleValue();
        }
        double now = norms[0];
        for (int lag = 0; lag < steps; lag++) {
            norms[lag] /= now;
        }
        return norms;
    }

    static INDArray gaussian(Random random, long... shape) {
        INDArray values = Nd4j.zeros(DataType.DOUBLE, shape);
        for (long i = 0; i < values.length(); i++) {
            values.putScalar(i, random.nextGaussian());
        }
        return values;
    }
}
