package curriculum.datasets.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.ClassificationData;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class ShapesOfThePlaneTest {
    @Test
    void moonsWithoutNoiseLieOnTheirHalfCircles() {
        ClassificationData moons = Moons.generate(1, 201, 0);
        assertThat(moons.classCounts()).containsExactly(101, 100);
        each(moons, 0, p -> Math.hypot(p[0], p[1]), 1, 0);
        each(moons, 1, p -> Math.hypot(p[0] - 1, p[1] - 0.5), 1, 0);
        for (int row = 0; row < moons.rows(); row++) {
            double y = moons.features()[row][1];
            assertThat(moons.labels()[row] == 0 ? y : 0.5 - y).isGreaterThan(-1e-12);
        }
        assertThat(moons.features()[0]).containsExactly(1, 0);
        assertThat(moons.features()[200][0]).isCloseTo(-1, within(1e-12));
    }

    @Test
    void ringsWithoutNoiseLieOnTheirCircles() {
        ClassificationData rings = Rings.generate(1, 200, 0);
        assertThat(rings.classCounts()).containsExactly(100, 100);
        each(rings, 0, p -> Math.hypot(p[0], p[1]), 1, 0);
        each(rings, 1, p -> Math.hypot(p[0], p[1]), Rings.INNER_RADIUS, 0);
    }

    @Test
    void noiseHasItsStandardDeviation() {
        ClassificationData still = Rings.generate(7, 20_000, 0);
        ClassificationData noisy = Rings.generate(7, 20_000, 0.05);
        SummaryStatistics difference = new SummaryStatistics();
        for (int row = 0; row < still.rows(); row++) {
            difference.addValue(noisy.features()[row][0] - still.features()[row][0]);
            difference.addValue(noisy.features()[row][1] - still.features()[row][1]);
        }
        assertThat(difference.getMean()).isCloseTo(0, within(0.002));
        assertThat(difference.getStandardDeviation()).isCloseTo(0.05, within(0.001));
    }

    @Test
    void blobsSurroundTheirCentres() {
        ClassificationData blobs = Blobs.generate(3, 3000, 3, 0.8);
        assertThat(blobs.classCounts()).containsExactly(1000, 1000, 1000);
        for (int group = 0; group < 3; group++) {
            double angle = 2 * Math.PI * group / 3;
            assertThat(summary(blobs, group, p -> p[0]).getMean()).isCloseTo(5 * Math.cos(angle), within(0.1));
            assertThat(summary(blobs, group, p -> p[1]).getMean()).isCloseTo(5 * Math.sin(angle), within(0.1));
            assertThat(summary(blobs, group, p -> p[1]).getStandardDeviation()).isCloseTo(0.8, within(0.08));
        }
    }

    @Test
    void unequalBlobsHaveTheirSharesAndWidths() {
        ClassificationData blobs = Blobs.unequal(3, 5000, 1);
        assertThat(blobs.classCounts()[0]).isBetween(3880, 4120);
        assertThat(blobs.classCounts()[1]).isBetween(415, 585);
        assertThat(summary(blobs, 0, p -> p[0]).getStandardDeviation()).isCloseTo(1.6, within(0.08));
        assertThat(summary(blobs, 2, p -> p[1]).getMean()).isCloseTo(-1.5, within(0.06));
        assertThat(summary(blobs, 2, p -> p[1]).getStandardDeviation()).isCloseTo(0.3, within(0.04));
    }

    @Test
    void aSeedGivesTheSamePoints() {
        assertThat(Moons.generate(5, 50, 0.1).features())
                .isDeepEqualTo(Moons.generate(5, 50, 0.1).features());
        assertThat(Moons.generate(6, 50, 0.1).features()[0])
                .isNotEqualTo(Moons.generate(5, 50, 0.1).features()[0]);
        assertThat(Blobs.unequal(5, 50, 1).labels())
                .isEqualTo(Blobs.unequal(5, 50, 1).labels());
        // These come from java.util.Random and StrictMath, so they are the same on every platform.
        assertThat(Moons.generate(42, 2, 0.05).features()[0]).containsExactly(1.0570952657736528, 0.045970397449139395);
    }

    @Test
    void onePointIsEnough() {
        for (ClassificationData one : List.of(
                Moons.generate(1, 1, 0), Rings.generate(1, 1, 0), Blobs.generate(1, 1, 3, 0), Blobs.unequal(1, 1, 0))) {
            assertThat(one.rows()).isEqualTo(1);
        }
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> Moons.generate(1, 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be positive, not 0");
        assertThatThrownBy(() -> Rings.generate(1, 10, -0.1)).hasMessage("noise must be a number from 0, not -0.1");
        assertThatThrownBy(() -> Blobs.unequal(1, 10, Double.NaN)).hasMessage("noise must be a number from 0, not NaN");
        assertThatThrownBy(() -> Blobs.generate(1, 10, 0, 1)).hasMessage("groups must be positive, not 0");
    }

    private static void each(
            ClassificationData data, int label, ToDoubleFunction<double[]> measure, double mean, double deviation) {
        SummaryStatistics summary = summary(data, label, measure);
        assertThat(summary.getMean()).isCloseTo(mean, within(1e-12));
        assertThat(summary.getStandardDeviation()).isCloseTo(deviation, within(1e-12));
    }

    private static SummaryStatistics summary(ClassificationData data, int label, ToDoubleFunction<double[]> measure) {
        SummaryStatistics summary = new SummaryStatistics();
        for (int row = 0; row < data.rows(); row++) {
            if (data.labels()[row] == label) {
                summary.addValue(measure.applyAsDouble(data.features()[row]));
            }
        }
        return summary;
    }
}
