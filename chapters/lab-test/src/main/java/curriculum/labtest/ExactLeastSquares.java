package curriculum.labtest;

import java.math.BigDecimal;
import java.math.MathContext;

/** Least squares by the normal equation in 120 decimal digits: squaring the condition number costs nothing there. */
public final class ExactLeastSquares {
    private static final MathContext DIGITS = new MathContext(120);

    private ExactLeastSquares() {}

    /**
     * Solves a problem whose solution is unique.
     *
     * @param features {@code [rows, features]}
     * @param targets {@code [rows]}
     * @return the intercept, then the coefficients, {@code [1 + features]}
     */
    public static double[] coefficients(double[][] features, double[] targets) {
        int columns = features[0].length + 1;
        BigDecimal[][] system = new BigDecimal[columns][columns + 1]; // XᵀX, and Xᵀy in the last column
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= columns; j++) {
                system[i][j] = BigDecimal.ZERO;
                for (int row = 0; row < targets.length; row++) {
                    BigDecimal right = j == columns ? new BigDecimal(targets[row]) : value(features[row], j);
                    system[i][j] = system[i][j].add(value(features[row], i).multiply(right), DIGITS);
                }
            }
        }
        return solve(system);
    }

    private static BigDecimal value(double[] row, int column) {
        return column == 0 ? BigDecimal.ONE : new BigDecimal(row[column - 1]);
    }

    /** Gauss and Jordan's elimination; a matrix XᵀX needs no exchange of rows. */
    private static double[] solve(BigDecimal[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int i = 0; i < size; i++) {
                if (i != pivot) {
                    BigDecimal share = system[i][pivot].divide(system[pivot][pivot], DIGITS);
                    for (int j = pivot; j <= size; j++) {
                        system[i][j] = system[i][j].subtract(share.multiply(system[pivot][j], DIGITS), DIGITS);
                    }
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size].divide(system[i][i], DIGITS).doubleValue();
        }
        return solution;
    }
}
