package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A learned vector for each of a few thousand ids: a parameter [width, ids], one column an id. */
final class EmbeddingTable {

    private final Parameters parameters;
    private final String name;
    private final Buffers buffers;
    private int[] ids;

    EmbeddingTable(Parameters parameters, String name, DataType type) {
        this.parameters = parameters;
        this.name = name;
        this.buffers = new Buffers(type);
    }

    static Parameter parameter(String name, long width, int ids) {
        return Parameter.weight(name, new Parameter.Fans(width, width), width, ids);
    }

    /** The vectors of the ids as columns [width, ids.length]. */
    INDArray forward(int[] ids) {
        this.ids = ids;
        INDArray table = parameters.value(name);
        INDArray vectors = buffers.columns("vectors", table.size(0), ids.length);
        Nd4j.pullRows(table.transpose(), vectors.transpose(), 1, ids);
        return vectors;
    }

    /** Adds up, for every id, the gradients of the tokens that had it. */
    void backward(INDArray dy) {
        INDArray view = parameters.gradient(name);
        int width = (int) dy.size(0);
        Rows gradient = Rows.into(view.assign(0)), slopes = Rows.of(dy);
        double[] sum = new double[width], slope = new double[width];
        for (int token = 0; token < ids.length; token++) {
            gradient.get(ids[token] * width, sum, width);
            slopes.get(token * width, slope, width);
            for (int i = 0; i < width; i++) {
                sum[i] += slope[i];
            }
            gradient.set(ids[token] * width, sum, width);
        }
    }
}
