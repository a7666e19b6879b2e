package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A residual connection around a part of the encoder: x + drop(part(norm(x))) with the norm first (Xiong et al. 2020),
 * or norm(x + drop(part(x))) with the norm last (Vaswani et al. 2017).
 */
final class Residual implements Module {

    private final boolean normFirst;
    private final LayerNorm norm;
    private final Module part;
    private final InvertedDropout dropout;
    private final Buffers buffers;

    Residual(boolean normFirst, LayerNorm norm, Module part, double dropoutRate, DataType type) {
        this.normFirst = normFirst;
        this.norm = norm;
        this.part = part;
        this.dropout = new InvertedDropout(dropoutRate, type);
        this.buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        INDArray inner = normFirst ? norm.forward(x, tokens, training) : x;
        INDArray change = dropout.forward(part.forward(inner, tokens, training), tokens, training);
        INDArray sum = x.add(change, buffers.columns("sum", x.shape()));
        return normFirst ? sum : norm.forward(sum, tokens, training);
    }

    @Override
    public INDArray backward(INDArray dy) {
        INDArray dSum = normFirst ? dy : norm.backward(dy);
        INDArray dInner = part.backward(dropout.backward(dSum));
        INDArray dx = normFirst ? norm.backward(dInner) : dInner;
        return dx.addi(dSum);
    }
}
