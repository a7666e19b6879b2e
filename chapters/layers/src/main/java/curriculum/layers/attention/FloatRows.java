package curriculum.layers.attention;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@link Rows} of a network in single precision. */
final class FloatRows extends Rows {

    private final float[] values;

    FloatRows(int length) {
        values = new float[length];
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
            values[from + i] = (float) source[i];
        }
    }

    @Override
    void fill(int from, int count, double value) {
        Arrays.fill(values, from, from + count, (float) value);
    }

    private static FloatBuffer buffer(INDArray dense) {
        return dense.data().asNioFloat();
    }
}
