package curriculum.chapter08;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Puts sequences of different lengths into arrays; what is shorter is filled up with [PAD], and a mask says so. */
final class Batches {
    private static final int PAD = 0;
    private static final int ROUNDED = 8;

    private Batches() {}

    /** For a masked language model: labels are the right ids, their mask says which of them are asked for. */
    static DataSet languageModel(List<Masked> batch) {
        List<Encoded> inputs = batch.stream()
                .map(masked -> masked.original().with(masked.input()))
                .toList();
        int steps = roundedUp(longest(inputs));
        float[][] labels = new float[batch.size()][steps];
        float[][] asked = new float[batch.size()][steps];
        for (int row = 0; row < batch.size(); row++) {
            Masked masked = batch.get(row);
            for (int step = 0; step < masked.input().length; step++) {
                labels[row][step] = masked.original().ids()[step];
                asked[row][step] = masked.selected()[step] ? 1 : 0;
            }
        }
        return new DataSet(
                features(inputs, steps),
                Nd4j.createFromArray(labels),
                mask(inputs, steps),
                Nd4j.createFromArray(asked));
    }

    /** For a classifier: labels are one-hot, {@code [batch, 2]}. */
    static DataSet classification(List<Encoded> batch, int[] labels) {
        float[][] oneHot = new float[batch.size()][2];
        for (int row = 0; row < labels.length; row++) {
            oneHot[row][labels[row]] = 1;
        }
        return classification(batch, oneHot);
    }

    /** For a classifier whose labels are probabilities, {@code [batch, classes]}. */
    static DataSet classification(List<Encoded> batch, float[][] labels) {
        int steps = roundedUp(longest(batch));
        return new DataSet(features(batch, steps), Nd4j.createFromArray(labels), mask(batch, steps), null);
    }

    /** Ids and segments, {@code [batch, 2, steps]}; as many steps as the longest sequence has. */
    static INDArray features(List<Encoded> batch) {
        return features(batch, longest(batch));
    }

    /** 1 for a token and 0 for padding, {@code [batch, steps]}. */
    static INDArray mask(List<Encoded> batch) {
        return mask(batch, longest(batch));
    }

    private static INDArray features(List<Encoded> batch, int steps) {
        float[][][] features = new float[batch.size()][2][steps];
        for (int row = 0; row < batch.size(); row++) {
            Encoded sequence = batch.get(row);
            for (int step = 0; step < steps; step++) {
                boolean real = step < sequence.length();
                features[row][0][step] = real ? sequence.ids()[step] : PAD;
                features[row][1][step] = real ? sequence.segment(step) : 0;
            }
        }
        return Nd4j.createFromArray(features);
    }

    private static INDArray mask(List<Encoded> batch, int steps) {
        float[][] mask = new float[batch.size()][steps];
        for (int row = 0; row < batch.size(); row++) {
            Arrays.fill(mask[row], 0, batch.get(row).length(), 1);
        }
        return Nd4j.createFromArray(mask);
    }

    private static int longest(List<Encoded> batch) {
        return batch.stream().mapToInt(Encoded::length).max().orElseThrow();
    }

    // Then most batches have one shape, and the layers use their memory again instead of asking for more.
    private static int roundedUp(int steps) {
        return (steps + ROUNDED - 1) / ROUNDED * ROUNDED;
    }
}
