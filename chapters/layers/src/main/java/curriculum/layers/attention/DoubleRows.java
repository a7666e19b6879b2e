package curriculum.layers.attention;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@link Rows} of a network in double precision. */
final class DoubleRows extends Rows {

    private final double[] values;

    DoubleRows(int length) {
        values = new double[length];
    }

    @Override
    int length() {
        return values.length;
    }

    @Override
    void load(INDArray dense) {
        Nd4j.getAffinityManager().ensureLocation(dense, Location.HOST);
        buffer(dense).get(values);
    }

    @Override
    void store(INDArray dense) {
        buffer(dense).put(values);
        Nd4j.getAffinityManager().tagLocation(dense, Location.HOST);
    }

    @Override
    void get(int from, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = values[from + i];
        }
    }

    @Override
    void set(int from, double[] source, int count) {
        for (int i = 0; i < count; i++) {
            values[from + i] = source[i];
        }
    }

    @Override
    void fill(int from, int count, double value) {
        Arrays.fill(values, from, from + count, value);
    }

    private static DoubleBuffer buffer(INDArray dense) {
        return dense.data().asNioDouble();
    }
}
