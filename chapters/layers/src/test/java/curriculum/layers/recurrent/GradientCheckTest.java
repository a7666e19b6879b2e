package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.layers.DoublePrecision;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Every gradient of every layer against central differences, with and without masks. */
@ExtendWith(DoublePrecision.class)
class GradientCheckTest {

    private static final int BATCH = 4;
    private static final int STEPS = 5;

    static Stream<Arguments> kindsAndMasks() {
        return Nets.KINDS.stream().flatMap(kind -> Stream.of(Arguments.of(kind, false), Arguments.of(kind, true)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndMasks")
    void outputOfEveryStep(String kind, boolean masked) {
        check(masked, Nets.labels(DataType.DOUBLE, BATCH, STEPS), Nets.fused(kind), Nets.rnnOutput());
    }

    @ParameterizedTest
    @MethodSource("kindsAndMasks")
    void stacked(String kind, boolean masked) {
        Layer[] layers = {Nets.fused(kind), Nets.fused(kind), Nets.rnnOutput()};
        check(masked, Nets.labels(DataType.DOUBLE, BATCH, STEPS), layers);
    }

    @ParameterizedTest
    @MethodSource("kindsAndMasks")
    void lastStep(String kind, boolean masked) {
        Layer[] layers = {Nets.fused(kind), new LastTimeStep(Nets.fused(kind)), Nets.output()};
        check(masked, Nets.labels(DataType.DOUBLE, BATCH), layers);
    }

    @ParameterizedTest
    @MethodSource("kindsAndMasks")
    void bidirectional(String kind, boolean masked) {
        for (Bidirectional.Mode mode : List.of(Bidirectional.Mode.CONCAT, Bidirectional.Mode.ADD)) {
            Layer[] layers = {Nets.fused(kind), new Bidirectional(mode, Nets.fused(kind)), Nets.rnnOutput()};
            check(masked, Nets.labels(DataType.DOUBLE, BATCH, STEPS), layers);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndMasks")
    void encoderStateHandedToDecoder(String kind, boolean masked) {
        ComputationGraph graph = EncoderDecoder.graph(kind);
        INDArray mask = Nets.mask(DataType.DOUBLE);
        INDArray source = Nets.sequences(DataType.DOUBLE, BATCH, Nets.IN, STEPS);
        INDArray[] inputs = {source, source.mul(0.7).addi(0.1)};
        INDArray[] masks = {mask, mask.rsub(1).put(3, 0, 1)};
        assertThat(GradientCheckUtil.checkGradients(new GradientCheckUtil.GraphConfig()
                        .net(graph)
                        .inputs(inputs)
                        .labels(new INDArray[] {Nets.labels(DataType.DOUBLE, BATCH, STEPS)})
                        .inputMask(masked ? masks : null)
                        .labelMask(masked ? new INDArray[] {masks[1]} : null)
                        .epsilon(1e-6)
                        .maxRelError(1e-5)
                        .minAbsoluteError(1e-8)
                        .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)))
                .isTrue();
    }

    private static void check(boolean masked, INDArray labels, Layer... layers) {
        MultiLayerNetwork network = Nets.network(DataType.DOUBLE, layers);
        INDArray mask = masked ? Nets.mask(DataType.DOUBLE) : null;
        assertThat(GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                        .net(network)
                        .input(Nets.sequences(DataType.DOUBLE, BATCH, Nets.IN, STEPS))
                        .labels(labels)
                        .inputMask(mask)
                        .labelMask(labels.rank() == 3 ? mask : null)
                        .epsilon(1e-6)
                        .maxRelError(1e-5)
                        .minAbsoluteError(1e-8)
                        .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)))
                .isTrue();
    }
}
