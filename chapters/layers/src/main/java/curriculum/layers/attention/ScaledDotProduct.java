package curriculum.layers.attention;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * softmax(QKᵀ/√d)V for every sequence and head (Vaswani et al. 2017, section 3.2.1).
 *
 * <p>Queries, keys and values are [batch, heads, steps, head size]; they may be views into a matrix of columns. Every product
 * is one call that multiplies all pairs of small matrices.
 */
final class ScaledDotProduct {

    private final AttentionSoftmax softmax;
    private final InvertedDropout dropout;
    private final Buffers buffers;
    private INDArray queries;
    private INDArray keys;
    private INDArray values;
    private INDArray weights; // [batch, heads, queries, keys]
    private INDArray dropped; // the same after dropout

    ScaledDotProduct(double scale, boolean causal, double dropoutRate, DataType type) {
        softmax = new AttentionSoftmax(scale, causal);
        dropout = new InvertedDropout(dropoutRate, type);
        buffers = new Buffers(type);
    }

    /** Writes the context of every query into {@code out} [batch, heads, queries, head size]. */
    void forward(INDArray q, INDArray k, INDArray v, Tokens keyTokens, boolean training, INDArray out) {
        queries = q;
        keys = k;
        values = v;
        weights = buffers.rows("weights", q.size(0), q.size(1), q.size(2), k.size(2));
        Nd4j.matmul(q, k, weights, false, true, false);
        softmax.forward(weights, keyTokens);
        dropped = dropout.forward(weights, keyTokens, training);
        Nd4j.matmul(dropped, v, out, false, false, false);
    }

    /** From the gradient by the context to those by queries, keys and values, each of the shape of its input. */
    void backward(INDArray dOut, INDArray dq, INDArray dk, INDArray dv) {
        Nd4j.matmul(dropped, dOut, dv, true, false, false);
        INDArray dScores = buffers.rows("scores' gradient", weights.shape());
        Nd4j.matmul(dOut, values, dScores, false, true, false);
        dScores = dropout.backward(dScores);
        softmax.backward(dScores, weights);
        Nd4j.matmul(dScores, keys, dq, false, false, false);
        Nd4j.matmul(dScores, queries, dk, true, false, false);
    }

    /** The attention weights of the last forward pass, before dropout: [batch, heads, queries, keys]. */
    INDArray weights() {
        return weights;
    }
}
