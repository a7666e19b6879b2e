package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * From scores to a weighted mean of the values: softmax, dropout, and one product; the part that all attentions share.
 */
final class Weighting {

    private final AttentionSoftmax softmax;
    private final InvertedDropout dropout;
    private final Buffers buffers;
    private INDArray values;
    private INDArray weights; // [batch, heads, queries, keys]
    private INDArray dropped; // the same after dropout

    Weighting(double scale, boolean causal, double dropoutRate, DataType type) {
        softmax = new AttentionSoftmax(scale, causal);
        dropout = new InvertedDropout(dropoutRate, type);
        buffers = new Buffers(type);
    }

    /**
     * Writes the mean of the values into {@code out}.
     *
     * @param scores [batch, heads, queries, keys]; becomes the weights
     * @param values [batch, heads, keys, size]
     * @param out [batch, heads, queries, size]
     */
    void forward(INDArray scores, INDArray values, Tokens keys, boolean training, INDArray out) {
        this.values = values;
        softmax.forward(scores, keys);
        weights = scores;
        dropped = dropout.forward(weights, keys, training);
        Nd4j.matmul(dropped, values, out, false, false, false);
    }

    /** Writes the gradient by the values into {@code dValues} and returns that by the scores. */
    INDArray backward(INDArray dOut, INDArray dValues) {
        Nd4j.matmul(dropped, dOut, dValues, true, false, false);
        INDArray dDropped = buffers.rows("scores' gradient", weights.shape());
        Nd4j.matmul(dOut, values, dDropped, false, true, false);
        INDArray dScores = dropout.backward(dDropped);
        softmax.backward(dScores, weights);
        return dScores;
    }

    /** The attention weights of the last forward pass, before dropout. */
    INDArray weights() {
        return weights;
    }
}
