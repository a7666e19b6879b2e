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
    private final int[] sizes;
    private final int[] strides;

    private NativeArray(INDArray array, Buffer buffer, int[] sizes, int[] strides) {
        this.array = array;
        this.buffer = buffer;
        this.sizes = sizes;
        this.strides = strides;
    }

    static NativeArray of(INDArray array) {
        int[] sizes = new int[array.rank()];
        int[] strides = new int[array.rank()];
        int last = 0;
        for (int dimension = 0; dimension < array.rank(); dimension++) {
            sizes[dimension] = Math.toIntExact(array.size(dimension));
            strides[dimension] = array.stride(dimension);
            last += (sizes[dimension] - 1) * strides[dimension];
        }
        Buffer buffer = array.dataType() == DataType.DOUBLE
                ? new DoublePointer(array.data().addressPointer())
                        .capacity(last + 1)
                        .asBuffer()
                : new FloatPointer(array.data().addressPointer())
                        .capacity(last + 1)
                        .asBuffer();
        return new NativeArray(array, buffer, sizes, strides);
    }

    /** The same memory with other sizes and strides. */
    NativeArray seenAs(int[] sizes, int[] strides) {
        return new NativeArray(array, buffer, sizes, strides);
    }

    /** A column-major matrix outside of any workspace. */
    static NativeArray matrix(DataType type, long rows, long columns) {
        return of(allocate(type, rows, columns));
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
        return dimension < sizes.length ? sizes[dimension] : 1;
    }

    int stride(int dimension) {
        return dimension < strides.length ? strides[dimension] : 0;
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
