package curriculum.layers.transformer;

import java.nio.DoubleBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link Rows} of a network in double precision. */
final class DoubleRows extends Rows {

    private final DoubleBuffer memory;

    DoubleRows(INDArray dense) {
        memory = dense.data().asNioDouble().slice();
    }

    @Override
    void get(int from, double[] into, int count) {
        memory.get(from, into, 0, count);
    }

    @Override
    void set(int from, double[] values, int count) {
        memory.put(from, values, 0, count);
    }
}
