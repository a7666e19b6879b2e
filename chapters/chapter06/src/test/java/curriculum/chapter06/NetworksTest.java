package curriculum.chapter06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.Imdb;
import curriculum.datasets.generated.ReviewGrammar;
import curriculum.layers.recurrent.FusedRnn;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.NoOp;

class NetworksTest {
    @BeforeAll
    static void oneThread() {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
    }

    /** Without recurrence and input weights that shrink nothing there is no gradient from earlier steps at all. */
    @Test
    void gradientsByLagFollowTheRecurrentWeights() {
        MultiLayerNetwork network = SentimentNetwork.bare(
                DataType.DOUBLE, 1, 3, new FusedRnn.Builder().nOut(3).build());
        network.getParam("0_W").muli(1e-4);
        network.getParam("0_RW").assign(Nd4j.eye(3).castTo(DataType.DOUBLE).muli(0.5));

        double[] byLag = GradientsByLag.measure(network, 3, 6, new Random(1));

        // tanh is linear near 0, so that each step halves the gradient.
        for (int lag = 0; lag < 6; lag++) {
            assertThat(byLag[lag]).isCloseTo(Math.pow(0.5, lag), within(1e-5));
        }
    }

    @Test
    void anUntrainedNetworkIsNoBetterThanAGuessAndATrainedOneIs() {
        Corpus corpus = Corpus.of(Sizes.GRAMMAR, ReviewGrammar.generate(5, 1400, 200), new Random(1));
        Sequences validation = corpus.validationSequences(Padding.PRE);
        MultiLayerNetwork network = SentimentNetwork.embedding(
                corpus.vocabulary().size(), 16, new Adam(5e-3), 1, CellKind.GRU.lastStep(16));
        double before = Training.score(network, validation).accuracy();

        Trained trained = Training.fit(
                network, corpus.trainSequences(Padding.PRE), validation, new Learning(12, 32, 5e-3, false), 1);

        assertThat(before).isBetween(0.35, 0.65);
        assertThat(trained.bestAccuracy()).isGreaterThan(0.9);
        assertThat(trained.trainLosses()).hasSameSizeAs(trained.validationLosses());
        assertThat(trained.trainLosses()[0]).isGreaterThan(trained.trainLosses()[trained.trainLosses().length - 1]);
    }

    @Test
    void aCorpusIsShuffledAndItsPartsDoNotOverlap() {
        Corpus corpus = Corpus.of(Sizes.GRAMMAR, Imdb.SOURCE.bundled().make().get(), new Random(1));

        assertThat(corpus.train().texts()).hasSize(2200);
        assertThat(corpus.validation().texts()).hasSize(400);
        assertThat(corpus.validation().labels()).contains(0, 1);
        assertThat(corpus.test().texts()).hasSize(1000);
    }

    @Test
    void occlusionIsTheDifferenceThatAWordMakes() {
        Vocabulary vocabulary = Vocabulary.fit(List.of(List.of("a", "b", "c")), 10);
        MultiLayerNetwork network =
                SentimentNetwork.embedding(vocabulary.size(), 4, new NoOp(), 1, CellKind.RNN.lastStep(4));
        Reader reader = new Reader(network, Tokenization.WORDS, vocabulary, 5);

        Occlusion occlusion = reader.occlusion(List.of("a", "b", "c"));

        double[] whole = reader.probabilities(List.of(List.of("a", "b", "c"), List.of("a", "c")));
        assertThat(occlusion.probability()).isCloseTo(whole[0], within(1e-6));
        assertThat(occlusion.effects()).hasSize(3);
        assertThat(occlusion.effectOf("b"))
                .isCloseTo(whole[0] - whole[1], within(1e-6))
                .isNotZero();
        assertThat(occlusion.effectOf("d")).isZero();
        for (double probability : reader.probabilities(List.of(List.of(), List.of("unknown")))) {
            assertThat(probability).isBetween(0.0, 1.0);
        }
        // Only the last words of a long review count.
        assertThat(reader.probabilities(
                        List.of(List.of("c", "b", "a", "c", "b", "a"), List.of("b", "b", "a", "c", "b", "a"))))
                .satisfies(p -> assertThat(p[0]).isEqualTo(p[1]));
    }

    @Test
    void trainingEndsWhenNothingIsLeftToLearn() {
        Vocabulary vocabulary = Vocabulary.fit(List.of(List.of("good", "bad")), 10);
        Reviews reviews = new Reviews(List.of(List.of("good"), List.of("bad")), new int[] {1, 0});
        Sequences both = reviews.encode(vocabulary, 2, Padding.PRE);
        MultiLayerNetwork network =
                SentimentNetwork.embedding(vocabulary.size(), 4, new Adam(0.1), 1, CellKind.RNN.lastStep(4));

        Trained trained = Training.fit(network, both, both, Learning.steady(1000, 0.1), 1);

        assertThat(trained.epochs()).isBetween(2, 200);
        assertThat(trained.lastLoss()).isLessThan(0.06);
        assertThat(trained.validationLosses()[trained.epochs() - 2]).isGreaterThanOrEqualTo(0.06);
        assertThat(trained.bestAccuracy()).isEqualTo(1);
    }

    @Test
    void aFallingRateIsZeroAfterTheLastBatch() {
        Learning learning = Learning.falling(4, 1e-2);

        assertThat(learning.batches(640)).isEqualTo(10);
        assertThat(learning.batches(5)).isEqualTo(1);
        assertThat(learning.updater(640).getLearningRate(0, 0)).isCloseTo(1e-2, within(1e-9));
        assertThat(learning.updater(640).getLearningRate(20, 2)).isCloseTo(5e-3, within(1e-9));
        assertThat(learning.during(2).updater(640).getLearningRate(20, 2)).isCloseTo(0, within(1e-9));
        assertThat(Learning.steady(4, 1e-2).updater(640).getLearningRate(20, 2)).isEqualTo(1e-2);
    }

    @Test
    void aStepByHandFollowsTheFormula() {
        RnnByHand cell = new RnnByHand(new double[][] {{1}, {2}}, new double[][] {{0.5}}, new double[] {0.25});

        assertThat(cell.step(new double[] {1, -1}, new double[] {0.5})[0])
                .isCloseTo(Math.tanh(1 - 2 + 0.25 + 0.25), within(1e-15));
        assertThat(cell.parameters()).isEqualTo(4);
    }

    @Test
    void aCellThatHearsItsOutputFollowsTheFormula() {
        OutputRnnByHand cell = new OutputRnnByHand(
                new double[][] {{1, 3}, {2, -1}}, new double[] {0.5, -2}, new double[] {0.25, 0.1}, new double[] {2, 1
                });

        double[] units = cell.step(new double[] {1, -1}, 0.4);

        assertThat(units[0]).isCloseTo(Math.tanh(0.25 + 0.4 * 0.5 + 1 - 2), within(1e-15));
        assertThat(units[1]).isCloseTo(Math.tanh(0.1 - 0.4 * 2 + 3 + 1), within(1e-15));
        assertThat(cell.output(units)).isCloseTo(2 * units[0] + units[1], within(1e-15));
        assertThat(cell.parameters()).isEqualTo(8);
    }
}
