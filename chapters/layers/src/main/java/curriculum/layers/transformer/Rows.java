package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The numbers of a dense array, in the order in which they lie in memory, read and written in runs of {@code double}.
 *
 * <p>The arithmetic of every element-wise step in this package is written once, in double, over short Java arrays,
 * which the compiler turns into vector instructions; only the two subclasses know whether the network stores float or
 * double.
 */
abstract sealed class Rows permits FloatRows, DoubleRows {

    /** The numbers of an array that is read. */
    static Rows of(INDArray dense) {
        Nd4j.getAffinityManager().ensureLocation(dense, Location.HOST);
        return dense.dataType() == DataType.DOUBLE ? new DoubleRows(dense) : new FloatRows(dense);
    }

    /** The numbers of an array that is written. */
    static Rows into(INDArray dense) {
        Rows rows = of(dense);
        Nd4j.getAffinityManager().tagLocation(dense, Location.HOST);
        return rows;
    }

    /** Reads {@code count} numbers, the first of them at {@code from}. */
    abstract void get(int from, double[] into, int count);

    /** Writes {@code count} numbers, the first of them to {@code from}. */
    abstract void set(int from, double[] values, int count);
}
