package curriculum.chapter08;

import curriculum.chapter08.Corpus.Labelled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * How a classifier is trained on few labels.
 *
 * @param batch texts a step
 * @param epochs how often it sees each text
 * @param learningRate the largest
 */
record FineTuning(int batch, int epochs, double learningRate) {
    private static final int JUDGED_TOGETHER = 100;

    ISchedule rate(int labels) {
        return Pretraining.rate(learningRate, epochs * (labels / batch));
    }

    void train(MultiLayerNetwork classifier, Labelled data, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, data.size()).boxed().toList());
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int from = 0; from + batch <= order.size(); from += batch) {
                Labelled drawn = data.at(order.subList(from, from + batch).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
                classifier.fit(Batches.classification(drawn.texts(), drawn.labels()));
            }
        }
    }

    /** Which texts it gets right, {@code [texts]}. */
    static boolean[] right(MultiLayerNetwork classifier, Labelled data) {
        boolean[] right = new boolean[data.size()];
        for (int from = 0; from < right.length; from += JUDGED_TOGETHER) {
            int to = Math.min(right.length, from + JUDGED_TOGETHER);
            DataSet batch =
                    Batches.classification(data.texts().subList(from, to), Arrays.copyOfRange(data.labels(), from, to));
            INDArray probabilities =
                    classifier.output(batch.getFeatures(), false, batch.getFeaturesMaskArray(), null); // [batch, 2]
            for (int i = 0; i < to - from; i++) {
                int guess = probabilities.getDouble(i, 1) > probabilities.getDouble(i, 0) ? 1 : 0;
                right[from + i] = guess == data.labels()[from + i];
            }
        }
        return right;
    }

    static double share(boolean[] right) {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return (double) count / right.length;
    }
}
