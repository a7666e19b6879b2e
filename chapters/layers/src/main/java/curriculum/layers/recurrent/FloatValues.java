package curriculum.layers.recurrent;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** {@link Values} in single precision, the type that networks train in. */
final class FloatValues extends Values {

    private static final float LAMBERT = 135135;

    /** Beyond it tanh differs from ±1 by less than a float can hold. */
    private static final float SATURATION = 9.5f;

    private final float[] values;

    FloatValues(int length) {
        values = new float[length];
    }

    private static float[] of(Values a) {
        return ((FloatValues) a).values;
    }

    @Override
    int length() {
        return values.length;
    }

    @Override
    void read(NativeArray source, int from, int stride, int at, int count) {
        FloatBuffer buffer = (FloatBuffer) source.buffer();
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
        FloatBuffer buffer = (FloatBuffer) target.buffer();
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
        float[] source = of(a);
        for (int i = 0; i < count; i++) {
            values[at + i] = source[from + i * stride];
        }
        return this;
    }

    @Override
    Values fill(double value) {
        Arrays.fill(values, (float) value);
        return this;
    }

    @Override
    boolean contains(double value) {
        for (float v : values) {
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
        float[] y = values;
        float[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] += x[i];
        }
        return this;
    }

    @Override
    Values multiply(Values a) {
        float[] y = values;
        float[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= x[i];
        }
        return this;
    }

    @Override
    Values sum(Values a, Values b) {
        float[] y = values;
        float[] left = of(a);
        float[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = left[i] + right[i];
        }
        return this;
    }

    @Override
    Values product(Values a, Values b) {
        float[] y = values;
        float[] left = of(a);
        float[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = left[i] * right[i];
        }
        return this;
    }

    @Override
    Values addProduct(Values a, Values b) {
        float[] y = values;
        float[] left = of(a);
        float[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] += left[i] * right[i];
        }
        return this;
    }

    @Override
    Values difference(Values a, Values b) {
        float[] y = values;
        float[] left = of(a);
        float[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = left[i] - right[i];
        }
        return this;
    }

    @Override
    Values multiplyComplement(Values a) {
        float[] y = values;
        float[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= 1 - x[i];
        }
        return this;
    }

    @Override
    Values interpolate(Values w, Values a, Values b) {
        float[] y = values;
        float[] weight = of(w);
        float[] left = of(a);
        float[] right = of(b);
        for (int i = 0; i < y.length; i++) {
            y[i] = weight[i] * left[i] + (1 - weight[i]) * right[i];
        }
        return this;
    }

    @Override
    Values sigmoid() {
        float[] y = values;
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.5f + 0.5f * tanh(0.5f * y[i]);
        }
        return this;
    }

    @Override
    Values tanh() {
        float[] y = values;
        for (int i = 0; i < y.length; i++) {
            y[i] = tanh(y[i]);
        }
        return this;
    }

    @Override
    Values multiplySigmoidSlope(Values a) {
        float[] y = values;
        float[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= x[i] * (1 - x[i]);
        }
        return this;
    }

    @Override
    Values multiplyTanhSlope(Values a) {
        float[] y = values;
        float[] x = of(a);
        for (int i = 0; i < y.length; i++) {
            y[i] *= 1 - x[i] * x[i];
        }
        return this;
    }

    /**
     * tanh to within 3e-7, in additions, products and one division, so that loops over it become vector instructions.
     * Lambert's continued fraction, cut after the 13, gives tanh(x/2) as p/q; then tanh(x) = 2pq / (p² + q²).
     */
    static float tanh(float x) {
        float half = 0.5f * Math.max(-SATURATION, Math.min(SATURATION, x));
        float s = half * half;
        float p = half * (1 + s * (17325 / LAMBERT + s * (378 / LAMBERT + s * (1 / LAMBERT))));
        float q = 1 + s * (62370 / LAMBERT + s * (3150 / LAMBERT + s * (28 / LAMBERT)));
        return 2 * p * q / (p * p + q * q);
    }
}
