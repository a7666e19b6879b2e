package curriculum.chapter02;

import curriculum.chapter02.PrincipalComponents.Options;
import curriculum.chapter02.PrincipalComponents.Solver;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How many digits of a small variance are right.
 *
 * @param byCovariance by the eigenvalues of the covariance
 * @param bySvd by the singular values of the table
 */
record Precision(double byCovariance, double bySvd) {
    /** How far apart two near-equal columns are, as a share of their standard deviation. */
    private static final double DISTANCE = 1e-5;

    /** Makes a table of two columns that nearly agree, whose smaller variance is known from a formula. */
    static Precision measure(int rows, Random random) {
        INDArray noise = ManyVariables.noise(rows, 2, random);
        INDArray a = noise.getColumn(0, true).dup();
        INDArray b = noise.getColumn(1, true).dup();
        INDArray twins = Nd4j.hstack(a, a.add(b.mul(DISTANCE)));
        // With s, c and d the variances of a and b and their covariance, the covariance matrix of the twins has this
        // determinant and trace, and these are the product and the sum of its eigenvalues.
        double s = covariance(a, a);
        double c = covariance(a, b);
        double d = covariance(b, b);
        double determinant = DISTANCE * DISTANCE * (s * d - c * c);
        double trace = 2 * s + 2 * DISTANCE * c + DISTANCE * DISTANCE * d;
        double larger = trace / 2 + Math.sqrt(trace * trace / 4 - determinant);
        double smaller = determinant / larger;
        return new Precision(digits(twins, Solver.COVARIANCE, smaller), digits(twins, Solver.SVD, smaller));
    }

    private static double digits(INDArray table, Solver solver, double truth) {
        double variance =
                PrincipalComponents.fit(table, Options.all().withSolver(solver)).explainedVariance()[1];
        return -Math.log10(Math.max(Math.ulp(1.0), Math.abs(variance - truth) / truth));
    }

    private static double covariance(INDArray a, INDArray b) {
        INDArray products = a.sub(a.meanNumber()).muli(b.sub(b.meanNumber()));
        return products.sumNumber().doubleValue() / (a.length() - 1);
    }
}
