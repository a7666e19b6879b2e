package curriculum.chapter02;

import java.util.function.BiConsumer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastSubOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A table a few rows at a time, each less an origin, so that no shifted copy of the whole table is needed.
 *
 * @param table {@code [rows, columns]}
 * @param size how many rows a block has at most
 */
record RowBlocks(INDArray table, int size) {
    /** Few enough for the cache of a processor, many enough for a call of the library. */
    private static final int ROWS = 500;

    RowBlocks {
        table = Tables.withOwnBuffer(table);
    }

    static RowBlocks of(INDArray table) {
        return new RowBlocks(table, ROWS);
    }

    /**
     * Visits the blocks from the first to the last.
     *
     * @param origin what is subtracted from each row, {@code [columns]}
     * @param visitor is given the rows' interval and a block, {@code [block, columns]}, that it may overwrite
     */
    void forEach(INDArray origin, BiConsumer<INDArrayIndex, INDArray> visitor) {
        INDArray buffer = Nd4j.create(DataType.DOUBLE, Math.min(size, table.rows()), table.columns());
        for (int from = 0; from < table.rows(); from += size) {
            int to = Math.min(from + size, table.rows());
            INDArrayIndex rows = NDArrayIndex.interval(from, to);
            INDArray block = buffer.get(NDArrayIndex.interval(0, to - from), NDArrayIndex.all());
            Nd4j.getExecutioner().exec(new BroadcastSubOp(table.get(rows, NDArrayIndex.all()), origin, block, 1));
            visitor.accept(rows, block);
        }
    }

    /** The mean of the rows, each less the origin, {@code [columns]}. */
    INDArray meanLess(INDArray origin) {
        return mean(origin, false);
    }

    /** The mean of the squares of the rows, each less the origin, {@code [columns]}. */
    INDArray meanSquareLess(INDArray origin) {
        return mean(origin, true);
    }

    private INDArray mean(INDArray origin, boolean squared) {
        INDArray sums = Nd4j.create(DataType.DOUBLE, 1, table.columns());
        forEach(origin, (rows, block) -> {
            // The sum as a product: many times faster than a reduction along the rows.
            INDArray ones = Nd4j.ones(DataType.DOUBLE, 1, block.rows());
            sums.addi(ones.mmul(squared ? block.muli(block) : block));
        });
        return sums.divi(table.rows()).reshape(table.columns());
    }
}
