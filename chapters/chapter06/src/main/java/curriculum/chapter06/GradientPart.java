package curriculum.chapter06;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.layers.recurrent.FusedLstm;
import curriculum.layers.recurrent.FusedRnn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What becomes of a gradient on its way back through the steps. */
final class GradientPart {
    private static final int INPUTS = 16;
    private static final int UNITS = 32;
    private static final int STEPS = 60;
    private static final int LAG = 50;
    private static final int NETWORKS = 10;
    /** Factor on the recurrent weights that makes gradients grow. */
    private static final double EXPLOSIVE = 4;

    private static final double CLIP = 1;

    private final Lesson lesson;

    GradientPart(Lesson lesson) {
        this.lesson = lesson;
    }

    /** The gradient by how many steps back, of each kind of cell; each {@code [steps]}. */
    private record Decay(double[] rnn, double[] largeRnn, double[] gru, double[] lstm, double[] openLstm) {}

    void vanishing() {
        Decay decay = new Decay(
                byLag(CellKind.RNN.allSteps(UNITS), 1),
                byLag(CellKind.RNN.allSteps(UNITS), EXPLOSIVE),
                byLag(CellKind.GRU.allSteps(UNITS), 1),
                byLag(CellKind.LSTM.allSteps(UNITS), 1),
                byLag(new FusedLstm.Builder().nOut(UNITS).forgetGateBiasInit(4).build(), 1));
        claim("gradient.rnn", "RNN", decay.rnn(), -9.4, -7.4);
        claim("gradient.rnn-large", "RNN, weights × 4", decay.largeRnn(), 6, 10);
        claim("gradient.gru", "GRU", decay.gru(), -9.4, -7.4);
        claim("gradient.lstm", "LSTM", decay.lstm(), -4.2, -3);
        claim("gradient.lstm-open", "LSTM, forget gate open", decay.openLstm(), -0.2, 0.8);
        Map<String, double[]> curves = new LinkedHashMap<>();
        curves.put("RNN", decay.rnn());
        curves.put("RNN, weights × 4", decay.largeRnn());
        curves.put("GRU", decay.gru());
        curves.put("LSTM, forget bias 1", decay.lstm());
        curves.put("LSTM, forget bias 4", decay.openLstm());
        lesson.figure(
                "vanishing",
                "The gradient of a loss at the last step with respect to earlier inputs, as a share of that at the"
                        + " last: straight lines on this axis are exponential decay or growth",
                ReviewFigures.gradients(curves));
    }

    private void claim(String id, String cell, double[] byLag, double low, double high) {
        lesson.claim(
                id,
                "log₁₀ of the gradient " + LAG + " steps back, mean of " + NETWORKS + ", " + cell,
                Math.log10(byLag[LAG]),
                both(low, high));
    }

    /** The geometric mean over some networks with weights of their own; {@code [steps]}. */
    private double[] byLag(Layer cell, double factor) {
        double[] logarithms = new double[STEPS];
        for (int run = 0; run < NETWORKS; run++) {
            MultiLayerNetwork network = SentimentNetwork.bare(DataType.DOUBLE, lesson.seed() + run, INPUTS, cell);
            network.getParam("0_RW").muli(factor);
            double[] byLag = GradientsByLag.measure(network, INPUTS, STEPS, new Random(lesson.seed() + run));
            for (int lag = 0; lag < STEPS; lag++) {
                logarithms[lag] += Math.log(byLag[lag]) / NETWORKS;
            }
        }
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }

    void clipping() {
        lesson.claim(
                "clipping.before",
                "log₁₀ of the length of a step along an exploding gradient",
                Math.log10(stepLength(GradientNormalization.None)),
                both(5, 14));
        lesson.claim(
                "clipping.after",
                "Length of the step once the gradient is clipped to " + (int) CLIP,
                stepLength(GradientNormalization.ClipL2PerLayer),
                both(0.999, 1.001));
    }

    /** How far one step of gradient descent with learning rate 1 moves the weights of a network that explodes. */
    private double stepLength(GradientNormalization normalization) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(lesson.seed())
                .dataType(DataType.DOUBLE)
                .updater(new Sgd(1))
                .gradientNormalization(normalization)
                .gradientNormalizationThreshold(CLIP)
                .list()
                .layer(new FusedRnn.Builder().nOut(UNITS).build())
                .layer(new RnnLossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.recurrent(INPUTS))
                .build());
        network.init();
        network.getParam("0_RW").muli(EXPLOSIVE);
        INDArray before = network.params().dup();
        network.fit(
                GradientsByLag.gaussian(lesson.random("inputs of the clipped step"), 32, INPUTS, STEPS),
                GradientsByLag.gaussian(lesson.random("targets of the clipped step"), 32, UNITS, STEPS));
        return network.params().sub(before).norm2Number().doubleValue();
    }
}
