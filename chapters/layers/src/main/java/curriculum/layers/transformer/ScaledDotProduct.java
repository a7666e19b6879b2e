package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * softmax(QKᵀ/√d)V for every sequence and head (Vaswani et al. 2017, section 3.2.1).
 *
 * <p>Queries, keys and values are [batch, heads, steps, head size]; they may be views into a matrix of columns. Every
 * product is one call that multiplies all pairs of small matrices.
 */
final class ScaledDotProduct {

    private final Weighting weighting;
    private final Buffers buffers;
    private INDArray queries;
    private INDArray keys;

    /** @param headSize the d of the formula */
    ScaledDotProduct(int headSize, boolean causal, double dropoutRate, DataType type) {
        weighting = new Weighting(1 / Math.sqrt(headSize), causal, dropoutRate, type);
        buffers = new Buffers(type);
    }

    /** Writes the context of every query into {@code out} [batch, heads, queries, head size]. */
    void forward(INDArray q, INDArray k, INDArray v, Tokens keyTokens, boolean training, INDArray out) {
        queries = q;
        keys = k;
        INDArray scores = buffers.rows("scores", q.size(0), q.size(1), q.size(2), k.size(2));
        Nd4j.matmul(q, k, scores, false, true, false);
        weighting.forward(scores, v, keyTokens, training, out);
    }

    /** From the gradient by the context to those by queries, keys and values, each of the shape of its input. */
    void backward(INDArray dOut, INDArray dq, INDArray dk, INDArray dv) {
        INDArray dScores = weighting.backward(dOut, dv);
        Nd4j.matmul(dScores, keys, dq, false, false, false);
        Nd4j.matmul(dScores, queries, dk, true, false, false);
    }

    INDArray weights() {
        return weighting.weights();
    }
}
