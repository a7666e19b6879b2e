package curriculum.chapter09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import curriculum.datasets.ImageData;
import curriculum.datasets.generated.Glyphs;
import curriculum.lab.Order;
import curriculum.lab.machine.Progress;
import curriculum.lab.training.LossCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The networks, their training, and what the lesson reads off them. */
class NetworksTest {
    private static final VitShape SHAPE = new VitShape(new VitShape.Cut(28, 7), new VitShape.Encoder(16, 4, 24, 2), 10);
    private static final Schedule SCHEDULE = new Schedule(40, 16, 3e-3);
    private static final ImageData GLYPHS = Glyphs.generate(5, 64);

    @BeforeAll
    static void oneThread() {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
    }

    private static Sizes sizes(Schedule schedule) {
        return new Sizes(SHAPE, new Sizes.Rivals(8, 16), schedule, new Sizes.Compared(32, 64, schedule), List.of());
    }

    private static MultiLayerNetwork trained(boolean positions) {
        MultiLayerNetwork network =
                Classifiers.visionTransformer(SHAPE, positions, Classifiers.Pooling.CLASS_TOKEN, SCHEDULE, 4);
        Training.fit(network, GLYPHS, SCHEDULE, new Random(4), new LossCurve());
        return network;
    }

    @Test
    void loopsByHandGiveTheNumbersOfTheTrainedLayers() {
        // Trained, for every bias and gain then differs from what it began with.
        MultiLayerNetwork network = trained(true).convertDataType(DataType.DOUBLE);
        TransformerByHand byHand = new TransformerByHand(network, SHAPE);
        INDArray layers = network.output(Training.features(GLYPHS).castTo(DataType.DOUBLE));

        for (int image = 0; image < 5; image++) {
            assertThat(byHand.probabilities(GLYPHS.pixels()[image]))
                    .containsExactly(layers.getRow(image).toDoubleVector(), Offset.offset(1e-9));
        }
    }

    @Test
    void withoutPositionsTheOrderOfThePatchesDoesNotMatterAndWithThemItDoes() {
        Random random = new Random(6);
        ImageData shuffled = Patches.reorder(GLYPHS, 7, () -> Order.shuffled(16, random));

        assertThat(change(trained(false), shuffled)).isLessThan(1e-4);
        assertThat(change(trained(true), shuffled)).isGreaterThan(0.05);
    }

    private static double change(MultiLayerNetwork network, ImageData shuffled) {
        return Training.probabilities(network, GLYPHS)
                .sub(Training.probabilities(network, shuffled))
                .amaxNumber()
                .doubleValue();
    }

    @Test
    void theSameSeedTrainsTheSameNetwork() {
        assertThat(trained(true).params()).isEqualTo(trained(true).params());
    }

    @Test
    void everyNetworkLearnsItsImagesByHeart() {
        Schedule schedule = new Schedule(150, 32, 5e-3);
        Sizes sizes = sizes(schedule);

        Trio trio;
        try (Progress progress = Progress.begin("training", 3 * 150)) {
            trio = Trio.train(sizes, schedule, GLYPHS, 1, progress);
        }

        Trio.Accuracies accuracies = trio.on(GLYPHS);
        assertThat(DoubleStream.of(accuracies.vit(), accuracies.cnn(), accuracies.mlp()))
                .allMatch(accuracy -> accuracy > 0.9 && accuracy <= 1);
        assertThat(trio.vit().losses()).hasSize(150);
        assertThat(Arrays.stream(trio.vit().losses(), 140, 150).average().orElseThrow())
                .isLessThan(0.3 * trio.vit().losses()[0]);
    }

    @Test
    void accuracyCountsRightAnswersOfAFullAndAnEmptyLastBatch() {
        MultiLayerNetwork network = trained(true);
        INDArray answers = Training.probabilities(network, GLYPHS).argMax(1);
        int right = 0;
        for (int i = 0; i < GLYPHS.images(); i++) {
            right += answers.getInt(i) == GLYPHS.labels()[i] ? 1 : 0;
        }

        assertThat(Training.accuracy(network, GLYPHS)).isEqualTo(right / 64.0);
    }

    @Test
    void rolloutSharesAreWhatReachesTheClassToken() {
        Rollout rollout = Rollout.of(trained(true), SHAPE, GLYPHS);

        assertThat(rollout.shares()).hasDimensions(64, 16);
        for (double[] shares : rollout.shares()) {
            assertThat(Arrays.stream(shares)).allMatch(share -> share > 0);
            assertThat(Arrays.stream(shares).sum()).isBetween(0.1, 0.9);
        }
        assertThat(rollout.map(0)).hasSize(28 * 28).contains(1.0);
        assertThat(Arrays.stream(rollout.map(0))).allMatch(value -> value > 0 && value <= 1);
    }

    @Test
    void evenSharesPreferNoInk() {
        double[][] even = new double[64][16];
        Arrays.stream(even).forEach(shares -> Arrays.fill(shares, 0.05));

        assertThat(new Rollout(SHAPE, GLYPHS, even).inkOverPaper()).isEqualTo(1, Offset.offset(1e-12));
    }

    @Test
    void aScheduleRisesAndFalls() {
        Schedule schedule = new Schedule(100, 4, 0.02);
        Sizes sizes = sizes(schedule);
        MultiLayerNetwork network = Classifiers.perceptron(sizes, schedule, 1);
        double[] rates = new double[100];
        for (int step = 0; step < 100; step++) {
            rates[step] = network.getLearningRate(0);
            network.fit(Training.batch(GLYPHS, 0, 1, 2, 3));
        }

        assertThat(rates[0]).isLessThan(0.005);
        assertThat(rates[11]).isBetween(0.015, 0.02);
        assertThat(rates[99]).isLessThan(0.001);
    }

    @Test
    void schedulesThatTrainNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(0, 4, 1))
                .withMessageContaining("steps");
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(4, 4, Double.NaN));
    }

    @Test
    void imagesOfAnotherSizeAreRefused() {
        MultiLayerNetwork network = Classifiers.visionTransformer(SHAPE, SCHEDULE, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Training.accuracy(network, small()))
                .withMessageContaining("14 × 14")
                .withMessageContaining("28 × 28");
    }

    private static ImageData small() {
        return new ImageData(14, 14, GLYPHS.classes(), new float[1][14 * 14], new int[1]);
    }
}
