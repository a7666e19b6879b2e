package curriculum.chapter02;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Least squares on a few chosen columns, which can be asked what it says with fewer of them. */
final class SelectedRegression implements ComponentRegression {
    private final INDArray x;
    private final INDArray y;
    private final List<Integer> columns; // best first

    private SelectedRegression(INDArray x, INDArray y, List<Integer> columns) {
        this.x = x;
        this.y = y;
        this.columns = columns;
    }

    /**
     * Fits y on columns that were chosen before.
     *
     * @param x DOUBLE, {@code [rows, columns]}
     * @param y DOUBLE, {@code [rows, 1]}
     * @param columns positions of the chosen columns, best first
     */
    static SelectedRegression fit(INDArray x, INDArray y, List<Integer> columns) {
        return new SelectedRegression(x, y, columns);
    }

    @Override
    public int components() {
        return columns.size();
    }

    @Override
    public INDArray coefficients(int components) {
        Tables.requireComponents(components, columns.size());
        int[] chosen =
                columns.stream().limit(components).mapToInt(Integer::intValue).toArray();
        INDArray slopes = LeastSquares.coefficients(x.getColumns(chosen), y);
        INDArray all = Nd4j.zeros(DataType.DOUBLE, x.columns(), 1); // the columns left out have slope 0
        for (int i = 0; i < chosen.length; i++) {
            all.putScalar(chosen[i], 0, slopes.getDouble(i));
        }
        return all;
    }

    @Override
    public INDArray predict(INDArray given, int components) {
        Tables.checked(given, x.columns(), "x");
        return given.subRowVector(x.mean(0)).mmul(coefficients(components)).addi(y.meanNumber());
    }
}
