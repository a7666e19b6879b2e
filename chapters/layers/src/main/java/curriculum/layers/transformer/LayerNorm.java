package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * y = gain · (x − mean) / √(variance + ε) + bias, mean and variance over the features of each token (Ba, Kiros and
 * Hinton 2016).
 */
final class LayerNorm implements Module {

    private final Parameters parameters;
    private final String gainName;
    private final String biasName;
    private final double epsilon;
    private final Buffers buffers;
    private double[] scale; // 1 / √(variance + ε) of each token

    LayerNorm(Parameters parameters, String gain, String bias, double epsilon, DataType type) {
        this.parameters = parameters;
        this.gainName = gain;
        this.biasName = bias;
        this.epsilon = epsilon;
        this.buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        int width = (int) x.size(0), count = (int) x.size(1);
        INDArray y = buffers.columns("y", width, count);
        Rows inputs = Rows.of(x), outputs = Rows.into(y);
        Rows normalised = Rows.into(buffers.columns("normalised", width, count));
        scale = scale != null && scale.length == count ? scale : new double[count];
        double[] gain = parameters.value(gainName).toDoubleVector();
        double[] bias = parameters.value(biasName).toDoubleVector();
        double[] row = new double[width];
        for (int token = 0; token < count; token++) {
            inputs.get(token * width, row, width);
            double mean = Sums.sum(row) / width;
            for (int i = 0; i < width; i++) {
                row[i] -= mean;
            }
            scale[token] = 1 / Math.sqrt(Sums.dot(row, row) / width + epsilon);
            for (int i = 0; i < width; i++) {
                row[i] *= scale[token];
            }
            normalised.set(token * width, row, width);
            for (int i = 0; i < width; i++) {
                row[i] = gain[i] * row[i] + bias[i];
            }
            outputs.set(token * width, row, width);
        }
        return y;
    }

    @Override
    public INDArray backward(INDArray dy) {
        int width = (int) dy.size(0), count = (int) dy.size(1);
        INDArray dx = buffers.columns("dx", width, count);
        Rows slopes = Rows.of(dy), outputs = Rows.into(dx);
        Rows normalised = Rows.of(buffers.columns("normalised", width, count));
        double[] gain = parameters.value(gainName).toDoubleVector();
        double[] dGain = new double[width], dBias = new double[width];
        double[] slope = new double[width], unit = new double[width];
        for (int token = 0; token < count; token++) {
            slopes.get(token * width, slope, width);
            normalised.get(token * width, unit, width);
            for (int i = 0; i < width; i++) {
                dGain[i] += slope[i] * unit[i];
                dBias[i] += slope[i];
                slope[i] *= gain[i];
            }
            double mean = Sums.sum(slope) / width;
            double along = Sums.dot(slope, unit) / width;
            for (int i = 0; i < width; i++) {
                slope[i] = scale[token] * (slope[i] - mean - unit[i] * along);
            }
            outputs.set(token * width, slope, width);
        }
        parameters.gradient(gainName).assign(Nd4j.createFromArray(dGain));
        parameters.gradient(biasName).assign(Nd4j.createFromArray(dBias));
        return dx;
    }
}
