package curriculum.layers.convolution;

import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** {@link Numbers} in single precision, the type that networks train in; the twin of {@link DoubleNumbers}. */
final class FloatNumbers extends Numbers {

    private static final float HUGE = 1e38f;

    private final float[] values;

    FloatNumbers(int length) {
        values = new float[length];
    }

    private static float[] of(Numbers numbers) {
        return ((FloatNumbers) numbers).values;
    }

    @Override
    void read(Buffer memory, int from, int at, int count) {
        ((FloatBuffer) memory).get(from, values, at, count);
    }

    @Override
    void write(Buffer memory, int to, int at, int count) {
        ((FloatBuffer) memory).put(to, values, at, count);
    }

    @Override
    void fill(int from, int to, double value) {
        Arrays.fill(values, from, to, (float) value);
    }

    @Override
    void fillEvery(int stride, int from, int count, double value) {
        float[] y = values;
        for (int i = 0; i < count; i++) {
            y[from + i * stride] = (float) value;
        }
    }

    @Override
    void copy(int at, Numbers source, int from, int stride, int count) {
        float[] x = of(source);
        if (stride == 1) {
            System.arraycopy(x, from, values, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            values[at + i] = x[from + i * stride];
        }
    }

    @Override
    void add(int at, int stride, Numbers source, int from, int count) {
        float[] y = values;
        float[] x = of(source);
        if (stride == 1) {
            for (int i = 0; i < count; i++) {
                y[at + i] += x[from + i];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            y[at + i * stride] += x[from + i];
        }
    }

    @Override
    void add(double value, int count) {
        float[] y = values;
        float summand = (float) value;
        for (int i = 0; i < count; i++) {
            y[i] += summand;
        }
    }

    @Override
    void rectify(int count) {
        float[] y = values;
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(0, y[i]);
        }
    }

    @Override
    void keepWherePositive(Numbers x, int count) {
        float[] y = values;
        float[] signs = of(x);
        for (int i = 0; i < count; i++) {
            // 1 for the smallest positive number too, without the branch of a comparison.
            y[i] *= Math.min(1, Math.max(0, signs[i]) * HUGE * HUGE);
        }
    }

    @Override
    void multiply(double[] factors) {
        for (int i = 0; i < factors.length; i++) {
            values[i] *= (float) factors[i];
        }
    }

    @Override
    void addFrom(Numbers source, int[] at) {
        float[] y = values;
        float[] x = of(source);
        for (int i = 0; i < at.length; i++) {
            y[i] += x[at[i]];
        }
    }

    @Override
    void addTo(int[] at, Numbers source) {
        float[] y = values;
        float[] x = of(source);
        for (int i = 0; i < at.length; i++) {
            y[at[i]] += x[i];
        }
    }

    @Override
    void larger(int[] at, int[] best) {
        float[] x = values;
        for (int i = 0; i < at.length; i++) {
            int candidate = at[i];
            int largest = best[i];
            best[i] = x[candidate] > x[largest] ? candidate : largest;
        }
    }
}
