package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

/** The fused LSTM and simple RNN compute what DL4J's own layers compute. */
class AgainstDl4jTest {

    @ParameterizedTest
    @CsvSource({"lstm, DOUBLE, 1e-12", "rnn, DOUBLE, 1e-12", "lstm, FLOAT, 1e-5", "rnn, FLOAT, 1e-5"})
    void outputsAndGradientsAgree(String kind, DataType type, double tolerance) {
        MultiLayerNetwork fused = Nets.network(type, Nets.fused(kind), Nets.rnnOutput());
        MultiLayerNetwork own = Nets.network(type, Nets.dl4j(kind), Nets.rnnOutput());
        INDArray x = Nets.sequences(type, 6, Nets.IN, 9);
        INDArray y = Nets.labels(type, 6, 9);

        assertThat(largestDifference(
                        fused.feedForward(x).get(1), own.feedForward(x).get(1)))
                .isLessThan(tolerance);
        assertThat(largestDifference(gradient(fused, x, y), gradient(own, x, y)))
                .isLessThan(10 * tolerance);
        assertThat(gradient(own, x, y).norm2Number().doubleValue()).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "rnn"})
    void initialParametersAreTheSameForTheSameSeed(String kind) {
        MultiLayerNetwork fused = Nets.network(
                Nets.configuration(DataType.DOUBLE, new Sgd(1)), RNNFormat.NCW, Nets.fused(kind), Nets.rnnOutput());
        MultiLayerNetwork own = Nets.network(
                Nets.configuration(DataType.DOUBLE, new Sgd(1)), RNNFormat.NCW, Nets.dl4j(kind), Nets.rnnOutput());

        assertThat(fused.params()).isEqualTo(own.params());
    }

    /** Updater, l1 and l2 act on the parameters as they do with DL4J's layers. */
    @ParameterizedTest
    @ValueSource(strings = {"lstm", "rnn"})
    void trainingTakesTheSameSteps(String kind) {
        MultiLayerNetwork fused = Nets.network(
                Nets.configuration(DataType.DOUBLE, new Adam(0.01)).l1(1e-3).l2(1e-2),
                RNNFormat.NCW,
                new LastTimeStep(Nets.fused(kind)),
                Nets.output());
        MultiLayerNetwork own = Nets.network(
                Nets.configuration(DataType.DOUBLE, new Adam(0.01)).l1(1e-3).l2(1e-2),
                RNNFormat.NCW,
                new LastTimeStep(Nets.dl4j(kind)),
                Nets.output());
        INDArray before = fused.params().dup();
        INDArray x = Nets.sequences(DataType.DOUBLE, 6, Nets.IN, 9);
        INDArray y = Nets.labels(DataType.DOUBLE, 6);
        for (int step = 0; step < 10; step++) {
            fused.fit(x, y);
            own.fit(x, y);
        }

        assertThat(largestDifference(fused.params(), own.params())).isLessThan(1e-9);
        assertThat(largestDifference(fused.params(), before)).isGreaterThan(0.05);
        assertThat(fused.score()).isCloseTo(own.score(), within(1e-9));
    }

    private static INDArray gradient(MultiLayerNetwork network, INDArray x, INDArray y) {
        network.setInput(x);
        network.setLabels(y);
        network.computeGradientAndScore();
        return network.gradient().gradient().dup();
    }

    private static double largestDifference(INDArray a, INDArray b) {
        return a.sub(b).norm2Number().doubleValue();
    }
}
