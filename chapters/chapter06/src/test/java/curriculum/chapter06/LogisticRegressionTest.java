package curriculum.chapter06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final List<List<String>> TEXTS =
            List.of(List.of("good", "film"), List.of("bad", "film"), List.of("good", "good", "plot"));

    /** The values that scikit-learn's formula gives for these three texts. */
    @Test
    void tfIdfFollowsItsFormula() {
        Vocabulary vocabulary = Vocabulary.fit(TEXTS, 10);
        TfIdf tfIdf = TfIdf.fit(TEXTS, vocabulary);

        SparseRow row = tfIdf.row(List.of("good", "good", "plot", "never"));

        double good = 2 * (Math.log(4 / 3.0) + 1);
        double plot = Math.log(4 / 2.0) + 1;
        double length = Math.hypot(good, plot);
        assertThat(row.indices()).containsExactly(vocabulary.id("good"), vocabulary.id("plot"));
        assertThat(row.values()[0]).isCloseTo(good / length, within(1e-12));
        assertThat(row.values()[1]).isCloseTo(plot / length, within(1e-12));
        assertThat(tfIdf.row(List.of("never")).indices()).isEmpty();
    }

    @Test
    void findsTheWeightsThatMadeTheLabels() {
        Random random = new Random(3);
        double[] truth = {2, -1, 0, 0.5};
        int rows = 20_000;
        SparseRow[] features = new SparseRow[rows];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            double[] values = random.doubles(4, -2, 2).toArray();
            features[i] = new SparseRow(new int[] {0, 1, 2, 3}, values);
            double sum = 0.7;
            for (int k = 0; k < 4; k++) {
                sum += truth[k] * values[k];
            }
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
        }

        LogisticRegression model =
                LogisticRegression.fit(features, labels, 4, new LogisticRegression.Options(5, 0.3, 0), new Random(1));

        for (int k = 0; k < 4; k++) {
            assertThat(model.weight(k)).isCloseTo(truth[k], within(0.12));
        }
        assertThat(model.predict(new SparseRow(new int[0], new double[0])))
                .isCloseTo(1 / (1 + Math.exp(-0.7)), within(0.03));
    }

    @Test
    void scoresAreCrossEntropyAndAccuracy() {
        Score score = Score.of(new double[] {0.8, 0.4, 0.3}, new int[] {1, 0, 1});

        assertThat(score.accuracy()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(score.loss()).isCloseTo(-(Math.log(0.8) + Math.log(0.6) + Math.log(0.3)) / 3, within(1e-12));
        assertThat(Score.of(new double[] {0}, new int[] {1}).loss()).isFinite();
    }
}
