package curriculum.chapter09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The measures that the lesson claims. */
class MeasuresTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    @Test
    void theLeadIsTheMeanOfPairedDifferences() {
        Comparison comparison =
                new Comparison(100, List.of(new Trio.Accuracies(0.5, 0.7, 0.1), new Trio.Accuracies(0.6, 0.6, 0.2)));

        assertThat(comparison.lead()).isEqualTo(0.1, CLOSE);
        assertThat(comparison.of(Trio.Accuracies::mlp).getMean()).isEqualTo(0.15, CLOSE);
    }

    @Test
    void nearnessComparesNeighboursWithTheOthers() {
        // Two by two places: four pairs of neighbours, two diagonals.
        double[][] cosines = {
            {1, 0.5, 0.3, -0.2},
            {0.5, 1, -0.4, 0.1},
            {0.3, -0.4, 1, 0.7},
            {-0.2, 0.1, 0.7, 1}
        };

        assertThat(new PositionSimilarity(2, cosines).nearness()).isEqualTo(0.4 + 0.3, CLOSE);
    }
}
