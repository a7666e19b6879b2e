package curriculum.layers.transformer;

import static curriculum.layers.transformer.Networks.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.GraphConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Attention of a decoder to its encoder. */
class CrossAttentionTest {

    private static final int BATCH = 2;
    private static final int WIDTH = 4;
    private static final int QUERIES = 3;
    private static final int KEYS = 5;
    private static final Offset<Double> CLOSE = Offset.offset(1e-10);

    private final INDArray decoder = noise(DataType.DOUBLE, 1, BATCH, 3, QUERIES);
    private final INDArray encoder = noise(DataType.DOUBLE, 2, BATCH, 2, KEYS);
    private final INDArray decoderMask = Nd4j.createFromArray(new double[][] {{1, 1, 1}, {1, 1, 0}});
    private final INDArray encoderMask = Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 0, 0}});

    @AfterEach
    void singlePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    @Test
    void gradientsOfDotProduct() {
        checkGradients(new DotProductAttention(WIDTH));
    }

    @Test
    void gradientsOfAdditive() {
        checkGradients(new AdditiveAttention(WIDTH, WIDTH, 3));
    }

    @Test
    void gradientsWithDropout() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        ComputationGraph graph = graph(DataType.DOUBLE, new AdditiveAttention(WIDTH, WIDTH, 3, 0.3));
        GraphConfig config = config(graph, null);
        config.callEachIter(each -> Nd4j.getRandom().setSeed(99));
        assertThat(GradientCheckUtil.checkGradients(config)).isTrue();
    }

    @Test
    void dotProductByHand() {
        INDArray q = noise(DataType.DOUBLE, 3, BATCH, WIDTH, QUERIES),
                k = noise(DataType.DOUBLE, 4, BATCH, WIDTH, KEYS);
        ComputationGraph graph = Networks.alone(
                "attention", new DotProductAttention(WIDTH), InputType.recurrent(WIDTH), InputType.recurrent(WIDTH));
        assertByHand(graph, q, k, (query, key) -> dot(query, key) / Math.sqrt(WIDTH));
    }

    @Test
    void additiveByHand() {
        additiveByHand(1);
    }

    /** Where e^(2q) e^(2k) is made of a very large and a very small number. */
    @Test
    void additiveOfLargeNumbersByHand() {
        additiveByHand(50);
    }

    private void additiveByHand(double scale) {
        INDArray q = noise(DataType.DOUBLE, 3, BATCH, 3, QUERIES).muli(scale);
        INDArray k = noise(DataType.DOUBLE, 4, BATCH, WIDTH, KEYS).muli(scale);
        ComputationGraph graph = Networks.alone(
                "attention", new AdditiveAttention(3, WIDTH, 6), InputType.recurrent(3), InputType.recurrent(WIDTH));
        INDArray wq = graph.paramTable().get("attention_Wq"),
                wk = graph.paramTable().get("attention_Wk");
        INDArray v = graph.paramTable().get("attention_v"),
                b = graph.paramTable().get("attention_b");
        assertByHand(graph, q, k, (query, key) -> {
            double score = 0;
            for (int u = 0; u < 6; u++) {
                double sum = b.getDouble(u);
                sum += dot(query, wq.get(all(), point(u)).toDoubleVector());
                sum += dot(key, wk.get(all(), point(u)).toDoubleVector());
                score += v.getDouble(u, 0) * Math.tanh(sum);
            }
            return score;
        });
    }

    @Test
    void theVertexAgreesWithItsSameDiffDefinition() {
        for (CrossAttentionConf conf : List.of(new DotProductAttention(WIDTH), new AdditiveAttention(3, WIDTH, 6))) {
            INDArray q = noise(DataType.DOUBLE, 3, BATCH, conf.width(0), QUERIES);
            INDArray k = noise(DataType.DOUBLE, 4, BATCH, WIDTH, KEYS);
            ComputationGraph graph =
                    Networks.alone("attention", conf, InputType.recurrent(conf.width(0)), InputType.recurrent(WIDTH));
            SameDiff sd = SameDiff.create();
            Map<String, SDVariable> params = new HashMap<>();
            for (String name : conf.getVertexParams().getParameterKeys()) {
                params.put(
                        name,
                        sd.constant(
                                name,
                                graph.paramTable().get("attention_" + name).dup()));
            }
            SDVariable out = conf.defineVertex(
                    sd,
                    Map.of("queries", sd.constant("queries", q), "keys", sd.constant("keys", k)),
                    params,
                    Map.of("keys", sd.constant("mask", encoderMask)));
            INDArray context = graph.output(false, new INDArray[] {q, k}, new INDArray[] {null, encoderMask}, null)[0];
            assertThat(out.eval().sub(context).amaxNumber().doubleValue()).isLessThan(1e-8);
        }
    }

    @Test
    void paddingGetsNoAttentionAndHasNoInfluence() {
        for (CrossAttentionConf conf :
                List.of(new DotProductAttention(WIDTH), new AdditiveAttention(WIDTH, WIDTH, 3))) {
            ComputationGraph graph = graph(DataType.DOUBLE, conf);
            INDArray[] inputs = {decoder, encoder}, masks = {decoderMask, encoderMask};
            INDArray weights = AttentionWeights.of(graph, "attention", inputs, masks);
            assertThat(weights.shape()).containsExactly(BATCH, 1, QUERIES, KEYS);
            assertThat(weights.sum(3).sub(1).amaxNumber().doubleValue()).isLessThan(1e-9);
            assertThat(weights.get(point(1), all(), all(), interval(3, KEYS))
                            .amaxNumber()
                            .doubleValue())
                    .isZero();
            INDArray other = encoder.dup();
            other.get(point(1), all(), interval(3, KEYS)).assign(50);
            INDArray[] changed = {decoder, other};
            assertThat(AttentionWeights.of(graph, "attention", changed, masks)).isEqualTo(weights);

            INDArray nothing = Nd4j.zeros(DataType.DOUBLE, BATCH, KEYS);
            INDArray[] empty = {decoderMask, nothing};
            assertThat(AttentionWeights.of(graph, "attention", inputs, empty)
                            .sumNumber()
                            .doubleValue())
                    .isZero();
            assertThat(graph.output(false, inputs, empty, null)[0].isNaN().any())
                    .isFalse();
        }
    }

    @Test
    void queriesOneAtATimeGiveTheSameAsAllAtOnce() {
        for (CrossAttentionConf conf :
                List.of(new DotProductAttention(WIDTH), new AdditiveAttention(WIDTH, WIDTH, 3))) {
            ComputationGraph graph =
                    Networks.alone("attention", conf, InputType.recurrent(WIDTH), InputType.recurrent(WIDTH));
            INDArray q = noise(DataType.DOUBLE, 3, BATCH, WIDTH, QUERIES),
                    k = noise(DataType.DOUBLE, 4, BATCH, WIDTH, KEYS);
            INDArray together = graph.output(q, k)[0];
            for (int t = 0; t < QUERIES; t++) {
                INDArray one =
                        graph.output(q.get(all(), all(), interval(t, t + 1)).dup(), k)[0];
                INDArray expected = together.get(all(), all(), interval(t, t + 1));
                assertThat(one.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-12);
            }
        }
    }

    @Test
    void jsonSavingAndTraining() throws IOException {
        for (CrossAttentionConf conf :
                List.of(new DotProductAttention(WIDTH, 0.1), new AdditiveAttention(WIDTH, WIDTH, 3))) {
            ComputationGraphConfiguration configuration = configuration(
                    Networks.builder(DataType.FLOAT).updater(new Adam(0.05)).l2(1e-4), conf, CrossAttentionTest::lstm);
            assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
                    .isEqualTo(configuration);
            assertThat(configuration.clone()).isEqualTo(configuration);
            ComputationGraph graph = new ComputationGraph(configuration);
            graph.init();
            MultiDataSet data = data();
            double before = graph.score(data);
            for (int i = 0; i < 60; i++) {
                graph.fit(data);
            }
            assertThat(graph.score(data)).isLessThan(0.7 * before);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ModelSerializer.writeModel(graph, file, true);
            ComputationGraph restored =
                    ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);
            graph.clearLayerMaskArrays(); // score() leaves them in the graph; the vertex must forget them as well
            assertThat(restored.output(data.getFeatures())[0]).isEqualTo(graph.output(data.getFeatures())[0]);
        }
    }

    @Test
    void parametersOfTheVertexAreTrainedAndDecay() {
        CrossAttentionConf conf = new AdditiveAttention(WIDTH, WIDTH, 3);
        ComputationGraph graph = new ComputationGraph(configuration(
                Networks.builder(DataType.FLOAT).updater(new Adam(0.02)).l2(0.5), conf, CrossAttentionTest::lstm));
        graph.init();
        INDArray before = graph.paramTable().get("attention_Wq").dup();
        graph.fit(data());
        assertThat(graph.paramTable().get("attention_Wq")).isNotEqualTo(before);
        CrossAttentionConf used =
                (CrossAttentionConf) graph.getVertex("attention").getConfig();
        assertThat(used.getRegularizationByParam("Wq")).hasSize(1);
        assertThat(used.getRegularizationByParam("b")).isNullOrEmpty();
        assertThat(used.getUpdaterByParam("v")).isEqualTo(new Adam(0.02));
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdditiveAttention(4, 4, 0))
                .withMessage("units must be at least 1: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.alone(
                        "attention", new DotProductAttention(4), InputType.recurrent(4), InputType.recurrent(5)))
                .withMessageContaining("the keys must be sequences of width 4");
        ComputationGraph graph =
                Networks.alone("attention", new DotProductAttention(4), InputType.recurrent(4), InputType.recurrent(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.output(noise(DataType.DOUBLE, 1, 2, 5, 3), noise(DataType.DOUBLE, 1, 2, 4, 3)))
                .withMessageContaining("input 0 must be [batch, width, steps] with width 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.output(noise(DataType.DOUBLE, 1, 2, 4, 3), noise(DataType.DOUBLE, 1, 3, 4, 3)))
                .withMessageContaining("queries and keys must be of the same sequences, but there are 2 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttentionWeights.of(
                        graph,
                        "nobody",
                        new INDArray[] {noise(DataType.DOUBLE, 1, 2, 4, 3), noise(DataType.DOUBLE, 1, 2, 4, 3)},
                        null))
                .withMessageContaining("\"nobody\"");
    }

    private interface Score {
        double of(double[] query, double[] key);
    }

    private void assertByHand(ComputationGraph graph, INDArray q, INDArray k, Score score) {
        INDArray[] inputs = {q, k}, masks = {null, encoderMask};
        INDArray context = graph.output(false, inputs, masks, null)[0];
        INDArray weights = AttentionWeights.of(graph, "attention", inputs, masks);
        for (int b = 0; b < BATCH; b++) {
            for (int i = 0; i < QUERIES; i++) {
                double[] query = q.get(point(b), all(), point(i)).toDoubleVector();
                double[] e = new double[KEYS];
                double sum = 0;
                for (int j = 0; j < KEYS; j++) {
                    double[] key = k.get(point(b), all(), point(j)).toDoubleVector();
                    e[j] = encoderMask.getDouble(b, j) == 0 ? 0 : Math.exp(score.of(query, key));
                    sum += e[j];
                }
                for (int f = 0; f < k.size(1); f++) {
                    double expected = 0;
                    for (int j = 0; j < KEYS; j++) {
                        expected += e[j] / sum * k.getDouble(b, f, j);
                        assertThat(weights.getDouble(b, 0, i, j)).isCloseTo(e[j] / sum, CLOSE);
                    }
                    assertThat(context.getDouble(b, f, i)).isCloseTo(expected, CLOSE);
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        return Sums.dot(a, b);
    }

    private void checkGradients(CrossAttentionConf conf) {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        ComputationGraph graph = graph(DataType.DOUBLE, conf);
        assertThat(GradientCheckUtil.checkGradients(config(graph, null))).isTrue();
        assertThat(GradientCheckUtil.checkGradients(config(graph, new INDArray[] {decoderMask, encoderMask})))
                .isTrue();
    }

    private GraphConfig config(ComputationGraph graph, INDArray[] masks) {
        return new GraphConfig()
                .net(graph)
                .inputs(new INDArray[] {decoder, encoder})
                .labels(new INDArray[] {Networks.labels(BATCH, QUERIES)})
                .inputMask(masks)
                .labelMask(masks == null ? null : new INDArray[] {decoderMask})
                .maxRelError(1e-5)
                .minAbsoluteError(5e-9)
                .subset(true)
                .maxPerParam(12)
                .print(PrintMode.FAILURES_ONLY);
    }

    private MultiDataSet data() {
        return new MultiDataSet(
                new INDArray[] {decoder.castTo(DataType.FLOAT), encoder.castTo(DataType.FLOAT)},
                new INDArray[] {Networks.labels(BATCH, QUERIES).castTo(DataType.FLOAT)},
                new INDArray[] {decoderMask.castTo(DataType.FLOAT), encoderMask.castTo(DataType.FLOAT)},
                new INDArray[] {decoderMask.castTo(DataType.FLOAT)});
    }

    private static ComputationGraph graph(DataType type, CrossAttentionConf conf) {
        ComputationGraph graph =
                new ComputationGraph(configuration(Networks.builder(type), conf, CrossAttentionTest::causal));
        graph.init();
        graph.params().addi(noise(type, 5, graph.params().shape()).muli(0.3));
        return graph;
    }

    // Two networks over sequences and attention between them.
    private static ComputationGraphConfiguration configuration(
            NeuralNetConfiguration.Builder builder, CrossAttentionConf conf, Supplier<Layer> states) {
        return builder.graphBuilder()
                .addInputs("target", "source")
                .addLayer("decoder", states.get(), "target")
                .addLayer("encoder", states.get(), "source")
                .addVertex("attention", conf, "decoder", "encoder")
                .addVertex("both", new MergeVertex(), "decoder", "attention")
                .addLayer("output", Networks.softmaxPerStep(), "both")
                .setOutputs("output")
                .setInputTypes(InputType.recurrent(3), InputType.recurrent(2))
                .build();
    }

    private static Layer causal() {
        return new MultiHeadAttention.Builder().nOut(WIDTH).causal(true).build();
    }

    private static Layer lstm() {
        return new LSTM.Builder().nOut(WIDTH).activation(Activation.TANH).build();
    }
}
