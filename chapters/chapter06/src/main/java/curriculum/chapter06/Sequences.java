package curriculum.chapter06;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reviews as a network reads them: ids of equal number, and labels.
 *
 * @param ids {@code [reviews, steps]}
 * @param labels {@code [reviews]}, 0 or 1
 * @param masked whether the network is told which steps are padding
 */
record Sequences(int[][] ids, int[] labels, boolean masked) {

    Sequences {
        if (ids.length == 0 || ids.length != labels.length) {
            throw new IllegalArgumentException(ids.length + " reviews with " + labels.length + " labels");
        }
    }

    /** Encodes and pads reviews, without a mask. */
    static Sequences of(List<List<String>> texts, int[] labels, Vocabulary vocabulary, int steps, Padding padding) {
        int[][] ids = texts.stream()
                .map(text -> padding.apply(vocabulary.encode(text), steps))
                .toArray(int[][]::new);
        return new Sequences(ids, labels, false);
    }

    /** The same reviews with a mask over their padding. */
    Sequences withMask() {
        return new Sequences(ids, labels, true);
    }

    int size() {
        return ids.length;
    }

    int steps() {
        return ids[0].length;
    }

    /** Some of the reviews, in the order given. */
    Sequences rows(int... rows) {
        return new Sequences(
                Arrays.stream(rows).mapToObj(row -> ids[row]).toArray(int[][]::new),
                Arrays.stream(rows).map(row -> labels[row]).toArray(),
                masked);
    }

    /** The reviews from one row up to another, without the latter. */
    Sequences range(int from, int to) {
        return rows(IntStream.range(from, to).toArray());
    }

    /** All reviews as a batch: ids {@code [batch, steps]}, labels {@code [batch, 1]}, mask {@code [batch, steps]}. */
    DataSet batch() {
        float[][] features = new float[size()][steps()];
        float[][] mask = new float[size()][steps()];
        float[][] targets = new float[size()][1];
        for (int i = 0; i < size(); i++) {
            targets[i][0] = labels[i];
            for (int t = 0; t < steps(); t++) {
                features[i][t] = ids[i][t];
                mask[i][t] = ids[i][t] == Vocabulary.PADDING ? 0 : 1;
            }
        }
        INDArray shown = masked ? Nd4j.createFromArray(mask) : null;
        return new DataSet(Nd4j.createFromArray(features), Nd4j.createFromArray(targets), shown, null);
    }
}
