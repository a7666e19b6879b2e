package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * GELU(x) = ½x(1 + tanh(√(2/π)(x + 0.044715x³))) (Hendrycks and Gimpel 2016, equation 3; as in BERT and GPT-2).
 *
 * <p>Since ½(1 + tanh u) = 1 / (1 + e^(−2u)), one exponential is enough.
 */
final class Gelu implements Module {

    private static final double OUTER = 2 * Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;
    private static final int RUN = 1024;

    private final Buffers buffers;

    Gelu(DataType type) {
        this.buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        INDArray y = buffers.columns("y", x.shape());
        INDArray slope = buffers.columns("slope", x.shape());
        int length = Math.toIntExact(x.length());
        Rows inputs = Rows.of(x), outputs = Rows.into(y), slopes = Rows.into(slope);
        double[] z = new double[RUN], e = new double[RUN];
        for (int from = 0; from < length; from += RUN) {
            int count = Math.min(RUN, length - from);
            inputs.get(from, z, count);
            for (int i = 0; i < count; i++) {
                e[i] = -OUTER * (z[i] + CUBIC * z[i] * z[i] * z[i]);
            }
            Exponential.apply(e, count);
            for (int i = 0; i < count; i++) {
                double gate = 1 / (1 + e[i]);
                e[i] = gate * (1 + z[i] * (1 - gate) * OUTER * (1 + 3 * CUBIC * z[i] * z[i]));
                z[i] *= gate;
            }
            outputs.set(from, z, count);
            slopes.set(from, e, count);
        }
        return y;
    }

    @Override
    public INDArray backward(INDArray dy) {
        INDArray slope = buffers.columns("slope", dy.shape());
        return dy.mul(slope, slope);
    }
}
