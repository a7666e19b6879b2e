package curriculum.layers.transformer;

import static curriculum.layers.transformer.Networks.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import curriculum.layers.DoublePrecision;
import java.util.List;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.GraphConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Features side by side, against DL4J's own vertex. */
@ExtendWith(DoublePrecision.class)
class ConcatenationTest {

    private static final int BATCH = 3;
    private static final int STEPS = 4;

    private final INDArray input = noise(DataType.DOUBLE, 1, BATCH, 2, STEPS);
    private final INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 1, 1}, {1, 1, 0, 0}, {0, 1, 1, 1}});
    private final INDArray labels = Networks.labels(BATCH, STEPS);

    @Test
    void outputAndGradientsAreThoseOfMergeVertex() {
        ComputationGraph ours = graph(new Concatenation()), theirs = graph(new MergeVertex());
        theirs.setParams(ours.params());
        for (ComputationGraph graph : List.of(ours, theirs)) {
            graph.setInputs(input);
            graph.setLabels(labels);
            graph.setLayerMaskArrays(new INDArray[] {mask}, new INDArray[] {mask});
        }

        assertThat(ours.feedForward(input, false).get("both"))
                .isEqualTo(theirs.feedForward(input, false).get("both"));
        ours.computeGradientAndScore();
        theirs.computeGradientAndScore();
        assertThat(ours.score()).isEqualTo(theirs.score());
        assertThat(ours.gradient().gradient()).isEqualTo(theirs.gradient().gradient());
    }

    @Test
    void gradientsWithAndWithoutMask() {
        ComputationGraph graph = graph(new Concatenation());
        for (INDArray one : new INDArray[] {null, mask}) {
            INDArray[] masks = one == null ? null : new INDArray[] {one};
            assertThat(GradientCheckUtil.checkGradients(new GraphConfig()
                            .net(graph)
                            .inputs(new INDArray[] {input})
                            .labels(new INDArray[] {labels})
                            .inputMask(masks)
                            .labelMask(masks)
                            .maxRelError(1e-5)
                            .minAbsoluteError(5e-9)
                            .subset(true)
                            .maxPerParam(12)
                            .print(PrintMode.FAILURES_ONLY)))
                    .isTrue();
        }
    }

    @Test
    void jsonAndCopies() {
        ComputationGraphConfiguration configuration = configuration(new Concatenation());

        assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
                .isEqualTo(configuration);
        assertThat(configuration.clone()).isEqualTo(configuration);
    }

    @Test
    void whatCannotBePutSideBySideIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Networks.alone("both", new Concatenation(), InputType.recurrent(2), InputType.feedForward(3)))
                .withMessageContaining("every input must be sequences [batch, width, steps]");
        ComputationGraph graph =
                Networks.alone("both", new Concatenation(), InputType.recurrent(2), InputType.recurrent(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.output(
                        noise(DataType.DOUBLE, 1, BATCH, 2, STEPS), noise(DataType.DOUBLE, 1, BATCH, 3, STEPS + 1)))
                .withMessageContaining("of one batch and as many steps")
                .withMessageContaining("[3, 3, 5]");
    }

    private static ComputationGraph graph(GraphVertex both) {
        ComputationGraph graph = new ComputationGraph(configuration(both));
        graph.init();
        return graph;
    }

    // Inputs of three layouts in memory: DL4J's own layer, one of this package, and what the caller gives.
    private static ComputationGraphConfiguration configuration(GraphVertex both) {
        return Networks.builder(DataType.DOUBLE)
                .graphBuilder()
                .addInputs("input")
                .addLayer(
                        "lstm",
                        new LSTM.Builder().nOut(3).activation(Activation.TANH).build(),
                        "input")
                .addLayer("attention", new MultiHeadAttention.Builder().nOut(4).build(), "lstm")
                .addVertex("both", both, "lstm", "attention", "input")
                .addLayer("output", Networks.softmaxPerStep(), "both")
                .setOutputs("output")
                .setInputTypes(InputType.recurrent(2))
                .build();
    }
}
