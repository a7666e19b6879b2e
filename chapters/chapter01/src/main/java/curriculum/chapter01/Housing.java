package curriculum.chapter01;

import curriculum.datasets.Column;
import curriculum.datasets.RegressionData;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The housing data as matrices.
 *
 * @param data the rows as they were read
 * @param features {@code [rows, 13]}, in double precision
 * @param prices {@code [rows, 1]}, in $1000
 */
record Housing(RegressionData data, INDArray features, INDArray prices) {

    static Housing of(RegressionData data) {
        return new Housing(
                data,
                Nd4j.createFromArray(data.features()),
                Nd4j.createFromArray(data.targets()).reshape(-1, 1));
    }

    List<String> names() {
        return data.columns().stream().map(Column::name).toList();
    }

    /** Some of the features; {@code [rows, names]}. */
    INDArray columns(String... names) {
        int[] indices = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            indices[i] = data.indexOf(names[i]);
        }
        return features.getColumns(indices);
    }

    /** All features but one; {@code [rows, 12]}. */
    INDArray without(String name) {
        return columns(names().stream().filter(one -> !one.equals(name)).toArray(String[]::new));
    }

    /** Some rows of a matrix, in the order given; {@code [rows.length, columns]}. */
    static INDArray rows(INDArray matrix, int... rows) {
        return matrix.get(
                        NDArrayIndex.indices(Arrays.stream(rows).asLongStream().toArray()), NDArrayIndex.all())
                .dup();
    }
}
