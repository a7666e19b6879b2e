package curriculum.chapter02;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Variances along the principal components in 60 decimal digits, by Jacobi's rotations of the covariance matrix. */
final class ExactVariances {
    private static final MathContext DIGITS = new MathContext(60);
    private static final int SWEEPS = 12;

    private ExactVariances() {}

    /** From the largest down, {@code [columns]}; {@code table} is {@code [rows, columns]}. */
    static double[] of(double[][] table) {
        BigDecimal[][] matrix = covariance(table);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < matrix.length; i++) {
                for (int j = i + 1; j < matrix.length; j++) {
                    rotate(matrix, i, j);
                }
            }
        }
        double[] descending = new double[matrix.length];
        Arrays.setAll(descending, i -> -matrix[i][i].doubleValue());
        Arrays.sort(descending);
        return Arrays.stream(descending).map(value -> -value).toArray();
    }

    private static BigDecimal[][] covariance(double[][] table) {
        int columns = table[0].length;
        BigDecimal rows = BigDecimal.valueOf(table.length);
        BigDecimal[] means = new BigDecimal[columns];
        Arrays.setAll(means, j -> Arrays.stream(table)
                .map(row -> new BigDecimal(row[j]))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(rows, DIGITS));
        BigDecimal[][] covariance = new BigDecimal[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (double[] row : table) {
                    BigDecimal left = new BigDecimal(row[i]).subtract(means[i], DIGITS);
                    sum = sum.add(left.multiply(new BigDecimal(row[j]).subtract(means[j], DIGITS)), DIGITS);
                }
                covariance[i][j] = sum.divide(rows.subtract(BigDecimal.ONE), DIGITS);
            }
        }
        return covariance;
    }

    /** Makes the entry (i, j) of a symmetric matrix zero: Golub and Van Loan, Matrix Computations, section 8.5. */
    private static void rotate(BigDecimal[][] matrix, int i, int j) {
        if (matrix[i][j].signum() == 0) {
            return;
        }
        BigDecimal half = matrix[j][j].subtract(matrix[i][i]).divide(matrix[i][j].multiply(two()), DIGITS);
        BigDecimal root = half.multiply(half).add(BigDecimal.ONE).sqrt(DIGITS);
        BigDecimal tangent = half.signum() < 0
                ? BigDecimal.ONE.negate().divide(root.subtract(half), DIGITS)
                : BigDecimal.ONE.divide(root.add(half), DIGITS);
        BigDecimal cosine = BigDecimal.ONE.divide(
                tangent.multiply(tangent).add(BigDecimal.ONE).sqrt(DIGITS), DIGITS);
        BigDecimal sine = tangent.multiply(cosine, DIGITS);
        for (BigDecimal[] row : matrix) {
            BigDecimal left = row[i];
            row[i] = cosine.multiply(left).subtract(sine.multiply(row[j]), DIGITS);
            row[j] = sine.multiply(left).add(cosine.multiply(row[j]), DIGITS);
        }
        for (int k = 0; k < matrix.length; k++) {
            BigDecimal upper = matrix[i][k];
            matrix[i][k] = cosine.multiply(upper).subtract(sine.multiply(matrix[j][k]), DIGITS);
            matrix[j][k] = sine.multiply(upper).add(cosine.multiply(matrix[j][k]), DIGITS);
        }
    }

    private static BigDecimal two() {
        return BigDecimal.valueOf(2);
    }
}
