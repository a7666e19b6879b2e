package curriculum.layers.benchmark;

import java.util.Arrays;
import java.util.Locale;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/** Times of training steps of two networks that take turns, so that their ratio holds on a busy machine too. */
record AttentionTimes(double[] first, double[] second) {

    static AttentionTimes ofTurns(
            MultiLayerNetwork a, DataSet batchOfA, MultiLayerNetwork b, DataSet batchOfB, int warmUp, int steps) {
        for (int i = 0; i < warmUp; i++) {
            a.fit(batchOfA);
            b.fit(batchOfB);
        }
        AttentionTimes times = new AttentionTimes(new double[steps], new double[steps]);
        for (int i = 0; i < steps; i++) {
            times.first[i] = milliseconds(a, batchOfA);
            times.second[i] = milliseconds(b, batchOfB);
        }
        return times;
    }

    void print(String firstName, String secondName) {
        print(firstName, first);
        print(secondName, second);
        System.out.printf(Locale.ROOT, "ratio of the medians %.1f%n%n", median(second) / median(first));
    }

    private static void print(String name, double[] times) {
        double fastest = Arrays.stream(times).min().orElseThrow();
        System.out.printf(Locale.ROOT, "%-24s median %7.1f ms, fastest %7.1f ms%n", name, median(times), fastest);
    }

    private static double milliseconds(MultiLayerNetwork network, DataSet batch) {
        long start = System.nanoTime();
        network.fit(batch);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
