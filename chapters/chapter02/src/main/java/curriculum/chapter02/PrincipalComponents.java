package curriculum.chapter02;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.ops.NDBase;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Principal component analysis: the orthogonal directions in which a table varies most.
 *
 * <p>Arrays are DOUBLE. A direction's sign is a convention: here its largest loading is positive.
 *
 * <pre>{@code
 * PrincipalComponents pca = PrincipalComponents.fit(rows, Options.of(2).withStandardise(true));
 * INDArray scores = pca.transform(rows); // [rows, 2]
 * }</pre>
 *
 * <p>Source: K. Pearson (1901); I. Jolliffe, Principal Component Analysis, 2nd edition, chapters 1 to 3.
 */
public final class PrincipalComponents {

    /** How the directions are found. Both ways give the same directions. */
    public enum Solver {
        /** Eigenvectors of the covariance matrix: fast where there are many more rows than columns. */
        COVARIANCE,
        /** Right singular vectors of the centred table: keeps twice the digits of small variances. */
        SVD
    }

    /**
     * What to fit.
     *
     * @param components how many directions to keep; 0 keeps as many as the points span
     * @param standardise whether to divide each column by its standard deviation; if not, columns are only centred
     * @param solver how to find the directions
     */
    public record Options(int components, boolean standardise, Solver solver) {
        /** Rejects a negative number of components. */
        public Options {
            if (components < 0) {
                throw new IllegalArgumentException("components is " + components + ", but cannot be negative");
            }
        }

        /** Keeps {@code components} directions of the covariance of centred columns. */
        public static Options of(int components) {
            return new Options(Tables.requireComponents(components, Integer.MAX_VALUE), false, Solver.COVARIANCE);
        }

        /** Keeps as many directions as the points span. */
        public static Options all() {
            return new Options(0, false, Solver.COVARIANCE);
        }

        public Options withStandardise(boolean value) {
            return new Options(components, value, solver);
        }

        public Options withSolver(Solver value) {
            return new Options(components, standardise, value);
        }
    }

    private static final double ROUNDING_OF_SUMS = 1e-12;

    private final Scaling scaling;
    private final INDArray components; // [components, columns]
    private final double[] variances; // [components]
    private final double totalVariance;

    private PrincipalComponents(Scaling scaling, INDArray components, double[] variances, double totalVariance) {
        this.scaling = scaling;
        this.components = components;
        this.variances = variances;
        this.totalVariance = totalVariance;
    }

    /** As {@link #fit(INDArray, Options)}, from rows of numbers. */
    public static PrincipalComponents fit(double[][] points, Options options) {
        return fit(Tables.of(points, "points"), options);
    }

    /**
     * Finds the principal components.
     *
     * @param points DOUBLE, {@code [rows, columns]}, at least two rows; stays as it is
     * @throws IllegalArgumentException if a value is not finite, a column to be standardised is constant, or more
     *     components are asked for than the centred points span
     */
    public static PrincipalComponents fit(INDArray points, Options options) {
        Tables.checked(points, "points");
        if (points.rows() < 2) {
            throw new IllegalArgumentException("points has one row, but a variance needs at least two");
        }
        Scaling scaling = Scaling.of(points, options.standardise(), "points");
        Spectrum all =
                switch (options.solver()) {
                    case COVARIANCE -> byCovariance(points, scaling);
                    case SVD -> bySvd(points, scaling);
                };
        int rank = all.rank(points.rows(), scaling, options.solver());
        if (rank == 0) {
            throw new IllegalArgumentException("points has no variance: all of its rows are equal");
        }
        int kept = options.components() == 0 ? rank : Tables.requireComponents(options.components(), rank);
        INDArray components = all.directions
                .get(NDArrayIndex.interval(0, kept), NDArrayIndex.all())
                .dup('c');
        makeLargestLoadingPositive(components);
        double total = Arrays.stream(all.variances).sum();
        return new PrincipalComponents(scaling, components, Arrays.copyOf(all.variances, kept), total);
    }

    /** All directions, {@code [directions, columns]}, and the variance along each, from the largest down. */
    private record Spectrum(INDArray directions, double[] variances) {
        /** How many directions vary by more than the rounding of the solver and of the numbers themselves. */
        int rank(int rows, Scaling scaling, Solver solver) {
            double share = Math.max(rows, directions.columns()) * Math.ulp(1.0);
            // The covariance is made of squares; the singular values are as precise as the table itself.
            double smallest = variances[0] * (solver == Solver.SVD ? share * share : share);
            double[] roundings = scaling.roundings(directions);
            int rank = 0;
            while (rank < variances.length && variances[rank] > Math.max(smallest, roundings[rank] * roundings[rank])) {
                rank++;
            }
            return rank;
        }
    }

    // snippet covariance
    private static Spectrum byCovariance(INDArray points, Scaling scaling) {
        INDArray vectors = Covariance.of(points, scaling); // becomes the eigenvectors, in columns
        double[] ascending =
                Eigen.symmetricGeneralizedEigenvalues(vectors, true).toDoubleVector();
        int columns = ascending.length;
        double[] variances = new double[columns];
        // Rounding can leave a variance of zero slightly below it.
        Arrays.setAll(variances, i -> Math.max(0, ascending[columns - 1 - i]));
        INDArray directions = new NDBase().reverse(vectors.transpose(), 0);
        return new Spectrum(directions, variances);
    }
    // end snippet

    // snippet svd
    private static Spectrum bySvd(INDArray points, Scaling scaling) {
        Svd svd = Svd.of(scaling.apply(points));
        double[] variances = Arrays.stream(svd.values())
                .map(value -> value * value / (points.rows() - 1))
                .toArray();
        return new Spectrum(svd.rightVectors(), variances);
    }
    // end snippet

    private static void makeLargestLoadingPositive(INDArray directions) {
        double[] lowest = directions.min(1).toDoubleVector();
        double[] highest = directions.max(1).toDoubleVector();
        double[] signs = new double[lowest.length];
        Arrays.setAll(signs, i -> -lowest[i] > highest[i] ? -1 : 1);
        directions.muliColumnVector(Nd4j.createFromArray(signs).reshape(signs.length, 1));
    }

    /** The directions, one a row, orthonormal, {@code [components, columns]}. */
    public INDArray components() {
        return components.dup();
    }

    /** Variance (n - 1) of the points along each component, from the largest down, {@code [components]}. */
    public double[] explainedVariance() {
        return variances.clone();
    }

    /** Share of the total variance along each component, {@code [components]}. */
    public double[] explainedVarianceRatio() {
        return Arrays.stream(variances)
                .map(variance -> variance / totalVariance)
                .toArray();
    }

    /** Sum of the variances along all directions, kept or not. */
    public double totalVariance() {
        return totalVariance;
    }

    /**
     * The least number of components that together explain {@code share} of the variance.
     *
     * @param share above 0, at most what the kept components explain together
     */
    public int componentsFor(double share) {
        double sum = 0;
        for (int i = 0; i < variances.length && share > 0; i++) {
            sum += variances[i] / totalVariance;
            if (sum >= share * (1 - ROUNDING_OF_SUMS)) { // or all components would not explain 1
                return i + 1;
            }
        }
        throw new IllegalArgumentException(
                "share is " + share + ", but must be above 0 and at most " + sum + ", what the components explain");
    }

    /** As {@link #transform(INDArray)}, from rows of numbers. */
    public INDArray transform(double[][] points) {
        return transform(Tables.of(points, "points"));
    }

    /**
     * Scores: the coordinates of points along the components.
     *
     * @param points DOUBLE, {@code [rows, columns]}
     * @return {@code [rows, components]}
     */
    public INDArray transform(INDArray points) {
        Tables.checked(points, components.columns(), "points");
        return scaling.times(points, components.transpose());
    }

    /**
     * Points from their scores; exact only when no component was left out.
     *
     * @param scores DOUBLE, {@code [rows, components]}
     * @return {@code [rows, columns]}
     */
    public INDArray inverseTransform(INDArray scores) {
        Tables.checked(scores, components.rows(), "scores");
        return scaling.undo(scores.mmul(components));
    }

    /**
     * Scores divided by their standard deviations: over the fitted points their covariance is the identity.
     *
     * @param points DOUBLE, {@code [rows, columns]}
     * @return {@code [rows, components]}
     */
    public INDArray whiten(INDArray points) {
        INDArray deviations =
                Nd4j.createFromArray(Arrays.stream(variances).map(Math::sqrt).toArray());
        return transform(points).diviRowVector(deviations);
    }
}
