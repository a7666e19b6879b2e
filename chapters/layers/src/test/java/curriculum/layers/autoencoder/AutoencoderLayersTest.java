package curriculum.layers.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class AutoencoderLayersTest {
    private static final INDArray X = Nets.random(new Random(5), 20, 7);

    @TempDir
    Path temporary;

    private static Layer loss() {
        return new LossLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .build();
    }

    private static MultiLayerNetwork tied() {
        return Nets.of(
                new Adam(0.02),
                7,
                new TiedAutoencoder.Builder(5, 3).activation(Activation.TANH).build(),
                loss());
    }

    private static MultiLayerNetwork sparse(Layer penalty, Activation activation) {
        return Nets.of(
                new Adam(0.02),
                7,
                new DenseLayer.Builder().nOut(10).activation(activation).build(),
                penalty,
                new OutputLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .nOut(7)
                        .build());
    }

    @Test
    void tyingHalvesTheWeights() {
        assertThat(Nets.of(
                                new Sgd(0.1),
                                7,
                                new TiedAutoencoder.Builder(5, 3).hasBias(false).build(),
                                loss())
                        .numParams())
                .isEqualTo(7 * 5 + 5 * 3);
        assertThat(tied().numParams()).isEqualTo(7 * 5 + 5 * 3 + (7 + 5) + (5 + 3));
    }

    /** Against four plain matrix products. */
    @Test
    void theDecoderUsesTheTransposedWeights() {
        MultiLayerNetwork network = Nets.of(
                new Sgd(0.1),
                7,
                new TiedAutoencoder.Builder(5, 3)
                        .activation(Activation.IDENTITY)
                        .build(),
                loss());
        INDArray w0 = network.getParam("0_W0");
        INDArray w1 = network.getParam("0_W1");
        INDArray code =
                X.mmul(w0).addRowVector(network.getParam("0_b0")).mmul(w1).addRowVector(network.getParam("0_b1"));
        INDArray expected = code.mmul(w1.transpose())
                .addRowVector(network.getParam("0_c1"))
                .mmul(w0.transpose())
                .addRowVector(network.getParam("0_c0"));

        TiedAutoencoderLayer layer = (TiedAutoencoderLayer) network.getLayer(0);
        assertThat(network.output(X).equalsWithEps(expected, 1e-12)).isTrue();
        assertThat(layer.encode(X).equalsWithEps(code, 1e-12)).isTrue();
        assertThat(layer.decode(code).equalsWithEps(expected, 1e-12)).isTrue();
    }

    @Test
    void trainingLowersTheLossAndASavedNetworkGoesOnWhereItWas() throws IOException {
        for (MultiLayerNetwork network :
                new MultiLayerNetwork[] {tied(), sparse(SparsityPenalty.kl(0.2, 0.01), Activation.SIGMOID)}) {
            network.fit(X, X);
            double first = network.score();
            for (int step = 0; step < 300; step++) {
                network.fit(X, X);
            }
            assertThat(network.score()).isLessThan(first / 2);

            String json = network.getLayerWiseConfigurations().toJson();
            MultiLayerConfiguration reread = MultiLayerConfiguration.fromJson(json);
            assertThat(reread.toJson()).isEqualTo(json);
            for (int i = 0; i < network.getnLayers(); i++) {
                assertThat(reread.getConf(i).getLayer())
                        .isEqualTo(network.getLayer(i).conf().getLayer());
            }
            File file = temporary.resolve("network.zip").toFile();
            network.save(file);
            MultiLayerNetwork restored = MultiLayerNetwork.load(file, true);
            assertThat(restored.output(X)).isEqualTo(network.output(X));
            assertThat(network.clone().output(X)).isEqualTo(network.output(X));
            network.fit(X, X);
            restored.fit(X, X);
            assertThat(restored.score()).isEqualTo(network.score());
        }
    }

    @Test
    void theKlPenaltyHoldsTheMeanActivationNearItsTarget() {
        MultiLayerNetwork network = sparse(SparsityPenalty.kl(0.1, 1), Activation.SIGMOID);
        for (int step = 0; step < 500; step++) {
            network.fit(X, X);
        }
        INDArray means = network.feedForward(X).get(1).mean(0);
        assertThat(means.minNumber().doubleValue()).isBetween(0.09, 0.11);
        assertThat(means.maxNumber().doubleValue()).isBetween(0.09, 0.11);
    }

    @Test
    void theL1PenaltySilencesUnits() {
        double quiet = silent(SparsityPenalty.l1(0.1));
        double free = silent(SparsityPenalty.l1(0));
        assertThat(quiet).isBetween(free + 0.2, 1.0);
    }

    private static double silent(Layer penalty) {
        MultiLayerNetwork network = sparse(penalty, Activation.RELU);
        for (int step = 0; step < 500; step++) {
            network.fit(X, X);
        }
        return network.feedForward(X)
                .get(1)
                .lt(1e-3)
                .castTo(X.dataType())
                .meanNumber()
                .doubleValue();
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> new TiedAutoencoder.Builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("widths");
        assertThatThrownBy(() -> new TiedAutoencoder.Builder(3, 0).build()).hasMessageContaining("[3, 0]");
        assertThatThrownBy(() -> SparsityPenalty.l1(Double.NaN)).hasMessageContaining("strength");
        assertThatThrownBy(() -> SparsityPenalty.l1(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> SparsityPenalty.kl(0, 1)).hasMessageContaining("target");
        assertThatThrownBy(() -> SparsityPenalty.kl(1, 1)).hasMessageContaining("target");

        MultiLayerNetwork network = tied();
        TiedAutoencoderLayer layer = (TiedAutoencoderLayer) network.getLayer(0);
        assertThatThrownBy(() -> layer.encode(Nd4j.zeros(2, 6))).hasMessageContaining("[batch, 7]");
        assertThatThrownBy(() -> layer.decode(Nd4j.zeros(2, 7))).hasMessageContaining("[batch, 3]");
        assertThatThrownBy(() -> network.output(Nd4j.zeros(2, 8))).hasMessageContaining("[2, 8]");
    }

    @Test
    void theKlPenaltyRefusesActivationsThatAreNoShares() {
        MultiLayerNetwork network = sparse(SparsityPenalty.kl(0.1, 1), Activation.IDENTITY);
        assertThatThrownBy(() -> network.fit(X, X)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void aLayerWithoutInputsIsRefused() {
        assertThatThrownBy(() -> new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                                .list()
                                .layer(new TiedAutoencoder.Builder(5).build())
                                .layer(loss())
                                .build())
                        .init())
                .hasMessageContaining("nIn");
    }
}
