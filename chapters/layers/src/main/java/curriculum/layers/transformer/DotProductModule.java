package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Scaled dot-product attention without parameters. */
final class DotProductModule implements CrossModule {

    private final ScaledDotProduct attention;
    private final Buffers buffers;
    private Tokens queryTokens;
    private Tokens keyTokens;
    private INDArray keys;

    DotProductModule(int width, double dropoutRate, DataType type) {
        attention = new ScaledDotProduct(width, false, dropoutRate, type);
        buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray queries, INDArray keys, Tokens queryTokens, Tokens keyTokens, boolean training) {
        this.queryTokens = queryTokens;
        this.keyTokens = keyTokens;
        this.keys = keys;
        INDArray context = buffers.columns("context", queries.shape());
        INDArray k = Heads.of(keys, keyTokens, 1);
        attention.forward(
                Heads.of(queries, queryTokens, 1), k, k, keyTokens, training, Heads.of(context, queryTokens, 1));
        return context;
    }

    @Override
    public INDArray[] backward(INDArray dy) {
        INDArray dQueries = buffers.columns("queries' gradient", dy.shape());
        INDArray dKeys = buffers.columns("keys' gradient", keys.shape());
        INDArray dValues = buffers.columns("values' gradient", keys.shape());
        attention.backward(
                Heads.of(dy, queryTokens, 1),
                Heads.of(dQueries, queryTokens, 1),
                Heads.of(dKeys, keyTokens, 1),
                Heads.of(dValues, keyTokens, 1));
        return new INDArray[] {dQueries, dKeys.addi(dValues)};
    }

    @Override
    public INDArray weights() {
        return attention.weights();
    }
}
