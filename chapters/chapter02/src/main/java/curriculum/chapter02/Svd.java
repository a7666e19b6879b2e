package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The part of the singular value decomposition A = U S Vᵀ that this chapter needs.
 *
 * @param values the singular values from the largest down, {@code [min(rows, columns)]}
 * @param rightVectors Vᵀ, a right singular vector in each row, {@code [min(rows, columns), columns]}
 */
record Svd(double[] values, INDArray rightVectors) {

    /** Decomposes {@code matrix}, {@code [rows, columns]}, which stays as it is. */
    static Svd of(INDArray matrix) {
        return matrix.rows() >= matrix.columns() ? ofTall(matrix) : ofWide(matrix);
    }

    private static Svd ofTall(INDArray matrix) {
        int columns = matrix.columns();
        INDArray values = Nd4j.create(DataType.DOUBLE, columns);
        INDArray vectors = Nd4j.create(DataType.DOUBLE, new long[] {columns, columns}, 'f');
        // LAPACK overwrites its argument. Without U, which would be [rows, rows].
        Nd4j.getBlasWrapper().lapack().gesvd(matrix.dup('f'), values, null, vectors);
        return new Svd(values.toDoubleVector(), vectors);
    }

    /**
     * By QR of the transposed, Aᵀ = QR, there is a small square matrix to decompose: from Rᵀ = U S Wᵀ follows
     * A = U S (QW)ᵀ.
     */
    private static Svd ofWide(INDArray matrix) {
        int rows = matrix.rows();
        INDArray q = matrix.transpose().dup('f'); // becomes Q, [columns, rows]
        INDArray r = Nd4j.create(DataType.DOUBLE, new long[] {rows, rows}, 'f');
        Nd4j.getBlasWrapper().lapack().geqrf(q, r);
        Svd small = ofTall(r.transpose());
        return new Svd(small.values, small.rightVectors.mmul(q.transpose()));
    }

    /** The number of singular values that are more than rounding errors of the largest. */
    int rank(int rows, int columns) {
        double smallest = values[0] * Math.max(rows, columns) * Math.ulp(1.0);
        int rank = 0;
        while (rank < values.length && values[rank] > smallest) {
            rank++;
        }
        return rank;
    }

    /** An orthonormal basis of the space that the rows of {@code matrix} span, {@code [rank, columns]}. */
    static INDArray rowSpace(INDArray matrix) {
        Svd svd = of(matrix);
        int rank = svd.rank(matrix.rows(), matrix.columns());
        return svd.rightVectors.get(NDArrayIndex.interval(0, rank), NDArrayIndex.all());
    }
}
