package curriculum.layers.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.layers.DoublePrecision;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

@ExtendWith(DoublePrecision.class)
class AutoencoderGradientTest {
    private static final int INPUTS = 6;

    static Stream<TiedAutoencoder.Builder> tied() {
        return Stream.of(
                new TiedAutoencoder.Builder(4).activation(Activation.TANH),
                new TiedAutoencoder.Builder(4, 3).activation(Activation.SIGMOID).outputActivation(Activation.SIGMOID),
                new TiedAutoencoder.Builder(5, 4, 2).activation(Activation.TANH).hasBias(false),
                new TiedAutoencoder.Builder(4).activation(Activation.TANH).l2(0.1));
    }

    @ParameterizedTest
    @MethodSource("tied")
    void tiedWeightsGetTheGradientsOfBothUses(TiedAutoencoder.Builder tied) {
        assertGradients(Nets.of(
                new NoOp(),
                INPUTS,
                dense(INPUTS, Activation.TANH),
                tied.build(),
                new LossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build()));
    }

    static Stream<Layer> penalties() {
        return Stream.of(SparsityPenalty.l1(0.3), SparsityPenalty.kl(0.05, 0.4), SparsityPenalty.kl(0.8, 2));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void thePriceOfActivityIsPartOfScoreAndGradient(Layer penalty) {
        MultiLayerNetwork network = sparse(penalty);
        assertGradients(network);
        assertThat(network.score()).isGreaterThan(sparse(SparsityPenalty.l1(0)).score(batch()) + 0.1);
    }

    private static MultiLayerNetwork sparse(Layer penalty) {
        return Nets.of(
                new NoOp(),
                INPUTS,
                dense(5, Activation.SIGMOID),
                penalty,
                new OutputLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .nOut(INPUTS)
                        .build());
    }

    private static Layer dense(int units, Activation activation) {
        return new DenseLayer.Builder().nOut(units).activation(activation).build();
    }

    private static org.nd4j.linalg.dataset.DataSet batch() {
        INDArray x = Nets.random(new Random(3), 5, INPUTS);
        return new org.nd4j.linalg.dataset.DataSet(x, x);
    }

    private static void assertGradients(MultiLayerNetwork network) {
        assertThat(GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                        .net(network)
                        .input(batch().getFeatures())
                        .labels(batch().getLabels())
                        .maxRelError(1e-5)
                        .minAbsoluteError(1e-9)))
                .isTrue();
        network.setInput(batch().getFeatures());
        network.setLabels(batch().getLabels());
        network.computeGradientAndScore();
        // A penalty that changed nothing would pass a check of gradients.
        assertThat(network.gradient().gradient().norm1Number().doubleValue()).isGreaterThan(1e-3);
    }
}
