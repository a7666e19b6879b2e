package curriculum.layers.transformer;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import curriculum.layers.Parameter;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Multi-head self-attention with biases (Vaswani et al. 2017, section 3.2.2). The projections to queries, keys and
 * values are one matrix {@code Wqkv} [width in, 3 × width]: columns of the queries first, then keys, then values;
 * within each, the heads in turn.
 */
final class SelfAttention implements Module, Attending {

    private static final int PARTS = 3; // queries, keys, values

    private final int heads;
    private final Linear projection;
    private final Linear output;
    private final ScaledDotProduct attention;
    private final Buffers buffers;
    private Tokens tokens;
    private INDArray projected; // [3 × width, tokens]

    SelfAttention(Parameters parameters, AttentionOptions options, int width, DataType type) {
        heads = options.heads();
        projection = new Linear(parameters, "Wqkv", "bqkv", type);
        output = new Linear(parameters, "Wo", "bo", type);
        attention = new ScaledDotProduct(width / heads, options.causal(), options.attentionDropout(), type);
        buffers = new Buffers(type);
    }

    static List<Parameter> parameters(long inputs, long width) {
        return List.of(
                Parameter.weight("Wqkv", new Parameter.Fans(inputs, width), inputs, PARTS * width),
                Parameter.bias("bqkv", PARTS * width),
                Parameter.weight("Wo", width, width),
                Parameter.bias("bo", width));
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        this.tokens = tokens;
        projected = projection.forward(x, tokens, training);
        INDArray context = buffers.columns("context", projected.size(0) / PARTS, tokens.count());
        attention.forward(part(projected, 0), part(projected, 1), part(projected, 2), tokens, training, heads(context));
        return output.forward(context, tokens, training);
    }

    @Override
    public INDArray backward(INDArray dy) {
        INDArray dContext = output.backward(dy);
        INDArray dProjected = buffers.columns("projected' gradient", projected.shape());
        attention.backward(heads(dContext), part(dProjected, 0), part(dProjected, 1), part(dProjected, 2));
        return projection.backward(dProjected);
    }

    @Override
    public INDArray weights() {
        return attention.weights();
    }

    // The queries, keys or values in the columns of a projection, as a view [batch, heads, steps, head size].
    private INDArray part(INDArray columns, int part) {
        long size = columns.size(0) / PARTS / heads;
        return columns.transpose()
                .reshape('c', tokens.batch(), tokens.steps(), PARTS, heads, size)
                .get(all(), all(), point(part), all(), all())
                .permute(0, 2, 1, 3);
    }

    private INDArray heads(INDArray columns) {
        return Heads.of(columns, tokens, heads);
    }
}
