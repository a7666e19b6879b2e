package curriculum.chapter09;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A Vision Transformer in plain loops over one image, with the weights of a network of layers: what those
 * compute, written out.
 *
 * <p>A sequence is {@code [tokens][width]}, a weight matrix {@code [in][out]}.
 */
final class TransformerByHand {
    private static final double EPSILON = 1e-5;

    private final MultiLayerNetwork network;
    private final VitShape shape;

    /**
     * @param network as {@link Classifiers#visionTransformer(VitShape, Schedule, long)} makes it
     */
    TransformerByHand(MultiLayerNetwork network, VitShape shape) {
        this.network = network;
        this.shape = shape;
    }

    /** The probability of each class, {@code [classes]}, for an image {@code [side * side]}. */
    double[] probabilities(float[] image) {
        // snippet by-hand
        double[][] x = embed(Patches.cut(image, shape.side(), shape.patch())); // [tokens][width]
        for (int block = 0; block < shape.encoder().blocks(); block++) {
            int layer = 2 + block; // after the patch and position embeddings
            x = sum(x, attention(layer, normalised(layer, "Norm1", x)));
            x = sum(x, feedForward(layer, normalised(layer, "Norm2", x)));
        }
        int last = 2 + shape.encoder().blocks();
        double[][] cls = {normalised(last, "", x)[0]};
        return softmax(linear(last + 2, "W", "b", cls)[0]);
        // end snippet
    }

    private double[][] embed(float[][] patches) {
        // snippet embed
        double[][] words = linear(0, "W", "b", widened(patches));
        double[][] positions = transposed(parameter(1, "P")); // [tokens][width]
        double[][] x = new double[1 + words.length][];
        x[0] = parameter(0, "cls").ravel().toDoubleVector();
        System.arraycopy(words, 0, x, 1, words.length);
        return sum(x, positions);
        // end snippet
    }

    private double[][] attention(int layer, double[][] x) {
        // snippet attention
        double[][] qkv = linear(layer, "Wqkv", "bqkv", x); // [tokens][3 · width]: queries, keys, values
        int width = shape.width();
        int size = width / shape.encoder().heads();
        double[][] mixed = new double[x.length][width];
        for (int head = 0; head < shape.encoder().heads(); head++) {
            for (int i = 0; i < x.length; i++) {
                double[] scores = new double[x.length];
                for (int j = 0; j < x.length; j++) {
                    for (int d = head * size; d < (head + 1) * size; d++) {
                        scores[j] += qkv[i][d] * qkv[j][width + d] / Math.sqrt(size);
                    }
                }
                double[] weights = softmax(scores);
                for (int j = 0; j < x.length; j++) {
                    for (int d = head * size; d < (head + 1) * size; d++) {
                        mixed[i][d] += weights[j] * qkv[j][2 * width + d];
                    }
                }
            }
        }
        return linear(layer, "Wo", "bo", mixed);
        // end snippet
    }

    private double[][] feedForward(int layer, double[][] x) {
        double[][] hidden = linear(layer, "W1", "b1", x);
        for (double[] token : hidden) {
            for (int i = 0; i < token.length; i++) {
                double z = token[i];
                token[i] = z / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z))); // GELU
            }
        }
        return linear(layer, "W2", "b2", hidden);
    }

    /** Each token with mean 0 and variance 1, times a gain, plus a bias. */
    private double[][] normalised(int layer, String norm, double[][] x) {
        double[] gain = parameter(layer, "g" + norm).toDoubleVector();
        double[] bias = parameter(layer, "b" + norm).toDoubleVector();
        double[][] y = new double[x.length][gain.length];
        for (int token = 0; token < x.length; token++) {
            double mean = 0;
            for (double value : x[token]) {
                mean += value / gain.length;
            }
            double variance = 0;
            for (double value : x[token]) {
                variance += (value - mean) * (value - mean) / gain.length;
            }
            for (int i = 0; i < gain.length; i++) {
                y[token][i] = gain[i] * (x[token][i] - mean) / Math.sqrt(variance + EPSILON) + bias[i];
            }
        }
        return y;
    }

    private double[][] linear(int layer, String weights, String biases, double[][] x) {
        double[][] w = parameter(layer, weights).toDoubleMatrix(); // [in][out]
        double[] b = parameter(layer, biases).ravel().toDoubleVector();
        double[][] y = new double[x.length][];
        for (int token = 0; token < x.length; token++) {
            y[token] = b.clone();
            for (int in = 0; in < w.length; in++) {
                for (int out = 0; out < b.length; out++) {
                    y[token][out] += x[token][in] * w[in][out];
                }
            }
        }
        return y;
    }

    private static double[] softmax(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(scores[i] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a[0].length];
        for (int token = 0; token < a.length; token++) {
            for (int i = 0; i < a[token].length; i++) {
                sum[token][i] = a[token][i] + b[token][i];
            }
        }
        return sum;
    }

    private static double[][] widened(float[][] values) {
        double[][] doubles = new double[values.length][values[0].length];
        for (int row = 0; row < values.length; row++) {
            for (int i = 0; i < values[row].length; i++) {
                doubles[row][i] = values[row][i];
            }
        }
        return doubles;
    }

    private static double[][] transposed(INDArray matrix) {
        return matrix.transpose().dup('c').toDoubleMatrix();
    }

    private INDArray parameter(int layer, String name) {
        return network.getParam(layer + "_" + name).dup('c');
    }
}
