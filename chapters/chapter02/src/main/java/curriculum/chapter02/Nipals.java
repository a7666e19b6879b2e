package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Partial least squares as the textbooks have it: a loop for each component, and x and y deflated.
 *
 * <p>{@link PartialLeastSquares} finds the same faster. Source: P. Geladi, B. Kowalski, Partial least-squares
 * regression: a tutorial (1986).
 *
 * @param scores {@code [rows, components]}
 * @param weights {@code [columns, components]}
 */
record Nipals(INDArray scores, INDArray weights) {
    private static final double SETTLED = 1e-13;
    private static final int MOST_ROUNDS = 10_000;

    /**
     * Finds components one after the other.
     *
     * @param givenX {@code [rows, columns]}, centred
     * @param givenY {@code [rows, targets]}, centred
     */
    static Nipals fit(INDArray givenX, INDArray givenY, int components) {
        INDArray scores = Nd4j.create(DataType.DOUBLE, givenX.rows(), components);
        INDArray weights = Nd4j.create(DataType.DOUBLE, givenX.columns(), components);
        // snippet nipals
        INDArray x = givenX.dup();
        INDArray y = givenY.dup();
        for (int k = 0; k < components; k++) {
            INDArray u = y.getColumn(0, true).dup(); // [rows, 1], what is to be explained
            INDArray w = unit(x.transpose().mmul(u)); // [columns, 1], weights
            INDArray t = x.mmul(w); // [rows, 1], scores
            double change = 1;
            for (int round = 0; change > SETTLED && round < MOST_ROUNDS; round++) {
                INDArray c = unit(y.transpose().mmul(t)); // [targets, 1]
                u = y.mmul(c);
                INDArray next = unit(x.transpose().mmul(u));
                change = next.distance2(w);
                w = next;
                t = x.mmul(w);
            }
            double square = t.mul(t).sumNumber().doubleValue();
            INDArray p = x.transpose().mmul(t).divi(square); // [columns, 1], loadings
            INDArray q = y.transpose().mmul(t).divi(square); // [targets, 1]
            x.subi(t.mmul(p.transpose())); // deflation: what t explains is taken out
            y.subi(t.mmul(q.transpose()));
            scores.putColumn(k, t);
            weights.putColumn(k, w);
        }
        // end snippet
        return new Nipals(scores, weights);
    }

    private static INDArray unit(INDArray vector) {
        return vector.divi(vector.norm2Number());
    }
}
