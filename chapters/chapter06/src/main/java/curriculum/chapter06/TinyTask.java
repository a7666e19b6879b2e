package curriculum.chapter06;

import curriculum.lab.training.DrawnBatches;
import curriculum.layers.recurrent.FusedGru;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Three tasks that a small recurrent network learns in a second, one for each shape of recurrence. */
enum TinyTask {
    /** Hears a number at the first step and counts on from it. */
    ONE_TO_MANY("shapes.one-to-many", "One to many: count on from a number, accuracy") {
        @Override
        void write(int row, int[] symbols, INDArray features, INDArray labels, INDArray counted) {
            features.putScalar(row, symbols[0], 0, 1);
            for (int t = 0; t < STEPS; t++) {
                labels.putScalar(row, (symbols[0] + t) % SYMBOLS, t, 1);
                counted.putScalar(row, t, 1);
            }
        }
    },
    /** Hears eight numbers and says, at the end, which was the first. */
    MANY_TO_ONE("shapes.many-to-one", "Many to one: say which number came first, accuracy") {
        @Override
        void write(int row, int[] symbols, INDArray features, INDArray labels, INDArray counted) {
            for (int t = 0; t < STEPS; t++) {
                features.putScalar(row, symbols[t], t, 1);
            }
            labels.putScalar(row, symbols[0], STEPS - 1, 1);
            counted.putScalar(row, STEPS - 1, 1);
        }
    },
    /** Says at each step what it heard at the step before. */
    MANY_TO_MANY("shapes.many-to-many", "Many to many: repeat one step later, accuracy") {
        @Override
        void write(int row, int[] symbols, INDArray features, INDArray labels, INDArray counted) {
            for (int t = 0; t < STEPS; t++) {
                features.putScalar(row, symbols[t], t, 1);
                labels.putScalar(row, symbols[Math.max(0, t - 1)], t, 1);
                counted.putScalar(row, t, 1);
            }
        }
    };

    private static final int SYMBOLS = 4;
    private static final int STEPS = 8;
    private static final int BATCH = 32;
    private static final int BATCHES = 250;

    final String id;
    final String sentence;

    TinyTask(String id, String sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    /**
     * Writes one example.
     *
     * @param symbols {@code [steps]}, random numbers
     * @param features {@code [batch, symbols, steps]}, one-hot
     * @param labels {@code [batch, symbols, steps]}, one-hot
     * @param counted {@code [batch, steps]}, the steps whose output counts
     */
    abstract void write(int row, int[] symbols, INDArray features, INDArray labels, INDArray counted);

    /** Trains a network and returns its accuracy on new examples. */
    double train(long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(0.02))
                .list()
                .layer(new FusedGru.Builder().nOut(12).build())
                .layer(new RnnOutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(SYMBOLS)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.recurrent(SYMBOLS))
                .build());
        network.init();
        Random random = new Random(seed);
        network.fit(new DrawnBatches(BATCHES, () -> examples(random, BATCH)));
        DataSet others = examples(random, 250);
        Evaluation evaluation = new Evaluation();
        evaluation.evalTimeSeries(
                others.getLabels(), network.output(others.getFeatures()), others.getLabelsMaskArray());
        return evaluation.accuracy();
    }

    private DataSet examples(Random random, int rows) {
        INDArray features = Nd4j.zeros(DataType.FLOAT, rows, SYMBOLS, STEPS);
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows, SYMBOLS, STEPS);
        INDArray counted = Nd4j.zeros(DataType.FLOAT, rows, STEPS);
        for (int row = 0; row < rows; row++) {
            write(row, random.ints(STEPS, 0, SYMBOLS).toArray(), features, labels, counted);
        }
        return new DataSet(features, labels, null, counted);
    }
}
