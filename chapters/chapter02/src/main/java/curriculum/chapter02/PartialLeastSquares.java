package curriculum.chapter02;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Partial least squares regression by NIPALS, for one target (PLS1) or several (PLS2).
 *
 * <p>Where principal components are the directions in which x varies most, these are the directions in which x varies
 * most <em>together with y</em>.
 *
 * <p>Source: S. Wold, M. Sjöström, L. Eriksson, PLS-regression: a basic tool of chemometrics (2001).
 */
public final class PartialLeastSquares implements ComponentRegression {
    /** What is left of Xᵀ Y, relative to what there was, when nothing but rounding errors is left. */
    private static final double EXHAUSTED = 1e-12;

    /**
     * What to fit.
     *
     * @param components how many components
     * @param standardise whether to divide each column of x and y by its standard deviation; if not, only centred
     */
    public record Options(int components, boolean standardise) {
        /** Requires at least one component. */
        public Options {
            Tables.requireComponents(components, Integer.MAX_VALUE);
        }

        /** Standardises x and y, as is usual. */
        public static Options of(int components) {
            return new Options(components, true);
        }

        public Options withStandardise(boolean value) {
            return new Options(components, value);
        }
    }

    private final Scaling xScaling;
    private final Scaling yScaling;
    private final INDArray scores; // [rows, components]
    private final INDArray weights; // [columns, components]
    private final INDArray loadings; // [columns, components]
    private final INDArray targetLoadings; // [targets, components]
    private final INDArray rotations; // [columns, components]

    private PartialLeastSquares(
            Scaling xScaling, Scaling yScaling, int rows, int columns, int targets, int components) {
        this.xScaling = xScaling;
        this.yScaling = yScaling;
        scores = Nd4j.create(DataType.DOUBLE, rows, components);
        weights = Nd4j.create(DataType.DOUBLE, columns, components);
        loadings = Nd4j.create(DataType.DOUBLE, columns, components);
        targetLoadings = Nd4j.create(DataType.DOUBLE, targets, components);
        rotations = Nd4j.create(DataType.DOUBLE, columns, components);
    }

    /** PLS1: as {@link #fit(INDArray, INDArray, Options)}, with one target. */
    public static PartialLeastSquares fit(double[][] x, double[] y, Options options) {
        return fit(Tables.of(x, "x"), Tables.column(y, "y"), options);
    }

    /**
     * Fits y on x; with more than one target this is PLS2.
     *
     * @param x DOUBLE, {@code [rows, columns]}; stays as it is
     * @param y DOUBLE, {@code [rows, targets]}; stays as it is
     * @throws IllegalArgumentException if a value is not finite, x and y differ in rows, a column to be standardised is
     *     constant, or there are more components than x has directions that go with y
     */
    public static PartialLeastSquares fit(INDArray x, INDArray y, Options options) {
        Tables.checked(x, "x");
        Tables.checked(y, "y");
        Tables.requireSameRows(x, y);
        Tables.requireComponents(options.components(), Math.min(x.rows() - 1, x.columns()));
        Scaling xScaling = Scaling.of(x, options.standardise(), "x");
        Scaling yScaling = Scaling.of(y, options.standardise(), "y");
        PartialLeastSquares model =
                new PartialLeastSquares(xScaling, yScaling, x.rows(), x.columns(), y.columns(), options.components());
        model.nipals(x, yScaling.apply(y));
        return model;
    }

    /**
     * Finds one component after the other. Textbooks deflate x: X ← X - t pᵀ. Here that is done to C = Xᵀ Y only, where
     * it costs nothing; x stays as it is, and the rotation r gives the score that w would give on the deflated x.
     */
    private void nipals(INDArray x, INDArray y) {
        INDArray cross = xScaling.transposedTimes(x, y); // C, [columns, targets]
        double first = cross.norm2Number().doubleValue();
        for (int k = 0; k < components(); k++) {
            if (cross.norm2Number().doubleValue() <= EXHAUSTED * first) {
                throw new IllegalArgumentException("components is " + components() + ", but after " + k
                        + " nothing is left in x that goes with y");
            }
            // snippet deflation
            INDArray w = weight(cross); // [columns, 1]
            INDArray r = k == 0 ? w : w.sub(rotation(w, k)); // [columns, 1]
            INDArray t = xScaling.times(x, r); // [rows, 1]
            double square = t.mul(t).sumNumber().doubleValue();
            INDArray p = xScaling.transposedTimes(x, t).divi(square); // [columns, 1]
            INDArray q = Nd4j.gemm(y, t, true, false).divi(square); // [targets, 1]
            // Deflation: what this component explains is taken out, hence the scores are orthogonal.
            Nd4j.gemm(p, q, cross, false, true, -square, 1.0);
            // end snippet
            scores.putColumn(k, t);
            weights.putColumn(k, w);
            rotations.putColumn(k, r);
            loadings.putColumn(k, p);
            targetLoadings.putColumn(k, q);
        }
    }

    /** What the first k deflations take from a weight: R Pᵀ w. */
    private INDArray rotation(INDArray w, int k) {
        return first(rotations, k).mmul(first(loadings, k).transpose().mmul(w));
    }

    /**
     * The direction w of unit length along which X w and Y c share the most covariance. NIPALS goes in a loop, t = X w,
     * c ∝ Yᵀ t, u = Y c, w ∝ Xᵀ u, until w stays. That is the power iteration for the first eigenvector c of Cᵀ C,
     * which LAPACK finds at once.
     */
    private static INDArray weight(INDArray cross) {
        INDArray scaled = cross.div(cross.norm2Number());
        INDArray vectors = Nd4j.gemm(scaled, scaled, true, false); // becomes the eigenvectors, in columns
        Eigen.symmetricGeneralizedEigenvalues(vectors, true);
        INDArray w = scaled.mmul(vectors.getColumn(cross.columns() - 1, true).dup());
        boolean flipped = -w.minNumber().doubleValue() > w.maxNumber().doubleValue();
        return w.divi(flipped ? -w.norm2Number().doubleValue() : w.norm2Number().doubleValue());
    }

    /**
     * Scores of x.
     *
     * @param x DOUBLE, {@code [rows, columns]}
     * @return {@code [rows, components]}
     */
    public INDArray transform(INDArray x) {
        Tables.checked(x, weights.rows(), "x");
        return xScaling.times(x, rotations);
    }

    /** As {@link #transform(INDArray)}, from rows of numbers. */
    public INDArray transform(double[][] x) {
        return transform(Tables.of(x, "x"));
    }

    /** The part of x that the components describe, from scores {@code [rows, components]}: {@code [rows, columns]}. */
    public INDArray inverseTransform(INDArray givenScores) {
        Tables.checked(givenScores, components(), "givenScores");
        return xScaling.undo(givenScores.mmul(loadings.transpose()));
    }

    @Override
    public int components() {
        return weights.columns();
    }

    @Override
    public INDArray coefficients(int components) {
        Tables.requireComponents(components, components());
        INDArray slopes = first(rotations, components)
                .mmul(first(targetLoadings, components).transpose());
        return slopes.diviColumnVector(xScaling.units().reshape(weights.rows(), 1))
                .muliRowVector(yScaling.units());
    }

    @Override
    public INDArray predict(INDArray x, int components) {
        Tables.checked(x, weights.rows(), "x");
        return x.subRowVector(xScaling.means()).mmul(coefficients(components)).addiRowVector(yScaling.means());
    }

    private static INDArray first(INDArray matrix, int columns) {
        return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(0, columns));
    }

    /** Scores of the rows that the model was fitted on, orthogonal to each other, {@code [rows, components]}. */
    public INDArray scores() {
        return scores.dup();
    }

    /** Directions of unit length in the deflated x, {@code [columns, components]}. */
    public INDArray weights() {
        return weights.dup();
    }

    /** How each column of x follows the scores, {@code [columns, components]}. */
    public INDArray loadings() {
        return loadings.dup();
    }

    /** How each target follows the scores, {@code [targets, components]}. */
    public INDArray targetLoadings() {
        return targetLoadings.dup();
    }
}
