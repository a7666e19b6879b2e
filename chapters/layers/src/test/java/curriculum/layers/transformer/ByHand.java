package curriculum.layers.transformer;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Multi-head self-attention in plain loops, straight from the formulas. */
final class ByHand {

    private ByHand() {}

    /** The output of layer 0, a MultiHeadAttention, for every sequence and step: [batch][steps][width]. */
    static double[][][] attention(MultiLayerNetwork network, INDArray input, INDArray mask, int heads, boolean causal) {
        INDArray wqkv = network.getParam("0_Wqkv"), bqkv = network.getParam("0_bqkv");
        INDArray wo = network.getParam("0_Wo"), bo = network.getParam("0_bo");
        int batch = (int) input.size(0), steps = (int) input.size(2), width = (int) wo.size(0);
        int size = width / heads;
        double[][][] output = new double[batch][steps][width];
        for (int b = 0; b < batch; b++) {
            double[][] projected = new double[steps][];
            for (int t = 0; t < steps; t++) {
                projected[t] = linear(wqkv, bqkv, column(input, b, t));
            }
            for (int i = 0; i < steps; i++) {
                if (mask.getDouble(b, i) == 0) {
                    continue; // padding comes out as zeros
                }
                double[] context = new double[width];
                for (int head = 0; head < heads; head++) {
                    double[] weights = new double[steps];
                    double sum = 0;
                    for (int j = 0; j < steps; j++) {
                        double score = 0;
                        for (int d = head * size; d < (head + 1) * size; d++) {
                            score += projected[i][d] * projected[j][width + d];
                        }
                        boolean visible = mask.getDouble(b, j) != 0 && (!causal || j <= i);
                        weights[j] = visible ? Math.exp(score / Math.sqrt(size)) : 0;
                        sum += weights[j];
                    }
                    for (int j = 0; j < steps; j++) {
                        for (int d = head * size; d < (head + 1) * size; d++) {
                            context[d] += weights[j] / sum * projected[j][2 * width + d];
                        }
                    }
                }
                output[b][i] = linear(wo, bo, context);
            }
        }
        return output;
    }

    private static double[] column(INDArray input, int b, int t) {
        double[] column = new double[(int) input.size(1)];
        for (int f = 0; f < column.length; f++) {
            column[f] = input.getDouble(b, f, t);
        }
        return column;
    }

    private static double[] linear(INDArray weights, INDArray bias, double[] x) {
        double[] y = bias.toDoubleVector();
        for (int o = 0; o < y.length; o++) {
            for (int i = 0; i < x.length; i++) {
                y[o] += weights.getDouble(i, o) * x[i];
            }
        }
        return y;
    }
}
