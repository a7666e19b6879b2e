package curriculum.layers.convolution;

import java.nio.Buffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A Java array of floats or doubles with the loops of this package. The two classes are twins: a change of one belongs
 * into the other.
 */
abstract sealed class Numbers permits FloatNumbers, DoubleNumbers {

    static Numbers create(DataType type, int length) {
        return type == DataType.DOUBLE ? new DoubleNumbers(length) : new FloatNumbers(length);
    }

    /** The native memory of an array from its first element on. */
    static Buffer memory(INDArray array) {
        long last = 0;
        for (int dimension = 0; dimension < array.rank(); dimension++) {
            last += (array.size(dimension) - 1) * array.stride(dimension);
        }
        int length = Math.toIntExact(last + 1);
        return array.dataType() == DataType.DOUBLE
                ? new DoublePointer(array.data().addressPointer())
                        .capacity(length)
                        .asBuffer()
                : new FloatPointer(array.data().addressPointer())
                        .capacity(length)
                        .asBuffer();
    }

    /** {@code this[at + i] = memory[from + i]} for {@code count} numbers. */
    abstract void read(Buffer memory, int from, int at, int count);

    /** {@code memory[to + i] = this[at + i]} for {@code count} numbers. */
    abstract void write(Buffer memory, int to, int at, int count);

    /** Sets the numbers from {@code from} to before {@code to}. */
    abstract void fill(int from, int to, double value);

    /** Sets {@code count} numbers, each {@code stride} after the last, from {@code from} on. */
    abstract void fillEvery(int stride, int from, int count, double value);

    /** {@code this[at + i] = source[from + i · stride]} for {@code count} numbers. */
    abstract void copy(int at, Numbers source, int from, int stride, int count);

    /** {@code this[at + i · stride] += source[from + i]} for {@code count} numbers. */
    abstract void add(int at, int stride, Numbers source, int from, int count);

    /** {@code this[i] += value} for the first {@code count} numbers. */
    abstract void add(double value, int count);

    /** Sets the negative ones of the first {@code count} numbers to zero. */
    abstract void rectify(int count);

    /** Sets those of the first {@code count} numbers to zero at which {@code x} is not positive. */
    abstract void keepWherePositive(Numbers x, int count);

    /** {@code this[i] *= factors[i]}. */
    abstract void multiply(double[] factors);

    /** {@code this[i] += source[at[i]]}. */
    abstract void addFrom(Numbers source, int[] at);

    /** {@code this[at[i]] += source[i]}. */
    abstract void addTo(int[] at, Numbers source);

    /** {@code best[i] = at[i]} where the number at {@code at[i]} is larger than the one at {@code best[i]}. */
    abstract void larger(int[] at, int[] best);
}
