package curriculum.layers.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class TokenOutputTest {

    private static final int VOCABULARY = 5;

    private final INDArray ids = Nd4j.createFromArray(new double[][] {{0, 1, 2, 1}, {3, 3, 0, 4}});
    private final INDArray labels = Nd4j.createFromArray(new double[][] {{1, 2, 2, 0}, {4, 0, 3, 3}});
    private final INDArray selected = Nd4j.createFromArray(new double[][] {{0, 1, 0, 0}, {1, 0, 0, 1}});

    @AfterEach
    void singlePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    @Test
    void gradients() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        for (INDArray mask : new INDArray[] {null, selected}) {
            GradientCheckUtil.MLNConfig config = Networks.config(network(new NoOp(), tokens()), ids, labels, null)
                    .labelMask(mask);
            assertThat(GradientCheckUtil.checkGradients(config)).isTrue();
        }
    }

    @Test
    void agreesWithDl4jsOutputLayer() {
        MultiLayerNetwork ours = network(new NoOp(), tokens());
        MultiLayerNetwork theirs = network(
                new NoOp(),
                new RnnOutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(VOCABULARY)
                        .activation(Activation.SOFTMAX)
                        .build());
        theirs.setParams(ours.params());
        assertThat(ours.output(ids).sub(theirs.output(ids)).amaxNumber().doubleValue())
                .isLessThan(1e-12);

        INDArray oneHot = Nd4j.zeros(DataType.DOUBLE, 2, VOCABULARY, 4);
        for (int b = 0; b < 2; b++) {
            for (int t = 0; t < 4; t++) {
                oneHot.putScalar(new int[] {b, labels.getInt(b, t), t}, 1);
            }
        }
        // DL4J sums over the steps and divides by the 2 sequences; ours is the mean over the 3 selected tokens.
        double expected = theirs.score(new DataSet(ids, oneHot, null, selected)) * 2 / 3;
        DataSet batch = new DataSet(ids, labels, null, selected);
        assertThat(ours.score(batch)).isCloseTo(expected, Offset.offset(1e-9));
        assertThat(TokenScore.of(ours, batch).loss()).isCloseTo(expected, Offset.offset(1e-9));
        INDArray examples = ours.scoreExamples(batch, false);
        assertThat((examples.getDouble(0) + 2 * examples.getDouble(1)) / 3).isCloseTo(expected, Offset.offset(1e-9));
    }

    @Test
    void learnsToCopyAndCountsAccuracy() {
        MultiLayerNetwork network = network(new Adam(0.05), tokens());
        DataSet batch = new DataSet(ids, ids, null, selected);
        network.getParam("1_W").assign(0);
        network.getParam("1_b").assign(0);
        assertThat(TokenScore.of(network, batch).loss()).isCloseTo(Math.log(VOCABULARY), Offset.offset(1e-9));
        for (int i = 0; i < 100; i++) {
            network.fit(batch);
        }
        TokenScore score = TokenScore.of(network, batch);
        assertThat(score.loss()).isLessThan(0.1);
        assertThat(score.accuracy()).isEqualTo(1);
        assertThat(score.count()).isEqualTo(3);
    }

    @Test
    void aBatchWithoutSelectedTokensChangesNothing() {
        MultiLayerNetwork network = network(new Adam(0.05), tokens());
        INDArray before = network.params().dup();
        network.fit(new DataSet(ids, labels, null, Nd4j.zeros(DataType.DOUBLE, 2, 4)));
        assertThat(network.score()).isZero();
        assertThat(network.params()).isEqualTo(before);
    }

    @Test
    void jsonRoundTrip() {
        MultiLayerConfiguration conf = network(new Adam(0.1), tokens()).getLayerWiseConfigurations();
        MultiLayerConfiguration copy = MultiLayerConfiguration.fromJson(conf.toJson());
        assertThat(copy).isEqualTo(conf);
        assertThat(copy.getConf(1).getLayer()).isInstanceOf(TokenOutput.class);
    }

    @Test
    void badInput() {
        MultiLayerNetwork network = network(new NoOp(), tokens());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.score(new DataSet(ids, labels.add(1))))
                .withMessageContaining("whole numbers from 0 to 4, but sequence 1 has 5.0 at step 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.score(new DataSet(ids, Nd4j.zeros(DataType.DOUBLE, 2, 3))))
                .withMessageContaining("labels must be token ids [batch, steps] = [2, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TokenOutput.Builder().nOut(4).hasBias(false).build())
                .withMessageContaining("are fixed and cannot be set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenOutput.Builder().build())
                .withMessage("nOut must be at least 1: 0");
    }

    private static Layer tokens() {
        return new TokenOutput.Builder().nOut(VOCABULARY).build();
    }

    private static MultiLayerNetwork network(IUpdater updater, Layer output) {
        return Networks.initialised(new MultiLayerNetwork(Networks.builder(DataType.DOUBLE)
                .updater(updater)
                .list()
                .layer(new TokenEmbedding.Builder()
                        .vocabulary(VOCABULARY)
                        .nOut(6)
                        .build())
                .layer(output)
                .setInputType(InputType.recurrent(1, 4))
                .build()));
    }
}
