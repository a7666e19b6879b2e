package curriculum.layers.recurrent;

import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A product of the same two matrices' memory, computed again and again while their contents change. What {@link
 * Nd4j#gemm} sets up at every call, and what takes it longer than the product of small matrices, is set up once.
 */
final class MatrixProduct implements AutoCloseable {

    private final Mmul operation;
    private final OpContext context;

    /** Prepares {@code result = a · b}. */
    MatrixProduct(INDArray a, INDArray b, INDArray result) {
        operation = new Mmul(a, b, result, 1.0, 0.0, MMulTranspose.builder().build());
        context = Nd4j.getExecutioner().buildContext();
        context.setInputArrays(a, b);
        context.setOutputArrays(result);
        context.setTArguments(operation.tArgs());
        context.setIArguments(operation.iArgs());
    }

    void compute() {
        Nd4j.exec(operation, context);
    }

    @Override
    public void close() {
        // The context frees its native memory here, not at some garbage collection.
        try {
            context.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot free the context of a matrix product", e);
        }
    }
}
