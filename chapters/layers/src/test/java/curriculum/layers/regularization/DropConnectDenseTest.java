package curriculum.layers.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.layers.DoublePrecision;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions;

@ExtendWith(DoublePrecision.class)
class DropConnectDenseTest {
    private static final int IN = 6;
    private static final int HIDDEN = 5;
    private static final int OUT = 3;
    private static final int BATCH = 4;
    private static final double KEEP = 0.6;

    @TempDir
    private Path temp;

    @Test
    void everyGradientIsThatOfTheWeightsThatWereKept() {
        MultiLayerNetwork network = network(dropConnect(IN, KEEP), dropConnect(HIDDEN, 0.8));
        assertThat(gradientsAreRight(network)).isTrue();
    }

    /** The same check finds DL4J's own weight noise wrong: weights that it dropped get a gradient. */
    @Test
    void theCheckCanFail() {
        Layer noisy = new DenseLayer.Builder()
                .nIn(IN)
                .nOut(HIDDEN)
                .weightNoise(new DropConnect(KEEP))
                .build();
        assertThat(gradientsAreRight(network(noisy, dropConnect(HIDDEN, 1)))).isFalse();
    }

    @Test
    void aWeightThatWasDroppedGetsNoGradient() {
        MultiLayerNetwork network = network(dropConnect(IN, KEEP), dropConnect(HIDDEN, 1));
        DataSet batch = batch();
        network.setInput(batch.getFeatures());
        network.setLabels(batch.getLabels());
        network.computeGradientAndScore();
        INDArray gradient = network.gradient().getGradientFor("0_W");
        double dropped = gradient.eq(0).castTo(DataType.DOUBLE).meanNumber().doubleValue();
        assertThat(dropped).isBetween(0.1, 0.7);
        assertThat(network.gradient().getGradientFor("1_W").eq(0).any()).isFalse();
        assertThat(network.gradient().getGradientFor("0_b").eq(0).any()).isFalse();
    }

    @Test
    void trainingHasTheMeanOfTesting() {
        MultiLayerNetwork ours = network(linear(dropConnectBuilder(IN, KEEP)), dropConnect(HIDDEN, 1));
        MultiLayerNetwork theirs = network(
                linear(new DenseLayer.Builder().nIn(IN).weightNoise(new DropConnect(KEEP))), dropConnect(HIDDEN, 1));
        for (MultiLayerNetwork network : new MultiLayerNetwork[] {ours, theirs}) {
            network.getParam("0_b").assign(0);
        }
        theirs.setParams(ours.params());
        INDArray features = batch().getFeatures();
        INDArray still = ours.feedForward(features, false).get(1);
        assertThat(meanInTraining(ours, features).distance2(still)
                        / still.norm2Number().doubleValue())
                .isLessThan(0.03);
        assertThat(meanInTraining(theirs, features).div(KEEP).distance2(still)
                        / still.norm2Number().doubleValue())
                .isLessThan(0.03);
    }

    @Test
    void whatKeepsEveryWeightIsADenseLayer() {
        MultiLayerNetwork ours = network(dropConnect(IN, 1), dropConnect(HIDDEN, 1));
        MultiLayerNetwork dense = network(dense(IN), dense(HIDDEN));
        dense.setParams(ours.params());
        for (int step = 0; step < 20; step++) {
            ours.fit(batch());
            dense.fit(batch());
        }
        assertThat(ours.params().distance2(dense.params())).isCloseTo(0, within(1e-12));
    }

    @Test
    void aSavedNetworkComesBack() throws IOException {
        MultiLayerNetwork network = network(dropConnect(IN, KEEP), dropConnect(HIDDEN, KEEP));
        network.fit(batch());
        File file = temp.resolve("network.zip").toFile();
        network.save(file);
        MultiLayerNetwork restored = MultiLayerNetwork.load(file, true);
        DropConnectDense layer = (DropConnectDense)
                restored.getLayerWiseConfigurations().getConf(0).getLayer();
        assertThat(layer.keep()).isEqualTo(KEEP);
        INDArray features = batch().getFeatures();
        assertThat(restored.output(features)).isEqualTo(network.output(features));
        restored.fit(batch());
    }

    @Test
    void badProbabilitiesAreNamed() {
        for (double keep : new double[] {0, -0.5, 1.5, Double.NaN}) {
            assertThatThrownBy(() -> new DropConnectDense.Builder(keep))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("keep must be a probability above 0 and at most 1, not " + keep);
        }
        assertThatThrownBy(() -> network(
                        dropConnectBuilder(IN, KEEP)
                                .weightNoise(new DropConnect(0.5))
                                .nOut(HIDDEN)
                                .build(),
                        dense(HIDDEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave weightNoise unset");
    }

    private static boolean gradientsAreRight(MultiLayerNetwork network) {
        DataSet batch = batch();
        return GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                .net(network)
                .input(batch.getFeatures())
                .labels(batch.getLabels())
                .epsilon(1e-6)
                .maxRelError(1e-5)
                .minAbsoluteError(1e-9)
                .callEachIter(net -> {
                    net.clearNoiseWeightParams();
                    Nd4j.getRandom().setSeed(77);
                }));
    }

    private static INDArray meanInTraining(MultiLayerNetwork network, INDArray features) {
        int draws = 5000;
        INDArray mean = Nd4j.zeros(BATCH, HIDDEN);
        for (int draw = 0; draw < draws; draw++) {
            network.getLayer(0).clearNoiseWeightParams();
            mean.addi(network.feedForward(features, true).get(1));
        }
        return mean.divi(draws);
    }

    private static MultiLayerNetwork network(Layer first, Layer second) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(5)
                .dataType(DataType.DOUBLE)
                .updater(new Sgd(1))
                .activation(Activation.TANH)
                .list()
                .layer(first)
                .layer(second)
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .nIn(HIDDEN)
                        .nOut(OUT)
                        .build())
                .build());
        network.init();
        Nd4j.getRandom().setSeed(6);
        for (int layer = 0; layer < 3; layer++) {
            INDArray bias = network.getParam(layer + "_b");
            bias.assign(Nd4j.randn(bias.shape()).muli(0.3));
        }
        return network;
    }

    private static DropConnectDense.Builder dropConnectBuilder(int in, double keep) {
        return new DropConnectDense.Builder(keep).nIn(in);
    }

    private static Layer dropConnect(int in, double keep) {
        return dropConnectBuilder(in, keep).nOut(HIDDEN).build();
    }

    private static Layer dense(int in) {
        return new DenseLayer.Builder().nIn(in).nOut(HIDDEN).build();
    }

    private static Layer linear(FeedForwardLayer.Builder<?> builder) {
        builder.setNOut(HIDDEN);
        builder.setActivationFn(new ActivationIdentity());
        return builder.build();
    }

    private static DataSet batch() {
        INDArray labels = Nd4j.zeros(BATCH, OUT);
        for (int row = 0; row < BATCH; row++) {
            labels.putScalar(row, row % OUT, 1);
        }
        Nd4j.getRandom().setSeed(9);
        return new DataSet(Nd4j.randn(BATCH, IN), labels);
    }
}
