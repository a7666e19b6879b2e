package curriculum.layers.transformer;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link Rows} of a network in single precision. */
final class FloatRows extends Rows {

    private final FloatBuffer memory;
    private float[] run = new float[0];

    FloatRows(INDArray dense) {
        memory = dense.data().asNioFloat().slice();
    }

    @Override
    void get(int from, double[] into, int count) {
        float[] numbers = run(count);
        memory.get(from, numbers, 0, count);
        for (int i = 0; i < count; i++) {
            into[i] = numbers[i];
        }
    }

    @Override
    void set(int from, double[] values, int count) {
        float[] numbers = run(count);
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) values[i];
        }
        memory.put(from, numbers, 0, count);
    }

    private float[] run(int count) {
        if (run.length < count) {
            run = new float[count];
        }
        return run;
    }
}
