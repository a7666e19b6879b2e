package curriculum.chapter02;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Principal component regression: least squares on the scores of x instead of on x.
 *
 * <p>The scores are uncorrelated, so that each component's slope is the same however many others there are.
 *
 * <p>Source: I. Jolliffe, Principal Component Analysis, 2nd edition, chapter 8.
 */
public final class PrincipalComponentRegression implements ComponentRegression {
    private final Scaling scaling; // of x
    private final INDArray directions; // [components, columns]
    private final INDArray slopes; // [components, targets]
    private final INDArray targetMeans; // [targets]

    private PrincipalComponentRegression(Scaling scaling, INDArray directions, INDArray slopes, INDArray targetMeans) {
        this.scaling = scaling;
        this.directions = directions;
        this.slopes = slopes;
        this.targetMeans = targetMeans;
    }

    /** As {@link #fit(INDArray, INDArray, PrincipalComponents.Options)}, with one target. */
    public static PrincipalComponentRegression fit(double[][] x, double[] y, PrincipalComponents.Options options) {
        return fit(Tables.of(x, "x"), Tables.column(y, "y"), options);
    }

    /**
     * Fits y on the principal components of x.
     *
     * @param x DOUBLE, {@code [rows, columns]}
     * @param y DOUBLE, {@code [rows, targets]}
     * @throws IllegalArgumentException as {@link PrincipalComponents#fit}, or if x and y differ in rows
     */
    public static PrincipalComponentRegression fit(INDArray x, INDArray y, PrincipalComponents.Options options) {
        Tables.checked(y, "y");
        Tables.checked(x, "x");
        Tables.requireSameRows(x, y);
        PrincipalComponents pca = PrincipalComponents.fit(x, options);
        Scaling targets = Scaling.of(y, false, "y");
        INDArray scores = pca.transform(x); // [rows, components]
        INDArray squares = Nd4j.createFromArray(pca.explainedVariance()).muli(x.rows() - 1); // Σ score², [components]
        INDArray slopes =
                scores.transpose().mmul(targets.apply(y)).diviColumnVector(squares.reshape(squares.length(), 1));
        return new PrincipalComponentRegression(
                Scaling.of(x, options.standardise(), "x"), pca.components(), slopes, targets.means());
    }

    @Override
    public int components() {
        return directions.rows();
    }

    @Override
    public INDArray coefficients(int components) {
        Tables.requireComponents(components, components());
        INDArray kept = directions.get(NDArrayIndex.interval(0, components), NDArrayIndex.all());
        INDArray slope = slopes.get(NDArrayIndex.interval(0, components), NDArrayIndex.all());
        return kept.transpose().mmul(slope).diviColumnVector(scaling.units().reshape(directions.columns(), 1));
    }

    @Override
    public INDArray predict(INDArray x, int components) {
        Tables.checked(x, directions.columns(), "x");
        return x.subRowVector(scaling.means()).mmul(coefficients(components)).addiRowVector(targetMeans);
    }
}
