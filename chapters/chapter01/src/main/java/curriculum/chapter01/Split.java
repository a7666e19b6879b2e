package curriculum.chapter01;

import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rows to fit a model to, and rows to test it on.
 *
 * @param trainFeatures {@code [trainRows, features]}
 * @param trainPrices {@code [trainRows, 1]}
 * @param testFeatures {@code [testRows, features]}
 * @param testPrices {@code [testRows, 1]}
 */
record Split(INDArray trainFeatures, INDArray trainPrices, INDArray testFeatures, INDArray testPrices) {

    /** The first rows, as they stand in the file, to train on; the rest to test on. */
    static Split unshuffled(Housing housing, int trainRows) {
        return of(housing, IntStream.range(0, housing.data().rows()).toArray(), trainRows);
    }

    /** Rows drawn at random to train on; the rest to test on. */
    static Split shuffled(Housing housing, int trainRows, Random random) {
        // snippet shuffle
        int[] order = IntStream.range(0, housing.data().rows()).toArray();
        for (int last = order.length - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[drawn];
            order[drawn] = swapped;
        }
        // end snippet
        return of(housing, order, trainRows);
    }

    private static Split of(Housing housing, int[] order, int trainRows) {
        int[] train = IntStream.range(0, trainRows).map(i -> order[i]).toArray();
        int[] test = IntStream.range(trainRows, order.length).map(i -> order[i]).toArray();
        return new Split(
                Housing.rows(housing.features(), train),
                Housing.rows(housing.prices(), train),
                Housing.rows(housing.features(), test),
                Housing.rows(housing.prices(), test));
    }

    /** Fits to the training rows and scores on them. */
    RegressionScores scoreOnTraining() {
        return RegressionScores.of(fit().predict(trainFeatures), trainPrices);
    }

    /** Fits to the training rows and scores on the others. */
    RegressionScores scoreOnTest() {
        return RegressionScores.of(fit().predict(testFeatures), testPrices);
    }

    private LinearModel fit() {
        return OrdinaryLeastSquares.fit(trainFeatures, trainPrices);
    }
}
