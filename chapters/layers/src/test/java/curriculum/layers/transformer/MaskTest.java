package curriculum.layers.transformer;

import static curriculum.layers.transformer.Networks.labels;
import static curriculum.layers.transformer.Networks.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** What padding and causality may and may not do; what dropout does; the weights that can be read. */
class MaskTest {

    private static final int WIDTH = 8;
    private static final int STEPS = 5;

    private final INDArray input = noise(DataType.FLOAT, 1, 2, WIDTH, STEPS);
    private final INDArray mask = Nd4j.createFromArray(new float[][] {{1, 1, 1, 0, 0}, {1, 1, 1, 1, 1}});

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paddingHasNoInfluenceAndComesOutAsZeros(boolean preNorm) {
        MultiLayerNetwork network = network(block().preNorm(preNorm).build());
        INDArray other = input.dup();
        other.get(point(0), all(), interval(3, STEPS)).assign(99);
        INDArray a = encoded(network, input, mask);
        assertThat(encoded(network, other, mask)).isEqualTo(a);
        assertThat(a.get(point(0), all(), interval(3, STEPS)).amaxNumber().doubleValue())
                .isZero();

        INDArray cut = input.get(interval(0, 1), all(), interval(0, 3)).dup();
        INDArray shorter = encoded(network, cut, null);
        INDArray same = a.get(interval(0, 1), all(), interval(0, 3));
        assertThat(shorter.sub(same).amaxNumber().doubleValue()).isLessThan(1e-5);
    }

    @Test
    void causalTokensDoNotSeeLaterOnes() {
        MultiLayerNetwork causal = network(block().causal(true).build());
        MultiLayerNetwork both = network(block().build());
        INDArray other = input.dup();
        other.get(all(), point(0), point(3)).addi(3);
        for (MultiLayerNetwork network : List.of(causal, both)) {
            INDArray change = encoded(network, other, null).sub(encoded(network, input, null));
            double before =
                    change.get(all(), all(), interval(0, 3)).amaxNumber().doubleValue();
            double after =
                    change.get(all(), all(), interval(3, STEPS)).amaxNumber().doubleValue();
            assertThat(after).isGreaterThan(0.01);
            assertThat(before).matches(b -> network == causal ? b == 0 : b > 1e-4);
        }
    }

    @Test
    void aBatchOfOnlyPaddingGivesZerosAndTrainsWithoutNaN() {
        MultiLayerNetwork network = network(block().attentionDropout(0.2).build());
        INDArray nothing = Nd4j.zeros(DataType.FLOAT, 2, STEPS);
        assertThat(encoded(network, input, nothing).amaxNumber().doubleValue()).isZero();
        network.fit(new DataSet(input, labels(2, STEPS).castTo(DataType.FLOAT), nothing, mask));
        assertThat(network.gradient().gradient().isNaN().any()).isFalse();
        assertThat(network.params().isNaN().any()).isFalse();
        assertThat(AttentionWeights.of(network, input, nothing)
                        .get(0)
                        .sumNumber()
                        .doubleValue())
                .isZero();
    }

    @Test
    void weightsSumToOneOverRealKeys() {
        MultiLayerNetwork network =
                network(block().build(), block().causal(true).build());
        List<INDArray> weights = AttentionWeights.of(network, input, mask);
        assertThat(weights).hasSize(2).allSatisfy(w -> assertThat(w.shape()).containsExactly(2, 2, STEPS, STEPS));
        INDArray sums = weights.get(0).sum(3);
        assertThat(sums.sub(1).amaxNumber().doubleValue()).isLessThan(1e-6);
        INDArray onPadding = weights.get(0).get(point(0), all(), all(), interval(3, STEPS));
        assertThat(onPadding.amaxNumber().doubleValue()).isZero();
        assertThat(weights.get(1).getDouble(1, 0, 1, 2)).isZero();
        assertThat(weights.get(1).getDouble(1, 0, 0, 0)).isEqualTo(1);
    }

    @Test
    void rolloutOfUniformAttention() {
        INDArray uniform = Nd4j.valueArrayOf(new long[] {1, 2, 2, 2}, 0.5, DataType.DOUBLE);
        INDArray rollout = AttentionWeights.rollout(List.of(uniform, uniform));
        // (½A + ½I)² with A = ½: [[.75, .25], [.25, .75]]² = [[.625, .375], [.375, .625]]
        assertThat(rollout.shape()).containsExactly(1, 2, 2);
        assertThat(rollout.getDouble(0, 0, 0)).isCloseTo(0.625, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(rollout.getDouble(0, 0, 1)).isCloseTo(0.375, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void dropoutWorksInTrainingOnlyAndKeepsTheMean() {
        InvertedDropout dropout = new InvertedDropout(0.25, DataType.FLOAT);
        INDArray ones = Nd4j.ones(DataType.FLOAT, 100, 200).dup('f');
        assertThat(dropout.forward(ones, null, false)).isSameAs(ones);
        INDArray dropped = dropout.forward(ones, null, true);
        assertThat(dropped.meanNumber().doubleValue()).isBetween(0.98, 1.02);
        double zeros = dropped.eq(0).castTo(DataType.FLOAT).meanNumber().doubleValue();
        assertThat(zeros).isBetween(0.23, 0.27);
        assertThat(dropped.maxNumber().doubleValue()).isBetween(1.3333, 1.3334);
        assertThat(dropout.backward(ones)).isEqualTo(dropped);
    }

    @Test
    void inferenceIgnoresDropout() {
        MultiLayerNetwork network =
                network(block().attentionDropout(0.5).residualDropout(0.5).build());
        assertThat(encoded(network, input, null)).isEqualTo(encoded(network, input, null));
        INDArray a = network.feedForward(input, true).get(1);
        assertThat(network.feedForward(input, true).get(1)).isNotEqualTo(a);
    }

    @Test
    void batchesOfOneTokenAndOneSequence() {
        MultiLayerNetwork network = network(block().build());
        INDArray one = input.get(interval(0, 1), all(), interval(0, 1)).dup();
        INDArray output = network.output(one);
        assertThat(output.shape()).containsExactly(1, Networks.CLASSES, 1);
        assertThat(output.sumNumber().doubleValue()).isBetween(0.9999, 1.0001);
        network.fit(new DataSet(one, labels(1, 1).castTo(DataType.FLOAT)));
        assertThat(network.params().isNaN().any()).isFalse();
    }

    @Test
    void masksOfAnotherShapeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tokens.of(2, 5, Nd4j.ones(2, 4)))
                .withMessageContaining("the mask must be [batch, steps] = [2, 5]");
    }

    private static TransformerEncoderBlock.Builder block() {
        return new TransformerEncoderBlock.Builder().heads(2).hidden(12);
    }

    private static MultiLayerNetwork network(org.deeplearning4j.nn.conf.layers.Layer... layers) {
        return Networks.perStep(DataType.FLOAT, InputType.recurrent(WIDTH), layers);
    }

    private static INDArray encoded(MultiLayerNetwork network, INDArray input, INDArray mask) {
        network.setLayerMaskArrays(mask, null);
        INDArray output = network.feedForward(input, false).get(1);
        network.clearLayerMaskArrays();
        return output;
    }
}
