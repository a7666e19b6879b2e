package curriculum.chapter04;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows dealt into folds of nearly equal size, each of which is left out once.
 *
 * @param fold {@code [rows]}, the fold of each row, from 0
 * @param count how many folds
 */
record Folds(int[] fold, int count) {

    /**
     * Deals rows out at random.
     *
     * @throws IllegalArgumentException unless there are at least two folds, and a row for each
     */
    static Folds deal(int rows, int count, long seed) {
        if (count < 2 || rows < count) {
            throw new IllegalArgumentException("Cross-validation needs two folds or more and a row for each, not "
                    + count + " folds of " + rows + " rows");
        }
        // snippet deal
        int[] order = IntStream.range(0, rows).toArray();
        Sample.shuffle(order, new Random(seed));
        int[] fold = new int[rows];
        for (int i = 0; i < rows; i++) {
            fold[order[i]] = i % count;
        }
        // end snippet
        return new Folds(fold, count);
    }

    /** The rows to validate on when a fold is left out. */
    int[] leftOut(int one) {
        return IntStream.range(0, fold.length).filter(row -> fold[row] == one).toArray();
    }

    /** The rows to train on when a fold is left out. */
    int[] others(int one) {
        return IntStream.range(0, fold.length).filter(row -> fold[row] != one).toArray();
    }
}
