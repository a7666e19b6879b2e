package curriculum.chapter07;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Some pairs as arrays, padded at the end.
 *
 * @param source ids, {@code [batch, 1, source steps]}
 * @param sourceMask 1 for a token, 0 for padding, {@code [batch, source steps]}
 * @param given the target one step late, beginning with the start symbol: what the decoder is told, {@code [batch, 1, steps]}
 * @param expected the target, ending with the end symbol: what the decoder shall say, {@code [batch, 1, steps]}
 * @param targetMask {@code [batch, steps]}
 */
record Batch(INDArray source, INDArray sourceMask, INDArray given, INDArray expected, INDArray targetMask) {

    /** Pads to the longest source and the longest target. */
    static Batch of(List<Pair> pairs) {
        return of(
                pairs,
                pairs.stream().mapToInt(pair -> pair.source().length).max().orElseThrow());
    }

    // snippet batch
    static Batch of(List<Pair> pairs, int sourceSteps) {
        int steps =
                1 + pairs.stream().mapToInt(pair -> pair.target().length).max().orElseThrow();
        float[][] source = new float[pairs.size()][sourceSteps];
        float[][] sourceMask = new float[pairs.size()][sourceSteps];
        float[][] given = new float[pairs.size()][steps];
        float[][] expected = new float[pairs.size()][steps];
        float[][] targetMask = new float[pairs.size()][steps];
        for (int row = 0; row < pairs.size(); row++) {
            int[] read = pairs.get(row).source();
            int[] written = pairs.get(row).target();
            for (int step = 0; step < read.length; step++) {
                source[row][step] = read[step];
                sourceMask[row][step] = 1;
            }
            for (int step = 0; step <= written.length; step++) {
                given[row][step] = step == 0 ? Vocabulary.START : written[step - 1];
                expected[row][step] = step == written.length ? Vocabulary.END : written[step];
                targetMask[row][step] = 1;
            }
        }
        return new Batch(
                ids(source),
                Nd4j.createFromArray(sourceMask),
                ids(given),
                ids(expected),
                Nd4j.createFromArray(targetMask));
    }
    // end snippet

    private static INDArray ids(float[][] values) {
        return Nd4j.createFromArray(values).reshape(values.length, 1, values[0].length);
    }

    INDArray[] features() {
        return new INDArray[] {source, given};
    }

    INDArray[] masks() {
        return new INDArray[] {sourceMask, targetMask};
    }

    MultiDataSet dataSet() {
        return new MultiDataSet(features(), new INDArray[] {expected}, masks(), new INDArray[] {targetMask});
    }
}
