package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.schedule.FixedSchedule;

class MaskingTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.of(IntStream.range(0, 200).mapToObj(i -> "w" + i).toList());
    private static final int MASK = VOCABULARY.id(Vocabulary.MASK);
    private static final EncoderOptions TINY = new EncoderOptions(VOCABULARY.size(), 8, 8, 2, 1, 0.1, false);

    private static Encoded text(Random random, int length) {
        List<Integer> words = random.ints(length, 5, VOCABULARY.size()).boxed().toList();
        return Encoded.pair(words.subList(0, length / 2), words.subList(length / 2, length), VOCABULARY);
    }

    @Test
    void fifteenPercentAreSelectedAndTreatedInThreeWays() {
        Random random = new Random(11);
        int ordinary = 0, selected = 0, hidden = 0, kept = 0;
        for (int i = 0; i < 2000; i++) {
            Encoded text = text(random, 20);
            Masked masked = Masking.BERT.apply(text, VOCABULARY, random);
            for (int step = 0; step < text.length(); step++) {
                boolean special = Vocabulary.isSpecial(text.ids()[step]);
                ordinary += special ? 0 : 1;
                if (masked.selected()[step]) {
                    assertThat(special).isFalse();
                    selected++;
                    hidden += masked.input()[step] == MASK ? 1 : 0;
                    kept += masked.input()[step] == text.ids()[step] ? 1 : 0;
                    assertThat(masked.input()[step] == MASK || !Vocabulary.isSpecial(masked.input()[step]))
                            .isTrue();
                } else {
                    assertThat(masked.input()[step]).isEqualTo(text.ids()[step]);
                }
            }
        }
        assertThat((double) selected / ordinary).isBetween(0.145, 0.155);
        assertThat((double) hidden / selected).isBetween(0.785, 0.815);
        assertThat((double) kept / selected).isBetween(0.09, 0.112); // 1 of 200 random tokens is the token itself
    }

    @Test
    void hidingTheRightSideLeavesTheLeftAndSpecialTokens() {
        Encoded text = new Encoded(new int[] {2, 10, 11, 3, 12, 13, 3}, 4);
        assertThat(Masking.hide(text, 2, false, VOCABULARY).ids()).containsExactly(2, 10, MASK, 3, 12, 13, 3);
        assertThat(Masking.hide(text, 2, true, VOCABULARY).ids()).containsExactly(2, 10, MASK, 3, MASK, MASK, 3);
    }

    @Test
    void shorterSequencesAreFilledUpAndMaskedOut() {
        Encoded pair = new Encoded(new int[] {2, 10, 3, 11, 3}, 3), single = new Encoded(new int[] {2, 12, 3}, 3);
        DataSet batch = Batches.languageModel(List.of(
                new Masked(pair, new int[] {2, MASK, 3, 11, 3}, new boolean[] {false, true, false, false, false}),
                new Masked(single, single.ids(), new boolean[3])));
        assertThat(batch.getFeatures().slice(0).toFloatMatrix())
                .isDeepEqualTo(new float[][] {{2, MASK, 3, 11, 3, 0, 0, 0}, {0, 0, 0, 1, 1, 0, 0, 0}});
        assertThat(batch.getFeatures().slice(1).toFloatMatrix())
                .isDeepEqualTo(new float[][] {{2, 12, 3, 0, 0, 0, 0, 0}, new float[8]});
        assertThat(batch.getFeaturesMaskArray().toFloatMatrix())
                .isDeepEqualTo(new float[][] {{1, 1, 1, 1, 1, 0, 0, 0}, {1, 1, 1, 0, 0, 0, 0, 0}});
        assertThat(batch.getLabels().toFloatMatrix())
                .isDeepEqualTo(new float[][] {{2, 10, 3, 11, 3, 0, 0, 0}, {2, 12, 3, 0, 0, 0, 0, 0}});
        assertThat(batch.getLabelsMaskArray().toFloatMatrix())
                .isDeepEqualTo(new float[][] {{0, 1, 0, 0, 0, 0, 0, 0}, new float[8]});
        assertThat(Batches.features(List.of(pair, single)).shape()).containsExactly(2, 2, 5);
    }

    @Test
    void aBatchWithNothingToGuessOrOnlyPaddingGivesNumbers() {
        MultiLayerNetwork network = EncoderNetwork.languageModel(TINY, new FixedSchedule(1e-3), 1);
        Encoded text = new Encoded(new int[] {2, 10, 3}, 3);
        DataSet batch = Batches.languageModel(List.of(new Masked(text, text.ids(), new boolean[3])));
        network.fit(batch);
        assertThat(network.score()).isZero();
        batch.setFeaturesMaskArray(batch.getFeaturesMaskArray().mul(0));
        INDArray output = network.output(batch.getFeatures(), false, batch.getFeaturesMaskArray(), null);
        assertThat(output.isNaN().any()).isFalse();
        assertThat(network.params().isNaN().any()).isFalse();
    }

    @Test
    void aSentenceBeyondTheMaximumIsNamed() {
        MultiLayerNetwork network = EncoderNetwork.languageModel(TINY, new FixedSchedule(1e-3), 1);
        Encoded text = text(new Random(1), 20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.output(Batches.features(List.of(text))))
                .withMessageContaining("sequences of 23 tokens")
                .withMessageContaining("maxLength is 8");
    }
}
