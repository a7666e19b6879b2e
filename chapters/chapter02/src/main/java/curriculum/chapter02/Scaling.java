package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Where the columns of a table have their origin and their unit.
 *
 * @param means subtracted from each column, {@code [columns]}
 * @param units what each column is divided by, {@code [columns]}: ones, or the standard deviations (n - 1)
 */
record Scaling(INDArray means, INDArray units) {
    /** By how much, as a share of its size, a number differs from the one that was meant. */
    private static final double ROUNDING = 2 * Math.ulp(1.0);

    /** Measures the means and, when {@code standardise} is set, the standard deviations. */
    static Scaling of(INDArray table, boolean standardise, String name) {
        RowBlocks blocks = RowBlocks.of(table);
        // Less the first row the numbers are small: far from 0 their sum would lose digits, and equal ones differ from
        // their mean.
        INDArray first = table.getRow(0).dup();
        INDArray means = first.add(blocks.meanLess(first));
        INDArray units = standardise ? deviations(blocks, means, name) : Nd4j.ones(DataType.DOUBLE, table.columns());
        return new Scaling(means, units);
    }

    private static INDArray deviations(RowBlocks blocks, INDArray means, String name) {
        int rows = blocks.table().rows();
        INDArray squares = blocks.meanSquareLess(means);
        INDArray deviations = Transforms.sqrt(squares.muli(rows / Math.max(1.0, rows - 1)));
        for (int column = 0; column < deviations.length(); column++) {
            if (deviations.getDouble(column) <= ROUNDING * Math.abs(means.getDouble(column))) {
                throw new IllegalArgumentException(
                        name + " is constant (" + blocks.table().getDouble(0, column) + ") in column " + column
                                + ", which therefore cannot be standardised; leave it out, or only centre");
            }
        }
        return deviations;
    }

    /** A centred and scaled copy of {@code table}, {@code [rows, columns]}. */
    INDArray apply(INDArray table) {
        return inUnits(table.subRowVector(means));
    }

    INDArray applyInPlace(INDArray table) {
        return inUnits(table.subiRowVector(means));
    }

    private INDArray inUnits(INDArray centred) {
        boolean only = units.minNumber().doubleValue() == 1 && units.maxNumber().doubleValue() == 1;
        return only ? centred : centred.diviRowVector(units); // ones would cost as much time as others
    }

    /**
     * The product of the scaled table with a matrix, without a scaled copy of a large table.
     *
     * @param table {@code [rows, columns]}
     * @param matrix {@code [columns, any]}
     * @return {@code [rows, any]}
     */
    INDArray times(INDArray table, INDArray matrix) {
        INDArray inUnits = matrix.divColumnVector(units.reshape(units.length(), 1));
        INDArray product = Nd4j.create(DataType.DOUBLE, table.rows(), matrix.columns());
        RowBlocks.of(table).forEach(means, (rows, block) -> product.get(rows, NDArrayIndex.all())
                .assign(block.mmul(inUnits)));
        return product;
    }

    /** Takes {@link #apply} back, in a new array {@code [rows, columns]}. */
    INDArray undo(INDArray scaled) {
        return scaled.mulRowVector(units).addiRowVector(means);
    }

    /**
     * The deviation that scaled rows have along each direction when only the rounding of their numbers is left: far
     * from 0 they are known less well.
     *
     * @param directions {@code [directions, columns]}
     * @return {@code [directions]}
     */
    double[] roundings(INDArray directions) {
        INDArray sizes = Transforms.abs(means, true).divi(units).reshape(means.length(), 1);
        return Transforms.abs(directions, true).mmul(sizes).muli(ROUNDING).toDoubleVector();
    }
}
