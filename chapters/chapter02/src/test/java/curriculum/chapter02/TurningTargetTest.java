package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import curriculum.lab.machine.Backend;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class TurningTargetTest {
    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @Test
    void theFeaturesHaveTheCovarianceOfTheDesign() {
        INDArray table = samples(40); // 20,000 rows: a covariance is known to about 0.05
        INDArray covariance = Covariance.of(table, Scaling.of(table, false, "table"));
        assertThat(covariance.getDouble(0, 0)).isCloseTo(3, within(0.2));
        assertThat(covariance.getDouble(0, 1)).isCloseTo(3, within(0.2));
        assertThat(covariance.getDouble(1, 1)).isCloseTo(4, within(0.2));
    }

    @Test
    void atNinetyDegreesTheTargetIsTheNarrowDirection() {
        INDArray table = samples(40);
        INDArray x = table.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 2));
        INDArray y = table.get(NDArrayIndex.all(), NDArrayIndex.interval(2, 3));
        double tilt = Math.atan2((1 + Math.sqrt(37)) / 2, 3); // of the first eigenvector of [[3, 3], [3, 4]]
        assertThat(LeastSquares.coefficients(x, y).toDoubleVector())
                .containsExactly(new double[] {-Math.sin(tilt), Math.cos(tilt)}, within(0.05));
    }

    @Test
    void principalComponentsFindTheTargetAtZeroDegreesOnly() {
        TurningTarget.Curves curves = TurningTarget.measure(3, new Random(1));
        int last = curves.degrees().length - 1;
        assertThat(curves.degrees()[0]).isZero();
        assertThat(curves.degrees()[last]).isEqualTo(90);
        assertThat(curves.pcr()[0]).isGreaterThan(0.9);
        assertThat(curves.pcr()[last]).isLessThan(0.1);
        assertThat(curves.pls()[last]).isGreaterThan(0.4);
        assertThat(curves.pcr2()[last]).isGreaterThan(0.5);
    }

    private static INDArray samples(int count) {
        INDArray[] samples = new INDArray[count];
        Random random = new Random(3);
        for (int i = 0; i < count; i++) {
            samples[i] = Nd4j.createFromArray(TurningTarget.sample(random));
        }
        return Nd4j.vstack(samples);
    }
}
