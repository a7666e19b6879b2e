package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** y = Wᵀx + b for every token: three gemms, whatever the number of tokens. */
final class Linear implements Module {

    private final Parameters parameters;
    private final String weight;
    private final String bias;
    private final Buffers buffers;
    private INDArray input; // [inputs, tokens]
    private INDArray ones; // [tokens, 1]

    Linear(Parameters parameters, String weight, String bias, DataType type) {
        this.parameters = parameters;
        this.weight = weight;
        this.bias = bias;
        this.buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        input = x;
        INDArray w = parameters.value(weight); // [inputs, outputs]
        INDArray y = buffers.columns("y", w.size(1), x.size(1));
        Nd4j.gemm(w, x, y, true, false, 1, 0);
        return y.addiColumnVector(parameters.value(bias).reshape(w.size(1), 1));
    }

    @Override
    public INDArray backward(INDArray dy) {
        gradients(dy);
        INDArray dx = buffers.columns("dx", input.size(0), input.size(1));
        return Nd4j.gemm(parameters.value(weight), dy, dx, false, false, 1, 0);
    }

    /** The part of {@link #backward} that a first layer needs: its input has no gradient. */
    void gradients(INDArray dy) {
        Nd4j.gemm(input, dy, parameters.gradient(weight), false, true, 1, 0);
        INDArray ones = ones(dy.size(1));
        INDArray db = buffers.columns("db", dy.size(0), 1);
        parameters
                .gradient(bias)
                .assign(Nd4j.gemm(dy, ones, db, false, false, 1, 0).reshape(dy.size(0)));
    }

    private INDArray ones(long count) {
        if (ones == null || ones.length() != count) {
            ones = buffers.columns("ones", count, 1).assign(1);
        }
        return ones;
    }
}
