package curriculum.chapter06;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reviews as a network reads them: ids of equal number, and labels.
 *
 * @param ids {@code [reviews, steps]}
 * @param labels {@code [reviews]}, 0 or 1
 * @param form how a batch of them looks
 */
record Sequences(int[][] ids, int[] labels, Form form) {
    /**
     * How a batch looks.
     *
     * @param masked whether the network is told which steps are padding
     * @param oneHotWords how long the one-hot vector of a token is; 0 if the network reads ids
     */
    record Form(boolean masked, int oneHotWords) {
        static final Form IDS = new Form(false, 0);
    }

    Sequences {
        if (ids.length == 0 || ids.length != labels.length) {
            throw new IllegalArgumentException(ids.length + " reviews with " + labels.length + " labels");
        }
    }

    /** Encodes and pads reviews, without a mask. */
    static Sequences of(Reviews reviews, Vocabulary vocabulary, int steps, Padding padding) {
        int[][] ids = reviews.texts().stream()
                .map(text -> padding.apply(vocabulary.encode(text), steps))
                .toArray(int[][]::new);
        return new Sequences(ids, reviews.labels(), Form.IDS);
    }

    /** The same reviews with a mask over their padding. */
    Sequences withMask() {
        return new Sequences(ids, labels, new Form(true, form.oneHotWords()));
    }

    /** The same reviews, each token as a vector with a single 1. */
    Sequences asOneHot(int words) {
        return new Sequences(ids, labels, new Form(form.masked(), words));
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
                form);
    }

    /** The reviews from one row up to another, without the latter. */
    Sequences range(int from, int to) {
        return rows(IntStream.range(from, to).toArray());
    }

    /**
     * All reviews as a batch: ids {@code [batch, steps]} or one-hot vectors {@code [batch, words, steps]}, labels
     * {@code [batch, 1]}, mask {@code [batch, steps]}.
     */
    DataSet batch() {
        float[][] targets = new float[size()][1];
        for (int i = 0; i < size(); i++) {
            targets[i][0] = labels[i];
        }
        return new DataSet(
                form.oneHotWords() > 0 ? oneHot(form.oneHotWords()) : features(),
                Nd4j.createFromArray(targets),
                form.masked() ? mask() : null,
                null);
    }

    /** Some of the reviews as a batch. */
    DataSet batch(int[] rows) {
        return rows(rows).batch();
    }

    private INDArray features() {
        float[][] values = new float[size()][steps()];
        for (int i = 0; i < size(); i++) {
            for (int t = 0; t < steps(); t++) {
                values[i][t] = ids[i][t];
            }
        }
        return Nd4j.createFromArray(values);
    }

    private INDArray oneHot(int words) {
        float[] values = new float[size() * words * steps()];
        for (int i = 0; i < size(); i++) {
            for (int t = 0; t < steps(); t++) {
                values[(i * words + ids[i][t]) * steps() + t] = 1;
            }
        }
        return Nd4j.createFromArray(values).reshape(size(), words, steps());
    }

    private INDArray mask() {
        float[][] values = new float[size()][steps()];
        for (int i = 0; i < size(); i++) {
            for (int t = 0; t < steps(); t++) {
                values[i][t] = ids[i][t] == Vocabulary.PADDING ? 0 : 1;
            }
        }
        return Nd4j.createFromArray(values);
    }
}
