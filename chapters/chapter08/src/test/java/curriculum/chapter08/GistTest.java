package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.schedule.FixedSchedule;

class GistTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.of(IntStream.range(0, 21).mapToObj(i -> "w" + i).toList());
    private static final EncoderOptions TINY = new EncoderOptions(VOCABULARY.size(), 8, 16, 2, 1);

    // Texts about one of two subjects, ten words each; every other token is the same frequent one.
    private static List<Reading> texts(Random random) {
        List<Reading> texts = new ArrayList<>();
        for (int text = 0; text < 60; text++) {
            int first = text % 2 == 0 ? 6 : 16;
            int[] ids = IntStream.range(0, 40)
                    .map(i -> i % 2 == 0 ? 5 : first + random.nextInt(10))
                    .toArray();
            texts.add(new Reading(
                    ids, List.of(), new Encoded(IntStream.of(ids).limit(8).toArray(), 8)));
        }
        return texts;
    }

    @Test
    void aPassageTellsWhichWordsTheTextHolds() {
        Corpus corpus = new Corpus(VOCABULARY, null, texts(new Random(1)), List.of(), List.of(), null, null);
        MultiLayerNetwork model = EncoderNetwork.languageModel(TINY, new FixedSchedule(0), 2);

        Gist.Result result = new Gist(10, 200, 1e-2, 1).train(model, TINY, corpus, new Random(3), () -> {});

        // Twenty words are asked for, the frequent one is not; who knows the subject knows which ten.
        assertThat(result.unigram()).isBetween(Math.log(20) - 0.05, Math.log(20));
        assertThat(result.loss()).isBetween(Math.log(10) - 0.15, Math.log(10) + 0.1);
    }
}
