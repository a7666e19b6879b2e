package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.lab.machine.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PrincipalAnglesTest {
    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @Test
    void measuresKnownAngles() {
        INDArray floor = Nd4j.createFromArray(new double[][] {{1, 0, 0}, {0, 1, 0}});
        INDArray ramp = Nd4j.createFromArray(new double[][] {{2, 0, 2}, {0, 3, 0}}); // 45° around the second axis
        INDArray line = Nd4j.createFromArray(new double[][] {{0, 0, 5}});
        assertThat(PrincipalAngles.between(floor, ramp)).containsExactly(new double[] {0, Math.PI / 4}, within(2e-8));
        assertThat(PrincipalAngles.between(line, floor)).containsExactly(new double[] {Math.PI / 2}, within(2e-8));
        assertThat(PrincipalAngles.between(line, ramp)).containsExactly(new double[] {Math.PI / 4}, within(2e-8));
    }

    @Test
    void anotherBasisOfTheSameSpaceHasNoAngle() {
        INDArray basis = Nd4j.createFromArray(TestData.random(3, 7, 1));
        INDArray mixed = Nd4j.createFromArray(TestData.random(3, 3, 2)).mmul(basis);
        assertThat(PrincipalAngles.between(basis, mixed)).hasSize(3).containsExactly(new double[3], within(1e-6));
    }

    @Test
    void rejectsBadInput() {
        INDArray plane = Nd4j.createFromArray(new double[][] {{1, 0}});
        assertThatThrownBy(() -> PrincipalAngles.between(plane, Nd4j.createFromArray(new double[][] {{1, 0, 0}})))
                .hasMessageContaining("a has 2 columns, but b has 3");
        assertThatThrownBy(() -> PrincipalAngles.between(plane, plane.mul(0))).hasMessageContaining("b spans nothing");
    }
}
