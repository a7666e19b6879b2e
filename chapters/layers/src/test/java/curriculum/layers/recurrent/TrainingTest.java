package curriculum.layers.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** The layers learn, in the network of a text classifier: ids, padding, embedding, last step. */
class TrainingTest {

    private static final int EXAMPLES = 48;
    private static final int STEPS = 8;

    /** The class is the first word, which padding pushes to any place. */
    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "rnn"})
    void remembersTheFirstWord(String kind) {
        MultiLayerNetwork network = new MultiLayerNetwork(Nets.configuration(DataType.FLOAT, new Adam(0.03))
                .weightDecay(1e-5)
                .list()
                .layer(new EmbeddingSequenceLayer.Builder().nIn(6).nOut(5).build())
                .layer(new LastTimeStep(Nets.builder(kind).nIn(5).nOut(8).build()))
                .layer(new OutputLayer.Builder()
                        .nIn(8)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        DataSet sentences = sentences(new Random(1));
        for (int epoch = 0; epoch < 50; epoch++) {
            network.fit(sentences);
        }

        DataSet others = sentences(new Random(2));
        Evaluation evaluation = new Evaluation();
        evaluation.eval(
                others.getLabels(), network.output(others.getFeatures(), false, others.getFeaturesMaskArray(), null));
        assertThat(evaluation.accuracy()).isGreaterThan(0.9);
    }

    private static DataSet sentences(Random random) {
        INDArray ids = Nd4j.zeros(DataType.FLOAT, EXAMPLES, STEPS);
        INDArray mask = Nd4j.zeros(DataType.FLOAT, EXAMPLES, STEPS);
        INDArray labels = Nd4j.zeros(DataType.FLOAT, EXAMPLES, 2);
        for (int i = 0; i < EXAMPLES; i++) {
            int first = random.nextInt(4);
            int last = first + 3 + random.nextInt(STEPS - first - 3);
            int label = random.nextInt(2);
            labels.putScalar(i, label, 1);
            for (int t = first; t <= last; t++) {
                ids.putScalar(i, t, t == first ? 1 + label : 1 + random.nextInt(5));
                mask.putScalar(i, t, 1);
            }
        }
        return new DataSet(ids, labels, mask, null);
    }
}
