package curriculum.chapter05;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Principal component analysis by the eigenvectors of the covariance matrix: the bar that autoencoders must beat.
 *
 * <p>Source: C. Bishop, Pattern Recognition and Machine Learning (2006), section 12.1.
 */
final class PrincipalComponents {
    private static final int ROWS_AT_A_TIME = 5_000;

    private final INDArray mean; // [1, pixels], DOUBLE
    private final INDArray axes; // [pixels, pixels], DOUBLE, a column each, the largest variance first

    private PrincipalComponents(INDArray mean, INDArray axes) {
        this.mean = mean;
        this.axes = axes;
    }

    /** Finds all components of images {@code [images, pixels]}. */
    static PrincipalComponents fit(INDArray images) {
        int pixels = images.columns();
        INDArray mean = Nd4j.zeros(DataType.DOUBLE, 1, pixels);
        INDArray covariance = Nd4j.zeros(DataType.DOUBLE, pixels, pixels);
        // In parts, since doubles of all rows at once would take twice the memory of the images.
        for (int from = 0; from < images.rows(); from += ROWS_AT_A_TIME) {
            mean.addi(part(images, from).castTo(DataType.DOUBLE).sum(true, 0));
        }
        mean.divi(images.rows());
        for (int from = 0; from < images.rows(); from += ROWS_AT_A_TIME) {
            INDArray centred = centred(part(images, from), mean);
            covariance.addi(centred.transpose().mmul(centred));
        }
        covariance.divi(images.rows() - 1);
        // Not ND4J's eigenvectors: those of its OpenBLAS are wrong above 128 columns on processors with AVX-512.
        EigenDecomposition eigen = new EigenDecomposition(
                new Array2DRowRealMatrix(covariance.toDoubleMatrix(), false)); // the largest variance first
        return new PrincipalComponents(mean, Nd4j.createFromArray(eigen.getV().getData()));
    }

    private static INDArray part(INDArray images, int from) {
        int to = Math.min(images.rows(), from + ROWS_AT_A_TIME);
        return images.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
    }

    private static INDArray centred(INDArray images, INDArray mean) {
        return images.castTo(DataType.DOUBLE).subiRowVector(mean);
    }

    /** The axes of the largest variances, {@code [pixels, count]}, orthonormal columns. */
    INDArray axes(int count) {
        return axes.get(NDArrayIndex.all(), NDArrayIndex.interval(0, count));
    }

    /** The coordinates of images on the axes of the largest variances, {@code [images, count]}. */
    INDArray transform(INDArray images, int count) {
        return centred(images, mean).mmul(axes(count)).castTo(images.dataType());
    }

    /** What the first so many coordinates say of images, {@code [images, pixels]}. */
    INDArray reconstruct(INDArray images, int count) {
        INDArray codes = centred(images, mean).mmul(axes(count)); // [images, count]
        return codes.mmul(axes(count).transpose()).addiRowVector(mean).castTo(images.dataType());
    }
}
