package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where the columns of a table have their origin and their unit.
 *
 * @param means subtracted from each column, {@code [columns]}
 * @param units what each column is divided by, {@code [columns]}: ones, or the standard deviations (n - 1)
 */
record Scaling(INDArray means, INDArray units) {

    /** Measures the means and, when {@code standardise} is set, the standard deviations. */
    static Scaling of(INDArray table, boolean standardise, String name) {
        int columns = table.columns();
        // The mean as a product: many times faster than a reduction along the rows.
        INDArray means = Nd4j.ones(DataType.DOUBLE, 1, table.rows()).mmul(table).divi(table.rows());
        INDArray units = standardise ? deviations(table, name) : Nd4j.ones(DataType.DOUBLE, columns);
        return new Scaling(means.reshape(columns), units);
    }

    private static INDArray deviations(INDArray table, String name) {
        INDArray lowest = table.min(0);
        INDArray highest = table.max(0);
        for (int column = 0; column < table.columns(); column++) {
            if (lowest.getDouble(column) == highest.getDouble(column)) {
                throw new IllegalArgumentException(name + " is constant (" + lowest.getDouble(column) + ") in column "
                        + column + ", which therefore cannot be standardised; leave it out, or only centre");
            }
        }
        return table.std(0);
    }

    /** A centred and scaled copy of {@code table}, {@code [rows, columns]}. */
    INDArray apply(INDArray table) {
        return applyInPlace(table.dup('c'));
    }

    INDArray applyInPlace(INDArray table) {
        return table.subiRowVector(means).diviRowVector(units);
    }

    /** The product of the scaled table S with a matrix, S B, without a scaled copy of a large table. */
    INDArray times(INDArray table, INDArray matrix) {
        INDArray inUnits = matrix.divColumnVector(column(units));
        return table.mmul(inUnits)
                .subiRowVector(means.reshape(1, means.length()).mmul(inUnits));
    }

    /** The product of the transposed scaled table with a matrix, Sᵀ B, likewise. */
    INDArray transposedTimes(INDArray table, INDArray matrix) {
        INDArray product = Nd4j.gemm(table, matrix, true, false);
        INDArray sums = Nd4j.ones(DataType.DOUBLE, 1, matrix.rows()).mmul(matrix);
        return product.subi(column(means).mmul(sums)).diviColumnVector(column(units));
    }

    private static INDArray column(INDArray vector) {
        return vector.reshape(vector.length(), 1);
    }

    /** Takes {@link #apply} back, in a new array {@code [rows, columns]}. */
    INDArray undo(INDArray scaled) {
        return scaled.mulRowVector(units).addiRowVector(means);
    }
}
