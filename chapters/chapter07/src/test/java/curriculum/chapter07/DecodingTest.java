package curriculum.chapter07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The decoder that goes step by step, and the searches that use it, on networks with random weights. */
class DecodingTest {
    private static final Shape SHAPE = new Shape(11, 7, 5, 6);
    private static final int LIMIT = 5;

    private final Batch batch = Batch.of(List.of(
            new Pair(new int[] {4, 5, 6, Vocabulary.END}, new int[] {4, 5, 6}),
            new Pair(new int[] {7, Vocabulary.END}, new int[] {6}),
            new Pair(new int[] {10, 9, 8, 7, 6, Vocabulary.END}, new int[] {5, 5})));

    private static ComputationGraph graph(AttentionKind kind) {
        ComputationGraph graph = new EncoderDecoder(kind, SHAPE).whole(0.01, 10, 3);
        Nd4j.getRandom().setSeed(12);
        graph.setParams(Nd4j.randn(1, graph.params().length()).muli(0.8));
        return graph;
    }

    private static Translator translator(AttentionKind kind) {
        return Translator.of(new EncoderDecoder(kind, SHAPE), graph(kind));
    }

    /** Without the prefix being computed again, and with every sequence padded differently. */
    @ParameterizedTest
    @EnumSource(AttentionKind.class)
    void stepByStepGivesWhatTheWholeGraphGives(AttentionKind kind) {
        // [batch, words, steps]
        INDArray whole = graph(kind)
                .output(false, batch.features(), batch.masks(), null)[0]
                .dup();
        Translator translator = translator(kind);

        Translator.Memory memory = translator.read(batch.source(), batch.sourceMask());
        for (int step = 0; step < batch.given().size(2); step++) {
            int[] told = new int[3];
            for (int row = 0; row < 3; row++) {
                told[row] = batch.given().getInt(row, 0, step);
            }
            Translator.Step next = translator.next(memory, told);
            memory = next.memory();
            for (int row = 0; row < 3; row++) {
                for (int word = 0;
                        word < SHAPE.targetWords() && batch.targetMask().getInt(row, step) == 1;
                        word++) {
                    assertThat(next.probabilities().getDouble(row, word))
                            .isCloseTo(whole.getDouble(row, word, step), within(1e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AttentionKind.class)
    void aBeamOfOneIsGreedy(AttentionKind kind) {
        List<Hypothesis> greedy = new GreedySearch(translator(kind), LIMIT).write(batch);
        List<Hypothesis> beam = new BeamSearch(translator(kind), 1, LIMIT).write(batch);

        for (int row = 0; row < 3; row++) {
            assertThat(beam.get(row).tokens()).isEqualTo(greedy.get(row).tokens());
            assertThat(beam.get(row).logProbability()).isCloseTo(greedy.get(row).logProbability(), within(1e-5));
            assertThat(beam.get(row).ended()).isEqualTo(greedy.get(row).ended());
        }
    }

    /** With a beam as wide as all sequences nothing is thrown away: the search finds the most probable one that ends. */
    @ParameterizedTest
    @EnumSource(AttentionKind.class)
    void aBeamOfEverythingFindsTheMostProbable(AttentionKind kind) {
        int limit = 3;
        List<Hypothesis> beam = new BeamSearch(translator(kind), 1000, limit).write(batch);

        for (int row = 0; row < 3; row++) {
            int[] source = source(row);
            Hypothesis best = null;
            for (int[] tokens : sequences(limit - 1)) {
                double log = log(kind, source, tokens);
                if (best == null || log > best.logProbability()) {
                    best = new Hypothesis(tokens, log, true);
                }
            }
            assertThat(beam.get(row).tokens()).isEqualTo(best.tokens());
            assertThat(beam.get(row).logProbability()).isCloseTo(best.logProbability(), within(1e-4));
        }
    }

    private int[] source(int row) {
        int length = batch.sourceMask().getRow(row).sumNumber().intValue();
        int[] source = new int[length];
        for (int step = 0; step < length; step++) {
            source[step] = batch.source().getInt(row, 0, step);
        }
        return source;
    }

    /** Every sequence of at most so many tokens, the end symbol not among them. */
    private static List<int[]> sequences(int most) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int from = 0, length = 1; length <= most; length++) {
            int to = all.size();
            for (int i = from; i < to; i++) {
                for (int token = 0; token < SHAPE.targetWords(); token++) {
                    if (token != Vocabulary.END) {
                        int[] longer = Arrays.copyOf(all.get(i), length);
                        longer[length - 1] = token;
                        all.add(longer);
                    }
                }
            }
            from = to;
        }
        return all;
    }

    /** The log-probability of a sequence and its end, from the whole graph. */
    private static double log(AttentionKind kind, int[] source, int[] target) {
        Batch one = Batch.of(List.of(new Pair(source, target)));
        INDArray whole = graph(kind).output(false, one.features(), one.masks(), null)[0];
        double sum = 0;
        for (int step = 0; step <= target.length; step++) {
            sum += Math.log(whole.getDouble(0, one.expected().getInt(0, 0, step), step));
        }
        return sum;
    }

    @Test
    void aDecoderThatNeverEndsIsCutOff() {
        ComputationGraph graph = graph(AttentionKind.DOT_PRODUCT);
        graph.paramTable().get("output_b").putScalar(Vocabulary.END, -50);
        Translator translator = Translator.of(new EncoderDecoder(AttentionKind.DOT_PRODUCT, SHAPE), graph);

        assertThat(new GreedySearch(translator, LIMIT).write(batch)).allSatisfy(one -> {
            assertThat(one.ended()).isFalse();
            assertThat(one.tokens()).hasSize(LIMIT);
        });
        assertThat(new BeamSearch(translator, 3, LIMIT).write(batch)).allSatisfy(one -> {
            assertThat(one.ended()).isFalse();
            assertThat(one.tokens()).hasSize(LIMIT);
        });
        assertThatThrownBy(() -> new BeamSearch(translator, 0, LIMIT)).hasMessage("width must be at least 1, not 0");
    }

    @Test
    void batchesArePaddedAtTheEnd() {
        assertThat(batch.source().shape()).containsExactly(3, 1, 6);
        assertThat(batch.sourceMask().toFloatMatrix()[1]).containsExactly(1, 1, 0, 0, 0, 0);
        assertThat(batch.given().ravel().toFloatVector()).startsWith(1, 4, 5, 6, 1, 6, 0, 0);
        assertThat(batch.expected().ravel().toFloatVector()).startsWith(4, 5, 6, 2, 6, 2, 0, 0);
        assertThat(batch.targetMask().toFloatMatrix()[1]).containsExactly(1, 1, 0, 0);
    }
}
