package curriculum.layers.transformer;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Arrays that a part of a layer keeps from one batch to the next, by name.
 *
 * <p>They live outside DL4J's workspaces: what the forward pass leaves here the backward pass finds again, and batches
 * of the same shape reuse the memory.
 */
final class Buffers {

    private final DataType type;
    private final Map<String, INDArray> arrays = new HashMap<>();

    Buffers(DataType type) {
        this.type = type;
    }

    /** An array in column order, with undefined content. */
    INDArray columns(String name, long... shape) {
        return array(name, 'f', shape);
    }

    /** An array in row order, with undefined content. */
    INDArray rows(String name, long... shape) {
        return array(name, 'c', shape);
    }

    private INDArray array(String name, char order, long... shape) {
        INDArray array = arrays.get(name);
        if (array == null || !java.util.Arrays.equals(array.shape(), shape)) {
            array = Nd4j.createUninitializedDetached(type, order, shape);
            arrays.put(name, array);
        }
        return array;
    }
}
