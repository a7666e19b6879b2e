package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.schedule.FixedSchedule;

class NearFirstTest {
    private static final int WIDTH = 32;
    private static final EncoderOptions USUAL = new EncoderOptions(40, 30, WIDTH, 4, 2);

    private static MultiLayerNetwork network(EncoderOptions options) {
        return EncoderNetwork.languageModel(options, new FixedSchedule(0), 5);
    }

    @Test
    void keysOfHalfTheHeadsBeginAsTheQueriesInEveryBlock() {
        MultiLayerNetwork near = network(USUAL.withNearFirst(true));
        for (int block = 1; block <= 2; block++) {
            INDArray weights = near.getLayer(block).getParam("Wqkv");
            for (int column = 0; column < WIDTH; column++) {
                assertThat(weights.getColumn(WIDTH + column).equals(weights.getColumn(column)))
                        .isEqualTo(column < WIDTH / 2);
            }
        }
    }

    @Test
    void positionsResembleEachOtherTheLessTheFartherTheyAre() {
        INDArray positions = network(USUAL.withNearFirst(true)).getLayer(0).getParam("P");
        double[] products =
                positions.getColumn(10).reshape(1, WIDTH).mmul(positions).toDoubleVector();
        assertThat(products[10]).isGreaterThan(products[11]);
        assertThat(products[11]).isGreaterThan(products[13]);
        assertThat(products[13]).isGreaterThan(products[17]);
    }

    @Test
    void neighboursGetMoreAttentionThanUsual() {
        Encoded text = new Encoded(IntStream.range(5, 35).toArray(), 20);
        double usual = NearFirst.shareOfNeighbours(network(USUAL), List.of(text));
        double near = NearFirst.shareOfNeighbours(network(USUAL.withNearFirst(true)), List.of(text));
        // Of 30 tokens, nearly four are neighbours.
        assertThat(usual).isBetween(0.1, 0.16);
        assertThat(near).isBetween(1.15 * usual, 0.6);
    }
}
