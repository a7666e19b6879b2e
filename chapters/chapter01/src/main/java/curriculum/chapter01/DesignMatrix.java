package curriculum.chapter01;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A least-squares problem in units that lose no digits: a column of ones, then the features with mean 0 and deviation
 * 1; and the targets with mean 0.
 *
 * <p>A temperature from −300 on or a time in milliseconds is then as good as any other feature, and no prediction
 * changes. {@link #model} goes back to the given units.
 */
final class DesignMatrix {
    /** By how much, as a share of its values, rounding can make a column differ from the weighted sum that it is. */
    private static final double ROUNDING = 2 * Math.ulp(1.0);

    /** A smaller weight, in units of deviations, is what rounding leaves of 0. */
    private static final double NO_WEIGHT = 1e-6;

    private final Standardization units;
    private final INDArray x; // [rows, 1 + features]
    private final INDArray y; // [rows, 1]
    private final double meanTarget;
    private final double[] roundings; // of each column, in deviations, [1 + features]
    private final Qr qr;

    private DesignMatrix(Standardization units, INDArray features, INDArray targets) {
        this.units = units;
        INDArray ones = Nd4j.ones(DataType.DOUBLE, features.rows(), 1);
        x = Nd4j.hstack(ones, units.transform(features));
        double mean = targets.meanNumber().doubleValue();
        meanTarget = mean + targets.sub(mean).meanNumber().doubleValue(); // and what rounding has kept from it
        y = targets.sub(meanTarget);
        // That of the given values goes with the largest of them, that of QR with the length of a column.
        INDArray largest = Transforms.abs(features, true).max(true, 0).divi(units.deviations()); // [1, features]
        roundings = Nd4j.hstack(Nd4j.zeros(DataType.DOUBLE, 1, 1), largest)
                .addi(4 * Math.sqrt(features.rows()))
                .muli(ROUNDING)
                .toDoubleVector();
        qr = Qr.of(x);
    }

    /**
     * Checks a problem and brings it into its units.
     *
     * @param features {@code [rows, features]}, in double precision
     * @param targets {@code [rows, 1]}
     * @throws IllegalArgumentException if the shapes do not fit, a number is not finite, there are fewer rows than
     *     coefficients, or a feature is constant or a weighted sum of others: then many solutions are equally good
     */
    static DesignMatrix of(INDArray features, INDArray targets) {
        Inputs.check(features, targets);
        return new DesignMatrix(Standardization.fit(features), features, targets).requireIndependent(0);
    }

    /**
     * Requires features that are not even nearly weighted sums of others.
     *
     * @param least which share of each feature must be its own, so that no weighted sum of the features before it
     *     explains it
     */
    DesignMatrix requireIndependent(double least) {
        double length = Math.sqrt(x.rows()); // of each column
        double[][] r = qr.r().toDoubleMatrix();
        for (int column = 1; column < x.columns(); column++) {
            double[] weights = weights(r, column);
            double rounding = roundings[column];
            for (int i = 0; i < column; i++) {
                rounding += Math.abs(weights[i]) * roundings[i];
            }
            // On the diagonal of R stands what of a column is no weighted sum of the columns before it.
            double own = Math.abs(r[column][column]) / length;
            if (own <= Math.max(least, rounding)) {
                throw new IllegalArgumentException(sentence(column - 1, weights, own > rounding));
            }
        }
        return this;
    }

    /**
     * The weighted sum of the columns before it that comes nearest to a column, by back substitution; {@code [column]}.
     */
    private static double[] weights(double[][] r, int column) {
        double[] weights = new double[column];
        for (int i = column - 1; i >= 0; i--) {
            double rest = r[i][column];
            for (int j = i + 1; j < column; j++) {
                rest -= r[i][j] * weights[j];
            }
            weights[i] = rest / r[i][i];
        }
        return weights;
    }

    private static String sentence(int feature, double[] weights, boolean nearly) {
        List<Integer> others = IntStream.range(1, weights.length)
                .filter(i -> Math.abs(weights[i]) > NO_WEIGHT)
                .mapToObj(i -> i - 1)
                .toList();
        String names = others.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "Feature " + feature + " is " + (nearly ? "nearly " : "") + "a weighted sum of "
                + (others.size() == 1 ? "feature " : "features ") + names + " and a constant (the first feature is 0); "
                + (nearly ? "fit by QR, or " : "") + "leave one of them out";
    }

    /** {@code [rows, 1 + features]}. */
    INDArray x() {
        return x;
    }

    /** {@code [rows, 1]}. */
    INDArray y() {
        return y;
    }

    /** Of {@link #x}. */
    Qr qr() {
        return qr;
    }

    /** The model of a solution for {@link #x} and {@link #y}, {@code [1 + features, 1]}, in the given units. */
    LinearModel model(INDArray solution) {
        INDArray given = inGivenUnits(solution);
        given.putScalar(0, 0, given.getDouble(0, 0) + meanTarget);
        return LinearModel.of(given);
    }

    /** (XᵀX)⁻¹ of the column of ones and the features in the given units, {@code [1 + features, 1 + features]}. */
    INDArray inverseGram() {
        // With X = QR it is R⁻¹R⁻ᵀ, and XᵀX, which would square the condition number, need not be formed.
        INDArray inverse = inGivenUnits(qr.solve(Nd4j.eye(x.columns()).castTo(DataType.DOUBLE)));
        return inverse.mmul(inverse.transpose());
    }

    /** Changes the rows of {@code [1 + features, any]}, each of which belongs to a column of X. */
    private INDArray inGivenUnits(INDArray rows) {
        INDArray intercept = rows.get(NDArrayIndex.interval(0, 1), NDArrayIndex.all()); // [1, any]
        INDArray slopes = rows.get(NDArrayIndex.interval(1, rows.rows()), NDArrayIndex.all())
                .divColumnVector(units.deviations().transpose()); // [features, any]
        return Nd4j.vstack(intercept.sub(units.means().mmul(slopes)), slopes);
    }
}
