package curriculum.lab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.lab.machine.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class BatchesTest {
    private final List<Integer> seen = new ArrayList<>();

    @BeforeEach
    void start() {
        Backend.start(1, 1);
    }

    @Test
    void anEpochShowsEachRowOnceButTheLastThatFillNoBatch() {
        ShuffledBatches batches = new ShuffledBatches(10, 3, new Random(1), this::rows);

        while (batches.hasNext()) {
            batches.next();
        }

        assertThat(batches.batches()).isEqualTo(3);
        assertThat(seen).hasSize(9).doesNotHaveDuplicates().allMatch(row -> row >= 0 && row < 10);
    }

    @Test
    void epochsDifferAndASeedGivesTheSameOnesAgain() {
        List<Integer> first = twoEpochs(5);
        List<Integer> again = twoEpochs(5);

        assertThat(first).isEqualTo(again).isNotEqualTo(twoEpochs(6));
        assertThat(first.subList(0, 20)).isNotEqualTo(first.subList(20, 40)).hasSameElementsAs(first.subList(20, 40));
    }

    @Test
    void fitShowsEachEpochOnceAndTheCurveKnowsEveryBatch() {
        MultiLayerNetwork network = network();
        LossCurve curve = new LossCurve();
        network.setListeners(curve);

        network.fit(new ShuffledBatches(10, 5, new Random(1), this::rows), 3);
        network.fit(new DrawnBatches(70, () -> rows(0, 1)), 1);

        assertThat(seen).hasSize(30 + 140);
        assertThat(curve.losses()).hasSize(6 + 70);
        assertThat(curve.last()).isEqualTo(network.score());
    }

    @Test
    void fewerRowsThanABatchMakeOneBatch() {
        assertThat(new ShuffledBatches(2, 5, new Random(1), this::rows).next().numExamples())
                .isEqualTo(2);
        assertThatThrownBy(() -> new ShuffledBatches(0, 5, new Random(1), this::rows))
                .hasMessageContaining("at least one row");
    }

    @Test
    void aDrawEndsAfterItsSteps() {
        DrawnBatches batches = new DrawnBatches(1, () -> rows(0));
        batches.next();

        assertThat(batches.hasNext()).isFalse();
        assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
        batches.reset();
        assertThat(batches.hasNext()).isTrue();
    }

    @Test
    void windowsAreMeansAtTheirMiddle() {
        LossCurve.Smoothed smoothed = LossCurve.smoothed(new double[] {4, 2, 3, 1, 9}, 2);

        assertThat(smoothed.steps()).containsExactly(1, 3);
        assertThat(smoothed.means()).containsExactly(3, 2);
        assertThat(LossCurve.smoothed(new double[] {4, 2}, 5).means()).containsExactly(4, 2);
    }

    private List<Integer> twoEpochs(long seed) {
        seen.clear();
        ShuffledBatches batches = new ShuffledBatches(20, 4, new Random(seed), this::rows);
        for (int epoch = 0; epoch < 2; epoch++) {
            while (batches.hasNext()) {
                batches.next();
            }
            batches.reset();
        }
        return List.copyOf(seen);
    }

    private DataSet rows(int... rows) {
        for (int row : rows) {
            seen.add(row);
        }
        return new DataSet(Nd4j.rand(rows.length, 3), Nd4j.rand(rows.length, 2));
    }

    private static MultiLayerNetwork network() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new OutputLayer.Builder().nIn(3).nOut(2).build())
                .build());
        network.init();
        return network;
    }
}
