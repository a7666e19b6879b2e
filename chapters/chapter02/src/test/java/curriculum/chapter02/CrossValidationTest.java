package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.lab.machine.Backend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class CrossValidationTest {
    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    /** Predicts the mean of the targets that it was fitted on, whatever x is. */
    private record Mean(double value) implements ComponentRegression {
        @Override
        public int components() {
            return 1;
        }

        @Override
        public INDArray coefficients(int components) {
            return Nd4j.zeros(DataType.DOUBLE, 1, 1);
        }

        @Override
        public INDArray predict(INDArray x, int components) {
            return Nd4j.valueArrayOf(new long[] {x.rows(), 1}, value, DataType.DOUBLE);
        }
    }

    @Test
    void predictsEachRowFromTheOtherFolds() {
        INDArray y = Tables.column(new double[] {0, 2, 4, 6, 8}, "y");
        List<Integer> sizes = new ArrayList<>();
        double[] rmse = CrossValidation.rmse(y, y, 2, (trainX, trainY) -> {
            sizes.add(trainX.rows());
            return new Mean(trainY.meanNumber().doubleValue());
        });
        // First fold 0, 2, 4 from the mean 7; second fold 6, 8 from the mean 2.
        assertThat(sizes).containsExactly(2, 3);
        assertThat(rmse).containsExactly(new double[] {Math.sqrt((49 + 25 + 9 + 16 + 36) / 5.0)}, within(1e-12));
    }

    @Test
    void rejectsBadFolds() {
        INDArray y = Tables.column(new double[] {0, 2, 4}, "y");
        assertThatThrownBy(() -> CrossValidation.rmse(y, y, 1, (a, b) -> new Mean(0)))
                .hasMessage("folds is 1, but must be from 2 to 3, the rows");
        assertThatThrownBy(() -> CrossValidation.rmse(y, y, 4, (a, b) -> new Mean(0)))
                .hasMessageContaining("folds is 4");
    }
}
