package curriculum.layers.attention;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * GELU(x) = ½x(1 + tanh(√(2/π)(x + 0.044715x³))) (Hendrycks and Gimpel 2016, equation 3; as in BERT and GPT-2).
 *
 * <p>Since ½(1 + tanh u) = 1 / (1 + e^(−2u)), one exponential is enough.
 */
final class Gelu implements Module {

    private static final double OUTER = 2 * Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;
    private static final int RUN = 256;

    private final Buffers buffers;
    private Rows inputs;
    private Rows work;

    Gelu(DataType type) {
        this.buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        INDArray y = buffers.columns("y", x.shape());
        INDArray slope = buffers.columns("slope", x.shape());
        int length = Math.toIntExact(x.length());
        inputs = Rows.reuse(inputs, x.dataType(), length);
        work = Rows.reuse(work, x.dataType(), length);
        inputs.load(x);
        double[] z = new double[RUN], e = new double[RUN];
        for (int from = 0; from < length; from += RUN) {
            int count = Math.min(RUN, length - from);
            inputs.get(from, z, count);
            for (int i = 0; i < count; i++) {
                e[i] = -OUTER * (z[i] + CUBIC * z[i] * z[i] * z[i]);
            }
            work.set(from, e, count);
        }
        work.store(y);
        Nd4j.getExecutioner().exec(new Exp(y, y)); // Math.exp would be eight times slower
        work.load(y);
        for (int from = 0; from < length; from += RUN) {
            int count = Math.min(RUN, length - from);
            inputs.get(from, z, count);
            work.get(from, e, count);
            for (int i = 0; i < count; i++) {
                double gate = 1 / (1 + e[i]);
                e[i] = gate * (1 + z[i] * (1 - gate) * OUTER * (1 + 3 * CUBIC * z[i] * z[i]));
                z[i] *= gate;
            }
            inputs.set(from, z, count);
            work.set(from, e, count);
        }
        inputs.store(y);
        work.store(slope);
        return y;
    }

    @Override
    public INDArray backward(INDArray dy) {
        INDArray slope = buffers.columns("slope", dy.shape());
        return dy.mul(slope, slope);
    }
}
