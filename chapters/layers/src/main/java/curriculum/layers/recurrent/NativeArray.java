package curriculum.layers.recurrent;

import java.nio.Buffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An ND4J array together with a view of its memory, for bulk copies to and from {@link Values}. */
final class NativeArray {

    private final INDArray array;
    private final Buffer buffer;

    private NativeArray(INDArray array) {
        this.array = array;
        this.buffer = array.dataType() == DataType.DOUBLE
                ? new DoublePointer(array.data().addressPointer())
                        .capacity(span())
                        .asBuffer()
                : new FloatPointer(array.data().addressPointer())
                        .capacity(span())
                        .asBuffer();
    }

    static NativeArray of(INDArray array) {
        return new NativeArray(array);
    }

    /** A column-major matrix outside of any workspace. */
    static NativeArray matrix(DataType type, long rows, long columns) {
        return new NativeArray(allocate(type, rows, columns));
    }

    static INDArray allocate(DataType type, long... shape) {
        MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces();
        try {
            return Nd4j.createUninitialized(type, shape, 'f');
        } finally {
            outside.close();
        }
    }

    INDArray array() {
        return array;
    }

    Buffer buffer() {
        return buffer;
    }

    int size(int dimension) {
        return dimension < array.rank() ? (int) array.size(dimension) : 1;
    }

    int stride(int dimension) {
        return dimension < array.rank() ? array.stride(dimension) : 0;
    }

    /** Elements of memory from the first to the last element of the array, both included. */
    int span() {
        int last = 0;
        for (int dimension = 0; dimension < array.rank(); dimension++) {
            last += (size(dimension) - 1) * stride(dimension);
        }
        return last + 1;
    }

    /** Copies from an array of the same shape with any strides. */
    void copyFrom(NativeArray source) {
        Values run = Values.create(array.dataType(), size(0));
        for (int k = 0; k < size(2); k++) {
            for (int j = 0; j < size(1); j++) {
                run.read(source, j * source.stride(1) + k * source.stride(2), source.stride(0), 0, run.length());
                run.write(this, j * stride(1) + k * stride(2), stride(0), 0, run.length());
            }
        }
    }

    /** Visits the runs along the first dimension: where each begins in memory, and its rank in first-fastest order. */
    void forEachRun(RunVisitor visitor) {
        int at = 0;
        for (int k = 0; k < size(2); k++) {
            for (int j = 0; j < size(1); j++, at += size(0)) {
                visitor.visit(j * stride(1) + k * stride(2), at);
            }
        }
    }

    @FunctionalInterface
    interface RunVisitor {
        void visit(int offset, int at);
    }
}
