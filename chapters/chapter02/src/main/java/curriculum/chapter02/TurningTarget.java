package curriculum.chapter02;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Two features that vary much in one direction and little in the other, and a target that turns between the two.
 *
 * <p>At 90° it is the design of scikit-learn's example "Principal Component Regression vs Partial Least Squares
 * Regression".
 */
final class TurningTarget {
    private static final int ROWS = 500;
    private static final int TRAINING_ROWS = 375;
    private static final int STEP = 10;
    private static final double NOISE = 0.5;
    // The eigenvalues and the first eigenvector of the covariance matrix [[3, 3], [3, 4]].
    private static final double WIDE = (7 + Math.sqrt(37)) / 2;
    private static final double NARROW = (7 - Math.sqrt(37)) / 2;
    private static final double TILT = Math.atan2(WIDE - 3, 3);

    private TurningTarget() {}

    /**
     * R² on rows not seen, at each angle of the target against the wide direction.
     *
     * @param degrees {@code [angles]}
     * @param pcr by PCR with 1 component, {@code [angles]}
     * @param pls by PLS with 1 component, {@code [angles]}
     * @param pcr2 by PCR with both components, {@code [angles]}
     */
    record Curves(double[] degrees, double[] pcr, double[] pls, double[] pcr2) {}

    /** Rows of two features and, at 90°, the target: {@code [rows, 3]}. */
    static double[][] sample(Random random) {
        double[][] rows = new double[ROWS][3];
        for (double[] row : rows) {
            fill(row, Math.PI / 2, random);
        }
        return rows;
    }

    private static void fill(double[] row, double angle, Random random) {
        double along = Math.sqrt(WIDE) * random.nextGaussian();
        double across = Math.sqrt(NARROW) * random.nextGaussian();
        row[0] = along * Math.cos(TILT) - across * Math.sin(TILT);
        row[1] = along * Math.sin(TILT) + across * Math.cos(TILT);
        row[2] = along * Math.cos(angle) + across * Math.sin(angle) + NOISE * random.nextGaussian();
    }

    /** The mean over so many samples. */
    static Curves measure(int draws, Random random) {
        int angles = 90 / STEP + 1;
        Curves curves = new Curves(new double[angles], new double[angles], new double[angles], new double[angles]);
        for (int i = 0; i < angles; i++) {
            curves.degrees[i] = i * STEP;
            for (int draw = 0; draw < draws; draw++) {
                double[][] rows = new double[ROWS][3];
                for (double[] row : rows) {
                    fill(row, Math.toRadians(curves.degrees[i]), random);
                }
                INDArray table = Nd4j.createFromArray(rows);
                INDArray x = part(table, 0, TRAINING_ROWS, 0, 2);
                INDArray y = part(table, 0, TRAINING_ROWS, 2, 3);
                INDArray testX = part(table, TRAINING_ROWS, ROWS, 0, 2);
                INDArray testY = part(table, TRAINING_ROWS, ROWS, 2, 3);
                var pcr = PrincipalComponentRegression.fit(x, y, PrincipalComponents.Options.all());
                var pls = PartialLeastSquares.fit(
                        x, y, PartialLeastSquares.Options.of(1).withStandardise(false));
                curves.pcr[i] += RSquared.of(pcr.predict(testX, 1), testY) / draws;
                curves.pcr2[i] += RSquared.of(pcr.predict(testX, 2), testY) / draws;
                curves.pls[i] += RSquared.of(pls.predict(testX, 1), testY) / draws;
            }
        }
        return curves;
    }

    private static INDArray part(INDArray table, int fromRow, int toRow, int fromColumn, int toColumn) {
        return table.get(NDArrayIndex.interval(fromRow, toRow), NDArrayIndex.interval(fromColumn, toColumn))
                .dup();
    }
}
