package curriculum.chapter02;

import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/** A network of Deeplearning4j that squeezes rows through a few hidden units and must say them again. */
final class LinearAutoencoder {
    /** Every so many steps the decoder is kept. */
    static final int KEPT_EVERY = 25;

    private LinearAutoencoder() {}

    /**
     * How the training went.
     *
     * @param losses mean squared error before each step, {@code [steps]}
     * @param decoders the decoder's weights by step, each {@code [hidden, columns]}
     * @param encoder {@code [columns, hidden]}
     */
    record Training(double[] losses, Map<Integer, INDArray> decoders, INDArray encoder) {
        /** The decoder in the end, {@code [hidden, columns]}. */
        INDArray decoder() {
            return decoders.get(losses.length);
        }
    }

    private static MultiLayerConfiguration configuration(int columns, int hidden, long seed) {
        // Adam at a constant rate leaps now and then; a tenth of it for the last steps brings it to rest.
        // snippet autoencoder
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.DOUBLE)
                .updater(new Adam(new StepSchedule(ScheduleType.ITERATION, 0.05, 0.1, 1200)))
                .list()
                .layer(new DenseLayer.Builder()
                        .activation(Activation.IDENTITY)
                        .nIn(columns)
                        .nOut(hidden)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .nIn(hidden)
                        .nOut(columns)
                        .build())
                .build();
        // end snippet
    }

    /**
     * Trains on all rows at once.
     *
     * @param rows {@code [rows, columns]}, centred; input and target alike
     */
    static Training train(INDArray rows, int hidden, int steps, long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(rows.columns(), hidden, seed));
        network.init();
        double[] losses = new double[steps];
        Map<Integer, INDArray> decoders = new TreeMap<>();
        decoders.put(0, network.getParam("1_W").dup());
        for (int step = 1; step <= steps; step++) {
            network.fit(rows, rows);
            losses[step - 1] = network.score();
            if (step % KEPT_EVERY == 0 || step == steps) {
                decoders.put(step, network.getParam("1_W").dup());
            }
        }
        return new Training(losses, decoders, network.getParam("0_W").dup());
    }
}
