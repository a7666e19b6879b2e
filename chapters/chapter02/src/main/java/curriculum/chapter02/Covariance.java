package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The covariance matrix of a table. */
final class Covariance {
    private static final int ROWS = 2000;
    private static final int COLUMNS = 200;

    private Covariance() {}

    /**
     * Xᵀ X / (rows - 1) of the scaled table X: the covariance, or the correlation when the scaling standardises.
     *
     * <p>Works through blocks of rows, so that no scaled copy of the whole table is needed, and through panels of
     * columns: the matrix is symmetric, hence only the panels on and above its diagonal are multiplied, and mirrored at
     * the end.
     *
     * @return {@code [columns, columns]}
     */
    static INDArray of(INDArray table, Scaling scaling) {
        int columns = table.columns();
        INDArrayIndex[] panels = panels(columns);
        INDArray[][] sums = new INDArray[panels.length][panels.length]; // [i][j] for i <= j
        INDArray buffer = Nd4j.create(DataType.DOUBLE, Math.min(ROWS, table.rows()), columns);
        for (int from = 0; from < table.rows(); from += ROWS) {
            int to = Math.min(from + ROWS, table.rows());
            INDArray block = buffer.get(NDArrayIndex.interval(0, to - from), NDArrayIndex.all());
            block.assign(table.get(NDArrayIndex.interval(from, to), NDArrayIndex.all()));
            scaling.applyInPlace(block);
            for (int i = 0; i < panels.length; i++) {
                INDArray left = block.get(NDArrayIndex.all(), panels[i]);
                for (int j = i; j < panels.length; j++) {
                    INDArray right = block.get(NDArrayIndex.all(), panels[j]);
                    if (from == 0) {
                        sums[i][j] = Nd4j.gemm(left, right, true, false);
                    } else {
                        Nd4j.gemm(left, right, sums[i][j], true, false, 1.0, 1.0);
                    }
                }
            }
        }
        INDArray covariance = Nd4j.create(DataType.DOUBLE, new long[] {columns, columns}, 'f');
        for (int i = 0; i < panels.length; i++) {
            for (int j = i; j < panels.length; j++) {
                covariance.get(panels[i], panels[j]).assign(sums[i][j]);
                covariance.get(panels[j], panels[i]).assign(sums[i][j].transpose());
            }
        }
        return covariance.divi(table.rows() - 1);
    }

    private static INDArrayIndex[] panels(int columns) {
        int count = (columns + COLUMNS - 1) / COLUMNS;
        INDArrayIndex[] panels = new INDArrayIndex[count];
        for (int i = 0; i < count; i++) {
            panels[i] = NDArrayIndex.interval(i * columns / count, (i + 1) * columns / count);
        }
        return panels;
    }
}
