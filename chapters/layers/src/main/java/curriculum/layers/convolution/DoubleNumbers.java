package curriculum.layers.convolution;

import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/** {@link Numbers} in double precision, the type of gradient checks; the twin of {@link FloatNumbers}. */
final class DoubleNumbers extends Numbers {

    private static final double HUGE = 1e300;

    private final double[] values;

    DoubleNumbers(int length) {
        values = new double[length];
    }

    private static double[] of(Numbers numbers) {
        return ((DoubleNumbers) numbers).values;
    }

    @Override
    void read(Buffer memory, int from, int at, int count) {
        ((DoubleBuffer) memory).get(from, values, at, count);
    }

    @Override
    void write(Buffer memory, int to, int at, int count) {
        ((DoubleBuffer) memory).put(to, values, at, count);
    }

    @Override
    void fill(int from, int to, double value) {
        Arrays.fill(values, from, to, value);
    }

    @Override
    void fillEvery(int stride, int from, int count, double value) {
        double[] y = values;
        for (int i = 0; i < count; i++) {
            y[from + i * stride] = value;
        }
    }

    @Override
    void copy(int at, Numbers source, int from, int stride, int count) {
        double[] x = of(source);
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
        double[] y = values;
        double[] x = of(source);
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
        double[] y = values;
        double summand = value;
        for (int i = 0; i < count; i++) {
            y[i] += summand;
        }
    }

    @Override
    void rectify(int count) {
        double[] y = values;
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(0, y[i]);
        }
    }

    @Override
    void keepWherePositive(Numbers x, int count) {
        double[] y = values;
        double[] signs = of(x);
        for (int i = 0; i < count; i++) {
            // 1 for the smallest positive number too, without the branch of a comparison.
            y[i] *= Math.min(1, Math.max(0, signs[i]) * HUGE * HUGE);
        }
    }

    @Override
    void multiply(double[] factors) {
        for (int i = 0; i < factors.length; i++) {
            values[i] *= factors[i];
        }
    }

    @Override
    void addFrom(Numbers source, int[] at) {
        double[] y = values;
        double[] x = of(source);
        for (int i = 0; i < at.length; i++) {
            y[i] += x[at[i]];
        }
    }

    @Override
    void addTo(int[] at, Numbers source) {
        double[] y = values;
        double[] x = of(source);
        for (int i = 0; i < at.length; i++) {
            y[at[i]] += x[i];
        }
    }

    @Override
    void larger(int[] at, int[] best) {
        double[] x = values;
        for (int i = 0; i < at.length; i++) {
            int candidate = at[i];
            int largest = best[i];
            best[i] = x[candidate] > x[largest] ? candidate : largest;
        }
    }
}
