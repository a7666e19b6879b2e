package curriculum.chapter02;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Principal angles: how far two subspaces lie apart. All are zero when the smaller one lies inside the larger one.
 *
 * <p>Source: Å. Björck, G. Golub, Numerical methods for computing angles between linear subspaces (1973).
 */
public final class PrincipalAngles {
    private PrincipalAngles() {}

    /**
     * Angles between the spaces that the rows of two matrices span.
     *
     * @param a DOUBLE, {@code [directions, columns]}
     * @param b DOUBLE, {@code [directions, columns]}; the number of directions may differ
     * @return angles in radians from 0 to π/2, in ascending order, one for each dimension of the smaller space;
     *     accurate to about 1e-8, since they come from their cosines
     */
    public static double[] between(INDArray a, INDArray b) {
        Tables.checked(a, "a");
        Tables.checked(b, "b");
        if (a.columns() != b.columns()) {
            throw new IllegalArgumentException(
                    "a has " + a.columns() + " columns, but b has " + b.columns() + "; both need the same");
        }
        INDArray cosines = basis(a, "a").mmul(basis(b, "b").transpose());
        return Arrays.stream(Svd.of(cosines).values())
                .map(cosine -> Math.acos(Math.min(1, cosine)))
                .toArray();
    }

    private static INDArray basis(INDArray matrix, String name) {
        double[] lengths = matrix.norm2(1).toDoubleVector();
        if (Arrays.stream(lengths).max().orElseThrow() == 0) {
            throw new IllegalArgumentException(name + " spans nothing: all of its values are zero");
        }
        // The length of a direction says nothing about the space; a row of zeros is none, and stays as it is.
        Arrays.setAll(lengths, i -> lengths[i] == 0 ? 1 : lengths[i]);
        return Svd.rowSpace(matrix.divColumnVector(Nd4j.createFromArray(lengths).reshape(-1, 1)));
    }
}
