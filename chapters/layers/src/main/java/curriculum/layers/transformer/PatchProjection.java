package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The linear map of patches to tokens. With a class token, the first column of every sequence holds no patch: it goes
 * through the map with the others, and then gives way to the learned vector.
 */
final class PatchProjection implements Module {

    private final Parameters parameters;
    private final boolean classToken;
    private final Linear linear;
    private final Buffers buffers;
    private Tokens tokens;

    PatchProjection(Parameters parameters, boolean classToken, DataType type) {
        this.parameters = parameters;
        this.classToken = classToken;
        this.linear = new Linear(parameters, "W", "b", type);
        this.buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray patches, Tokens tokens, boolean training) {
        this.tokens = tokens;
        INDArray y = linear.forward(patches, tokens, training);
        if (classToken) {
            INDArray cls = parameters.value("cls");
            firstTokens(y).assign(0).addiRowVector(cls.reshape(cls.length()));
        }
        return y;
    }

    @Override
    public INDArray backward(INDArray dy) {
        INDArray dPatches = dy;
        if (classToken) {
            dPatches = buffers.columns("patches' gradient", dy.shape()).assign(dy);
            INDArray first = firstTokens(dPatches);
            parameters.gradient("cls").assign(first.sum(0).reshape(dy.size(0), 1));
            first.assign(0);
        }
        return linear.backward(dPatches);
    }

    // The first token of every sequence, a view [batch, width].
    private INDArray firstTokens(INDArray columns) {
        return columns.transpose()
                .reshape('c', tokens.batch(), tokens.steps() * columns.size(0))
                .get(NDArrayIndex.all(), NDArrayIndex.interval(0, columns.size(0)));
    }
}
