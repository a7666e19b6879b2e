package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The covariance matrix of a table. */
final class Covariance {
    private static final int BLOCK = 2000;

    private Covariance() {}

    /**
     * Xᵀ X / (rows - 1) of the scaled table X: the covariance, or the correlation when the scaling standardises.
     * Works through blocks of rows, so that no scaled copy of the whole table is needed.
     *
     * @return {@code [columns, columns]}
     */
    static INDArray of(INDArray table, Scaling scaling) {
        int columns = table.columns();
        INDArray sum = Nd4j.create(DataType.DOUBLE, new long[] {columns, columns}, 'f');
        INDArray buffer = Nd4j.create(DataType.DOUBLE, Math.min(BLOCK, table.rows()), columns);
        for (int from = 0; from < table.rows(); from += BLOCK) {
            int to = Math.min(from + BLOCK, table.rows());
            INDArray block = buffer.get(NDArrayIndex.interval(0, to - from), NDArrayIndex.all());
            block.assign(table.get(NDArrayIndex.interval(from, to), NDArrayIndex.all()));
            scaling.applyInPlace(block);
            Nd4j.gemm(block, block, sum, true, false, 1.0, 1.0);
        }
        return sum.divi(table.rows() - 1);
    }
}
