package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.schedule.FixedSchedule;

class LikenessTest {
    private static final Vocabulary VOCABULARY = Vocabulary.of(List.of(
            "great",
            "wonderful",
            "perfect",
            "excellent",
            "loved",
            "beautiful",
            "bad",
            "terrible",
            "horrible",
            "boring",
            "worst",
            "waste"));

    @Test
    void wordsOfAKindAreAlikeWhenTheirVectorsAre() {
        MultiLayerNetwork network = EncoderNetwork.languageModel(
                new EncoderOptions(VOCABULARY.size() + 2, 4, 4, 1, 1), new FixedSchedule(0), 1);
        INDArray vectors = network.getLayer(0).getParam("Wtoken").assign(0); // [width, tokens]
        vectors.get(NDArrayIndex.point(3), NDArrayIndex.interval(0, 5)).assign(1); // special tokens
        for (int word = 0; word < 12; word++) {
            vectors.putScalar(word < 6 ? 0 : 1, 5 + word, 2 + word);
            vectors.putScalar(2, 5 + word, 0.01 * word);
        }
        // A network's table may be larger than the vocabulary; what is beyond is no word.
        vectors.putColumn(17, vectors.getColumn(5).dup());
        vectors.putColumn(18, vectors.getColumn(5).dup());
        Likeness likeness = new Likeness(network, VOCABULARY);

        assertThat(likeness.contrast()).isCloseTo(1, within(0.01));
        assertThat(likeness.nearest("great").split(", "))
                .containsExactlyInAnyOrder("wonderful", "perfect", "excellent", "loved", "beautiful");
    }
}
