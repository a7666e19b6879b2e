package curriculum.layers.recurrent;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/** {@link Values} in double precision, the type of gradient checks. */
final class DoubleValues extends Values {

    private final double[] values;

    DoubleValues(int length) {
        values = new double[length];
    }

    private static double[] of(Values a) {
        return ((DoubleValues) a).values;
    }

    @Override
    int length() {
        return values.length;
    }

    @Override
    void read(NativeArray source, int from, int stride, int at, int count) {
        DoubleBuffer buffer = (DoubleBuffer) source.buffer();
        if (stride == 1) {
            buffer.get(from, values, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            values[at + i] = buffer.get(from + i * stride);
        }
    }

    @Override
    void write(NativeArray target, int to, int stride, int at, int count) {
        DoubleBuffer buffer = (DoubleBuffer) target.buffer();
        if (stride == 1) {
            buffer.put(to, values, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            buffer.put(to + i * stride, values[at + i]);
        }
    }

    @Override
    Values gather(int at, int count, Values a, int from, int stride) {
        double[] source = of(a);
        for (int i = 0; i < count; i++) {
            values[at + i] = source[from + i * stride];
        }
        return this;
    }

    @Override
    Values fill(double value) {
        Arrays.fill(values, value);
        return this;
    }

    @Override
    boolean contains(double value) {
        for (double v : values) {
            if (v == value) {
                return true;
            }
        }
        return false;
    }

    @Override
    Values copy(Values a) {
        System.arraycopy(of(a), 0, values, 0, values.length);
        return this;
    }

    @Override
    Values add(Values a) {
        double[] y = values;
        double[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] += x[i];
        }
        return this;
    }

    @Override
    Values multiply(Values a) {
        double[] y = values;
        double[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= x[i];
        }
        return this;
    }

    @Override
    Values sum(Values a, Values b) {
        double[] y = values;
        double[] left = of(a);
        double[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = left[i] + right[i];
        }
        return this;
    }

    @Override
    Values product(Values a, Values b) {
        double[] y = values;
        double[] left = of(a);
        double[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = left[i] * right[i];
        }
        return this;
    }

    @Override
    Values addProduct(Values a, Values b) {
        double[] y = values;
        double[] left = of(a);
        double[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] += left[i] * right[i];
        }
        return this;
    }

    @Override
    Values difference(Values a, Values b) {
        double[] y = values;
        double[] left = of(a);
        double[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = left[i] - right[i];
        }
        return this;
    }

    @Override
    Values multiplyComplement(Values a) {
        double[] y = values;
        double[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= 1 - x[i];
        }
        return this;
    }

    @Override
    Values interpolate(Values w, Values a, Values b) {
        double[] y = values;
        double[] weight = of(w);
        double[] left = of(a);
        double[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = weight[i] * left[i] + (1 - weight[i]) * right[i];
        }
        return this;
    }

    @Override
    Values sigmoid() {
        double[] y = values;
        for (int i = 0; i < y.length; i++) {
            y[i] = 1 / (1 + Math.exp(-y[i]));
        }
        return this;
    }

    @Override
    Values tanh() {
        double[] y = values;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.tanh(y[i]);
        }
        return this;
    }

    @Override
    Values multiplySigmoidSlope(Values a) {
        double[] y = values;
        double[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= x[i] * (1 - x[i]);
        }
        return this;
    }

    @Override
    Values multiplyTanhSlope(Values a) {
        double[] y = values;
        double[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= 1 - x[i] * x[i];
        }
        return this;
    }
}
