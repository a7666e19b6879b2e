package curriculum.layers.recurrent;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A Java array of floats or doubles with the element-wise arithmetic of the cells.
 *
 * <p>Every operation is one plain loop over whole arrays, which the JIT compiler turns into vector instructions; an
 * ND4J operation of the same size costs ten times as much or more, mostly for its dispatch. All operands have the same
 * length and type. Operations change {@code this} and return it.
 */
abstract class Values {

    static Values create(DataType type, int length) {
        return type == DataType.DOUBLE ? new DoubleValues(length) : new FloatValues(length);
    }

    static Values[] create(DataType type, int count, int length) {
        Values[] all = new Values[count];
        for (int i = 0; i < count; i++) {
            all[i] = create(type, length);
        }
        return all;
    }

    /** The elements of an array of rank 1 to 3 with any strides, first dimension fastest. */
    static Values of(INDArray array) {
        Values values = create(array.dataType(), Math.toIntExact(array.length()));
        NativeArray source = NativeArray.of(array);
        source.forEachRun((from, at) -> values.read(source, from, source.stride(0), at, source.size(0)));
        return values;
    }

    /** A new array outside of any workspace, filled with these values, first dimension fastest. */
    final INDArray toArray(DataType type, long... shape) {
        INDArray array = NativeArray.allocate(type, shape);
        write(NativeArray.of(array), 0, 1, 0, length());
        return array;
    }

    /** Reads one row for each unit: {@code size} elements {@code stride} apart, rows {@code rowStride} apart. */
    final void readRows(NativeArray source, int from, int stride, int rowStride, int size) {
        for (int at = 0; at < length(); at += size, from += rowStride) {
            read(source, from, stride, at, size);
        }
    }

    /** Writes one row for each unit: {@code size} elements next to each other, rows {@code rowStride} apart. */
    final void writeRows(NativeArray target, int to, int rowStride, int size) {
        for (int at = 0; at < length(); at += size, to += rowStride) {
            write(target, to, 1, at, size);
        }
    }

    abstract int length();

    /** {@code this[at + i] = source[from + i · stride]} for {@code count} elements. */
    abstract void read(NativeArray source, int from, int stride, int at, int count);

    /** {@code target[to + i · stride] = this[at + i]} for {@code count} elements. */
    abstract void write(NativeArray target, int to, int stride, int at, int count);

    /** {@code this[at + i] = a[from + i · stride]} for {@code count} elements. */
    abstract Values gather(int at, int count, Values a, int from, int stride);

    abstract Values fill(double value);

    abstract boolean contains(double value);

    abstract Values copy(Values a);

    abstract Values add(Values a);

    abstract Values multiply(Values a);

    /** {@code this = a + b}. */
    abstract Values sum(Values a, Values b);

    /** {@code this = a · b}, element by element. */
    abstract Values product(Values a, Values b);

    /** {@code this += a · b}. */
    abstract Values addProduct(Values a, Values b);

    /** {@code this = a − b}. */
    abstract Values difference(Values a, Values b);

    /** {@code this *= 1 − a}. */
    abstract Values multiplyComplement(Values a);

    /** {@code this = w · a + (1 − w) · b}. */
    abstract Values interpolate(Values w, Values a, Values b);

    abstract Values sigmoid();

    abstract Values tanh();

    /** Multiplies by the derivative of the sigmoid, {@code y (1 − y)}, at the point where the sigmoid is {@code y}. */
    abstract Values multiplySigmoidSlope(Values y);

    /** Multiplies by the derivative of tanh, {@code 1 − y²}, at the point where tanh is {@code y}. */
    abstract Values multiplyTanhSlope(Values y);
}
