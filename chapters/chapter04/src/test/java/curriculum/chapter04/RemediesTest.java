package curriculum.chapter04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.ImageData;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** How the lesson trains and judges, on images of which the truth is known. */
class RemediesTest {
    private static final Recipe PLAIN = Recipe.plain(20);

    @Test
    void theSameTrialEndsTheSameWhateverWasTrainedBefore() {
        DataSet few = brightOrDark(100, 1);
        Recipe dropout = PLAIN.withHidden(
                layers -> layers.layer(SmallNetwork.dense().build()).layer(new DropoutLayer.Builder(0.5).build()));
        MultiLayerNetwork once = SmallNetwork.train(dropout, few, 3);
        SmallNetwork.train(PLAIN, few, 4);
        Nd4j.rand(7);
        assertThat(SmallNetwork.train(dropout, few, 3).params()).isEqualTo(once.params());
        assertThat(SmallNetwork.train(dropout, few, 4).params()).isNotEqualTo(once.params());
    }

    @Test
    void aRecipeLeavesTheInitialWeightsOfTheTrialAsTheyAre() {
        MultiLayerNetwork plain = SmallNetwork.create(16, 2, PLAIN, 5);
        MultiLayerNetwork penalised = SmallNetwork.create(16, 2, PLAIN.withSettings(settings -> settings.l2(1)), 5);
        assertThat(penalised.params()).isEqualTo(plain.params());
    }

    @Test
    void earlyStoppingReturnsTheNetworkOfItsBestEpoch() {
        EarlyStopping stopped = EarlyStopping.train(PLAIN, brightOrDark(60, 2), 6);
        assertThat(stopped.epoch()).isBetween(1, 20);
        assertThat(stopped.score()).isBetween(0.0, Math.log(2));
        // Deeplearning4j's own answer, which is of no use.
        assertThat(stopped.reportedScore()).isZero();
        Folds folds = Folds.deal(60, 5, 6);
        DataSet heldOut = Sample.rows(brightOrDark(60, 2), folds.leftOut(0));
        assertThat(Scores.of(stopped.best(), heldOut).loss()).isCloseTo(stopped.score(), within(1e-5));
    }

    @Test
    void scoresAreTheShareOfRightClassesAndTheMeanCrossEntropy() {
        DataSet data = brightOrDark(200, 3);
        MultiLayerNetwork network = SmallNetwork.train(PLAIN, data, 7);
        Scores scores = Scores.of(network, data);
        assertThat(scores.accuracy()).isEqualTo(1);
        assertThat(scores.loss()).isCloseTo(network.score(data), within(1e-5));
    }

    @Test
    void crossValidationPrefersNoPenaltyWhereNothingIsNoise() {
        double[] lambdas = {0, 10};
        int[] networks = {0};
        CrossValidation result = CrossValidation.run(PLAIN, brightOrDark(60, 4), 3, lambdas, 8, () -> networks[0]++);
        assertThat(networks[0]).isEqualTo(6);
        assertThat(result.bestLambda()).isZero();
        assertThat(result.leastLoss()).isEqualTo(result.losses()[0]).isLessThan(result.losses()[1]);
    }

    @Test
    void noughtPointsAreGainedAgainstOneself() {
        ImageData images = images(2000, 5);
        Trials trials = new Trials(images, Recipe.plain(1), 3, 9);
        List<Trials.Trial> once = trials.run(trials.plain());
        Remedies.Verdict verdict = Remedies.compare("nothing", once, trials.run(trials.plain()));
        assertThat(verdict.points()).isEqualTo(new Comparison(0, 0, 0));
        assertThat(verdict.lossDrop().mean()).isZero();
        assertThat(verdict.trials()).isEqualTo(once);
    }

    /** Images of 4 × 4 pixels that are brighter or darker than the rest. */
    private static ImageData images(int count, long seed) {
        Random random = new Random(seed);
        float[][] pixels = new float[count][16];
        int[] labels = new int[count];
        for (int image = 0; image < count; image++) {
            labels[image] = image % 2;
            for (int i = 0; i < 16; i++) {
                pixels[image][i] = 0.4f * random.nextFloat() + 0.6f * labels[image];
            }
        }
        return new ImageData(4, 4, List.of("dark", "bright"), pixels, labels);
    }

    private static DataSet brightOrDark(int count, long seed) {
        ImageData images = images(count, seed);
        float[][] labels = new float[count][2];
        for (int image = 0; image < count; image++) {
            labels[image][images.labels()[image]] = 1;
        }
        return new DataSet(Nd4j.createFromArray(images.pixels()), Nd4j.createFromArray(labels));
    }
}
