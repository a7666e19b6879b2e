package curriculum.chapter02;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** An order of rows drawn at random, for tables that must stay in step. */
final class Shuffle {
    private final long[] order;

    private Shuffle(long[] order) {
        this.order = order;
    }

    static Shuffle of(long rows, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, (int) rows).boxed().toList());
        Collections.shuffle(order, random);
        return new Shuffle(order.stream().mapToLong(Integer::longValue).toArray());
    }

    /** The table's rows in the new order, {@code [rows, columns]}. */
    INDArray apply(INDArray table) {
        return table.get(NDArrayIndex.indices(order), NDArrayIndex.all()).dup();
    }
}
