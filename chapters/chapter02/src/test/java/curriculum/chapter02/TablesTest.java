package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TablesTest {
    @Test
    void numbersBecomeAColumn() {
        assertThat(Tables.column(new double[] {1, 2, 3}, "y"))
                .isEqualTo(Nd4j.createFromArray(new double[][] {{1}, {2}, {3}}));
        assertThat(Tables.column(new double[] {4}, "y").shape()).containsExactly(1, 1);
    }

    @Test
    void nothingIsRefused() {
        assertThatThrownBy(() -> Tables.column(null, "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("y has no rows");
        assertThatThrownBy(() -> Tables.column(new double[0], "y")).hasMessage("y has no rows");
        assertThatThrownBy(() -> Tables.of(null, "x")).hasMessage("x has no rows");
        assertThatThrownBy(() -> Tables.of(new double[0][], "x")).hasMessage("x has no rows");
        assertThatThrownBy(() -> Tables.checked(null, "x")).hasMessageContaining("is null");
    }

    @Test
    void whatIsNoNumberOrWouldOverflowIsNamedWithItsPlace() {
        for (double unusable : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e200}) {
            assertThatThrownBy(() -> Tables.of(new double[][] {{1, 2}, {3, unusable}}, "x"))
                    .hasMessageContaining("x holds " + unusable + " in row 1, column 1");
        }
        INDArray large = Nd4j.valueArrayOf(new long[] {2, 2}, 1e150, DataType.DOUBLE);
        assertThat(Tables.checked(large, "x")).isEqualTo(large);
    }
}
