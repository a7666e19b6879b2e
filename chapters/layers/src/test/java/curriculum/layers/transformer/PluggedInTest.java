package curriculum.layers.transformer;

import static curriculum.layers.transformer.Networks.noise;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.listeners.CollectScoresListener;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The layers inside DL4J's networks: configuration, saving, training, listeners, regularisation. */
class PluggedInTest {

    private static final INDArray IDS =
            Nd4j.createFromArray(new float[][] {{1, 2, 3, 4}, {4, 3, 2, 1}, {1, 1, 2, 2}, {3, 4, 4, 3}});
    private static final INDArray MASK =
            Nd4j.createFromArray(new float[][] {{1, 1, 1, 1}, {1, 1, 1, 0}, {1, 1, 1, 1}, {1, 1, 0, 0}});
    private static final INDArray LABELS = Nd4j.createFromArray(new float[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});

    @Test
    void jsonRoundTripOfALanguageModel() {
        MultiLayerConfiguration conf = classifier(builder());
        MultiLayerConfiguration copy = MultiLayerConfiguration.fromJson(conf.toJson());
        assertThat(copy).isEqualTo(conf);
        assertThat(copy.hashCode()).isEqualTo(conf.hashCode());
        TransformerEncoderBlock block =
                (TransformerEncoderBlock) copy.getConf(2).getLayer();
        assertThat(List.of(block.getHeads(), block.getHidden(), block.isPreNorm(), block.isCausal()))
                .isEqualTo(List.of(2, 12, false, true));
        assertThat(List.of(block.getAttentionDropout(), block.getResidualDropout(), block.getEpsilon()))
                .isEqualTo(List.of(0.1, 0.2, 1e-6));
    }

    @Test
    void jsonRoundTripOfAVisionTransformer() {
        MultiLayerConfiguration conf = vision();
        assertThat(MultiLayerConfiguration.fromJson(conf.toJson())).isEqualTo(conf);
        assertThat(conf).isNotEqualTo(classifier(builder()));
    }

    @Test
    void configurationsThatDifferAreNotEqual() {
        Layer a = new MultiHeadAttention.Builder().nOut(8).heads(2).build();
        Layer b = new MultiHeadAttention.Builder().nOut(8).heads(4).build();
        assertThat(a).isNotEqualTo(b).isEqualTo(a.clone()).hasToString("MultiHeadAttention(0 → 8, [2, false, 0.0])");
    }

    @Test
    void savedNetworksGiveTheSameOutputAndTrainOn() throws IOException {
        MultiLayerNetwork network = new MultiLayerNetwork(classifier(builder()));
        network.init();
        network.fit(new DataSet(IDS, LABELS, MASK, null));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);
        MultiLayerNetwork restored =
                ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file.toByteArray()), true);
        assertThat(output(restored)).isEqualTo(output(network));
        for (MultiLayerNetwork each : List.of(network, restored)) {
            Nd4j.getRandom().setSeed(3);
            each.fit(new DataSet(IDS, LABELS, MASK, null));
        }
        assertThat(restored.params()).isEqualTo(network.params());
    }

    @Test
    void trainingLearnsAndIsReproducible() {
        double[] scores = new double[2];
        MultiLayerNetwork[] networks = new MultiLayerNetwork[2];
        for (int run = 0; run < 2; run++) {
            MultiLayerNetwork network = new MultiLayerNetwork(classifier(builder()));
            network.init();
            CollectScoresListener listener = new CollectScoresListener(1);
            network.setListeners(listener);
            Nd4j.getRandom().setSeed(7);
            DataSet data = new DataSet(IDS, LABELS, MASK, null);
            double before = network.score(data);
            for (int i = 0; i < 40; i++) {
                network.fit(data);
            }
            scores[run] = network.score(data);
            networks[run] = network;
            assertThat(scores[run]).isLessThan(0.3 * before);
            assertThat(listener.getListScore().size()).isEqualTo(40);
        }
        assertThat(networks[0].params()).isEqualTo(networks[1].params());
    }

    @Test
    void weightsBeginAsTheWeightInitialisationSays() {
        MultiLayerNetwork network = new MultiLayerNetwork(vision());
        network.init();
        network.paramTable().forEach((name, values) -> {
            String parameter = name.substring(name.indexOf('_') + 1);
            boolean weight = parameter.matches("W.*|P|cls");
            double deviation = values.stdNumber().doubleValue();
            if (weight) {
                // Xavier: √(2 / (fan in + fan out)), here √(2/32) to √(2/10)
                assertThat(deviation).as(name).isBetween(0.1, 1.0);
            } else {
                assertThat(deviation).as(name).isZero();
            }
        });
    }

    @Test
    void weightDecayReachesWeightsOnly() {
        MultiLayerNetwork network =
                new MultiLayerNetwork(classifier(builder().updater(new Sgd(1)).l2(0.1)));
        network.init();
        network.params().addi(1);
        org.deeplearning4j.nn.api.Layer block = network.getLayer(2);
        for (String name : block.paramTable().keySet()) {
            List<Regularization> regularization = block.conf().getLayer().getRegularizationByParam(name);
            boolean decays = regularization != null && !regularization.isEmpty();
            assertThat(decays).as(name).isEqualTo(name.startsWith("W"));
        }
        double penalty = 0;
        for (String name : List.of("Wqkv", "Wo", "W1", "W2")) {
            penalty += 0.05 * Math.pow(block.getParam(name).norm2Number().doubleValue(), 2);
        }
        assertThat(block.calcRegularizationScore(true))
                .isCloseTo(penalty, org.assertj.core.data.Percentage.withPercentage(0.01));
    }

    @Test
    void separateLayersInAGraphAreTheBlock() {
        MultiLayerNetwork block = Networks.initialised(new MultiLayerNetwork(Networks.builder(DataType.DOUBLE)
                .list()
                .layer(new TransformerEncoderBlock.Builder().heads(2).hidden(12).build())
                .setInputType(InputType.recurrent(8))
                .build()));
        ComputationGraphConfiguration conf = Networks.builder(DataType.DOUBLE)
                .graphBuilder()
                .addInputs("x")
                .addLayer("norm1", new LayerNormalization.Builder().build(), "x")
                .addLayer("attention", new MultiHeadAttention.Builder().heads(2).build(), "norm1")
                .addVertex("sum1", new ElementWiseVertex(ElementWiseVertex.Op.Add), "x", "attention")
                .addLayer("norm2", new LayerNormalization.Builder().build(), "sum1")
                .addLayer(
                        "mlp", new PositionwiseFeedForward.Builder().hidden(12).build(), "norm2")
                .addVertex("sum2", new ElementWiseVertex(ElementWiseVertex.Op.Add), "sum1", "mlp")
                .setOutputs("sum2")
                .setInputTypes(InputType.recurrent(8))
                .build();
        ComputationGraph graph = new ComputationGraph(ComputationGraphConfiguration.fromJson(conf.toJson()));
        graph.init();
        String[][] names = {
            {"attention", "Wqkv", "bqkv", "Wo", "bo"}, {"mlp", "W1", "b1", "W2", "b2"},
        };
        for (String[] layer : names) {
            for (int i = 1; i < layer.length; i++) {
                graph.getParam(layer[0] + "_" + layer[i]).assign(block.getParam("0_" + layer[i]));
            }
        }
        for (int i = 1; i <= 2; i++) {
            graph.getParam("norm" + i + "_g").assign(block.getParam("0_gNorm" + i));
            graph.getParam("norm" + i + "_b").assign(block.getParam("0_bNorm" + i));
        }
        INDArray x = noise(DataType.DOUBLE, 6, 3, 8, 5);
        INDArray expected = block.output(x);
        assertThat(graph.outputSingle(x).sub(expected).amaxNumber().doubleValue())
                .isLessThan(1e-12);
        assertThat(AttentionWeights.of(graph, "attention", new INDArray[] {x}, null)
                        .sub(AttentionWeights.of(block, x, null).get(0))
                        .amaxNumber()
                        .doubleValue())
                .isLessThan(1e-12);
    }

    private static NeuralNetConfiguration.Builder builder() {
        return new NeuralNetConfiguration.Builder().seed(5).updater(new Adam(0.02));
    }

    private static MultiLayerConfiguration classifier(NeuralNetConfiguration.Builder builder) {
        return builder.list()
                .layer(new TokenEmbedding.Builder()
                        .vocabulary(6)
                        .segments(2)
                        .maxLength(4)
                        .nOut(8)
                        .dropout(0.1)
                        .build())
                .layer(new PositionEmbedding.Builder()
                        .maxLength(9)
                        .learned(false)
                        .build())
                .layer(new TransformerEncoderBlock.Builder()
                        .heads(2)
                        .hidden(12)
                        .preNorm(false)
                        .causal(true)
                        .attentionDropout(0.1)
                        .residualDropout(0.2)
                        .epsilon(1e-6)
                        .build())
                .layer(new FirstToken())
                .layer(output())
                .setInputType(InputType.recurrent(1, 4))
                .build();
    }

    private static MultiLayerConfiguration vision() {
        return builder()
                .list()
                .layer(new PatchEmbedding.Builder()
                        .patch(2)
                        .nOut(8)
                        .classToken(true)
                        .build())
                .layer(new PositionEmbedding.Builder().maxLength(7).build())
                .layer(new TransformerEncoderBlock.Builder().heads(2).hidden(12).build())
                .layer(new LayerNormalization.Builder().epsilon(1e-3).build())
                .layer(new FirstToken())
                .layer(output())
                .setInputType(InputType.convolutionalFlat(4, 6, 1))
                .build();
    }

    private static Layer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(2)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static INDArray output(MultiLayerNetwork network) {
        return network.output(IDS, false, MASK, null);
    }
}
