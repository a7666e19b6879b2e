package curriculum.layers.attention;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers of a network's own type in a Java array, read and written in runs of {@code double}.
 *
 * <p>The arithmetic of every element-wise step in this package is written once, in double; only these two classes know
 * whether the network stores float or double. Copying between ND4J's memory and a Java array costs little, and the
 * compiler turns loops over Java arrays into vector instructions.
 */
abstract sealed class Rows permits FloatRows, DoubleRows {

    static Rows of(DataType type, int length) {
        return type == DataType.DOUBLE ? new DoubleRows(length) : new FloatRows(length);
    }

    /** A copy of a dense array's numbers, in the order in which they lie in memory. */
    static Rows copyOf(INDArray dense) {
        Rows rows = of(dense.dataType(), Math.toIntExact(dense.length()));
        rows.load(dense);
        return rows;
    }

    /** {@code rows} when it has this length, else new ones: saves clearing memory in every training step. */
    static Rows reuse(Rows rows, DataType type, int length) {
        return rows != null && rows.length() == length ? rows : of(type, length);
    }

    abstract int length();

    abstract void load(INDArray dense);

    abstract void store(INDArray dense);

    abstract void get(int from, double[] into, int count);

    abstract void set(int from, double[] values, int count);

    abstract void fill(int from, int count, double value);
}
