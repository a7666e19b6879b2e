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
        Comparison comparison = new Comparison(
                100,
                List.of(
                        new Comparison.Run(new Trio.Accuracies(0.5, 0.7, 0.1), new Trio.Accuracies(0.9, 0.9, 0.9)),
                        new Comparison.Run(new Trio.Accuracies(0.6, 0.6, 0.2), new Trio.Accuracies(1, 1, 1))));

        assertThat(comparison.lead()).isEqualTo(0.1, CLOSE);
        assertThat(comparison.byHeart()).isEqualTo(0.95 - 0.55, CLOSE);
        assertThat(comparison.of(Trio.Accuracies::mlp).mean()).isEqualTo(0.15, CLOSE);
    }

    @Test
    void whatClosesTheGapIsTheDifferenceOfTwoLeads() {
        Amounts amounts = new Amounts(leadBy(0.3), leadBy(0.2), new Trio.Accuracies(0.8, 0.95, 0.5));

        assertThat(amounts.closedByData()).isEqualTo(0.1, CLOSE);
        assertThat(amounts.closedByTraining()).isEqualTo(0.05, CLOSE);
    }

    private static Comparison leadBy(double lead) {
        Trio.Accuracies accuracies = new Trio.Accuracies(0.5, 0.5 + lead, 0);
        return new Comparison(100, List.of(new Comparison.Run(accuracies, accuracies)));
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

        double neighbours = (0.5 + 0.3 + 0.1 + 0.7) / 4;
        double diagonals = (-0.2 - 0.4) / 2;
        assertThat(new PositionSimilarity(2, cosines).nearness()).isEqualTo(neighbours - diagonals, CLOSE);
    }

    @Test
    void linesAreRowsAndColumns() {
        double[][] cosines = new double[9][9]; // three by three places
        for (int place = 0; place < 9; place++) {
            cosines[place][place / 3 * 3] = 1; // the first of the row
            cosines[place / 3 * 3][place] = 1;
        }

        // Of 18 pairs in a row or column six hold the first of the row; no other pair does.
        assertThat(new PositionSimilarity(3, cosines).lines()).isEqualTo(6 / 18.0, CLOSE);
    }

    @Test
    void cornersAreFour() {
        double[][] cosines = new double[9][9];
        for (int a : new int[] {0, 2, 6, 8}) {
            for (int b : new int[] {0, 2, 6, 8}) {
                cosines[a][b] = 0.4;
            }
        }

        assertThat(new PositionSimilarity(3, cosines).corners()).isEqualTo(0.4, CLOSE);
    }
}
