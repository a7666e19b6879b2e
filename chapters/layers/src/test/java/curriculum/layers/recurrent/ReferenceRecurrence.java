package curriculum.layers.recurrent;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The textbook equations, one example and one unit at a time, in doubles. */
final class ReferenceRecurrence {

    private final String kind;
    private final INDArray w;
    private final INDArray rw;
    private final INDArray b;
    private final int units;

    ReferenceRecurrence(String kind, INDArray w, INDArray rw, INDArray b) {
        this.kind = kind;
        this.w = w;
        this.rw = rw;
        this.b = b;
        units = (int) rw.size(0);
    }

    /** Outputs {@code [batch, units, steps]} for {@code [batch, inputs, steps]} and a mask or null. */
    INDArray outputs(INDArray x, INDArray mask) {
        int steps = (int) x.size(2);
        INDArray out = Nd4j.zeros(DataType.DOUBLE, x.size(0), units, steps);
        for (int example = 0; example < x.size(0); example++) {
            double[] h = new double[units];
            double[] c = new double[units];
            for (int t = 0; t < steps; t++) {
                if (mask != null && mask.getDouble(example, t) == 0) {
                    continue;
                }
                double[] input = new double[(int) x.size(1)];
                for (int i = 0; i < input.length; i++) {
                    input[i] = x.getDouble(example, i, t);
                }
                h = step(input, h, c);
                for (int u = 0; u < units; u++) {
                    out.putScalar(example, u, t, h[u]);
                }
            }
        }
        return out;
    }

    private double[] step(double[] x, double[] h, double[] c) {
        double[] next = new double[units];
        for (int u = 0; u < units; u++) {
            switch (kind) {
                case "rnn" -> next[u] = Math.tanh(fromInput(x, 0, u) + fromState(h, 0, u));
                case "gru" -> {
                    double update = sigmoid(fromInput(x, 0, u) + fromState(h, 0, u) + bias(3, u));
                    double reset = sigmoid(fromInput(x, 1, u) + fromState(h, 1, u) + bias(4, u));
                    double recalled = fromState(h, 2, u) + bias(5, u);
                    next[u] = update * h[u] + (1 - update) * Math.tanh(fromInput(x, 2, u) + reset * recalled);
                }
                case "lstm" -> {
                    double candidate = Math.tanh(fromInput(x, 0, u) + fromState(h, 0, u));
                    double forget = sigmoid(fromInput(x, 1, u) + fromState(h, 1, u));
                    double output = sigmoid(fromInput(x, 2, u) + fromState(h, 2, u));
                    double input = sigmoid(fromInput(x, 3, u) + fromState(h, 3, u));
                    c[u] = forget * c[u] + input * candidate;
                    next[u] = output * Math.tanh(c[u]);
                }
                default -> throw new IllegalArgumentException(kind);
            }
        }
        return next;
    }

    private double fromInput(double[] x, int gate, int unit) {
        double sum = bias(gate, unit);
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * w.getDouble(i, gate * units + unit);
        }
        return sum;
    }

    private double fromState(double[] h, int gate, int unit) {
        double sum = 0;
        for (int i = 0; i < units; i++) {
            sum += h[i] * rw.getDouble(i, gate * units + unit);
        }
        return sum;
    }

    private double bias(int block, int unit) {
        return b.getDouble(block * units + unit);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
