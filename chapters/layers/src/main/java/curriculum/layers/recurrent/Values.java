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
        return switch (type) {
            case FLOAT -> new FloatValues(length);
            case DOUBLE -> new DoubleValues(length);
            default ->
                throw new IllegalArgumentException(
                        "dataType: the fused recurrent layers compute in FLOAT or DOUBLE, not in " + type);
        };
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
        if (source.isDense()) {
            values.read(source, 0, 0, values.length());
            return values;
        }
        Values raw = create(array.dataType(), source.span());
        raw.read(source, 0, 0, raw.length());
        source.forEachRun((from, at) -> values.gather(at, source.size(0), raw, from, source.stride(0)));
        return values;
    }

    /** Fills an array of rank 1 to 3, whose elements lie together in memory in any order, first dimension fastest. */
    void store(INDArray array) {
        NativeArray target = NativeArray.of(array);
        if (target.isDense()) {
            write(target, 0, 0, length());
            return;
        }
        Values raw = create(array.dataType(), target.span());
        target.forEachRun((to, at) -> raw.scatter(to, target.stride(0), this, at, target.size(0)));
        raw.write(target, 0, 0, raw.length());
    }

    /** A new array outside of any workspace, filled with these values, first dimension fastest. */
    INDArray toArray(DataType type, long... shape) {
        INDArray array = NativeArray.allocate(type, shape);
        store(array);
        return array;
    }

    /** Reads one block for each unit: {@code count} elements from every {@code stride}-th element on. */
    final void readRows(NativeArray source, int from, int stride, int count) {
        for (int at = 0; at < length(); at += count, from += stride) {
            read(source, from, at, count);
        }
    }

    final void writeRows(NativeArray target, int to, int stride, int count) {
        for (int at = 0; at < length(); at += count, to += stride) {
            write(target, to, at, count);
        }
    }

    abstract int length();

    abstract void read(NativeArray source, int from, int at, int count);

    abstract void write(NativeArray target, int to, int at, int count);

    /** {@code this[at + i] = a[from + i * stride]} for {@code count} elements. */
    abstract Values gather(int at, int count, Values a, int from, int stride);

    /** {@code this[to + i * stride] = a[at + i]} for {@code count} elements. */
    abstract Values scatter(int to, int stride, Values a, int at, int count);

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
