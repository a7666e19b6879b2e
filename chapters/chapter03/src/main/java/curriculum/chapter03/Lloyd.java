package curriculum.chapter03;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Lloyd's iteration: assign each point to its nearest centroid, move each centroid to the mean of its points, repeat.
 *
 * <p>Both steps are matrix products over blocks of points: ‖x - c‖² = ‖x‖² - 2 x·c + ‖c‖² for the distances, and a
 * matrix of memberships times the points for the sums.
 */
final class Lloyd {
    private static final int BLOCK = 1000;

    private final double[] origin; // [columns]
    private final INDArray points; // centred, [points, columns]
    private final double[] squares; // of the centred points, [points]
    private final KMeans.Options options;
    private final double smallShift;

    private final int[] labels; // [points]
    private final double[] distances; // squared, to the own centroid, [points]
    private double[][] centroids; // centred, [clusters, columns]

    Lloyd(double[][] given, KMeans.Options options) {
        this.options = options;
        origin = Points.mean(given);
        points = Matrices.centred(given, origin);
        squares = Matrices.squares(points);
        labels = new int[given.length];
        distances = new double[given.length];
        double meanVariance = Arrays.stream(squares).sum() / points.length();
        smallShift = options.tolerance() * meanVariance;
    }

    KMeans.Result run(double[][] start) {
        centroids = Arrays.stream(start).map(row -> plus(row, origin, -1)).toArray(double[][]::new);
        Arrays.fill(labels, -1);
        List<Double> inertias = new ArrayList<>();
        assign();
        inertias.add(inertia());
        boolean converged = false;
        // snippet lloyd
        for (int i = 0; i < options.maxIterations() && !converged; i++) {
            fillEmptyClusters();
            double shift = update();
            boolean changed = assign();
            inertias.add(inertia());
            converged = !changed || (shift <= smallShift && emptyCluster() < 0);
        }
        // end snippet
        double[][] result =
                Arrays.stream(centroids).map(row -> plus(row, origin, 1)).toArray(double[][]::new);
        double[] history = inertias.stream().mapToDouble(value -> value).toArray();
        return new KMeans.Result(result, labels.clone(), history[history.length - 1], history, converged);
    }

    private double inertia() {
        return Arrays.stream(distances).sum();
    }

    /** Gives each point the label of its nearest centroid; returns whether a label changed. */
    private boolean assign() {
        int k = centroids.length;
        INDArray matrix = Nd4j.createFromArray(centroids); // [clusters, columns]
        double[] lengths = Matrices.squares(matrix);
        INDArray products = Nd4j.create(DataType.DOUBLE, BLOCK, k);
        double[] block = new double[BLOCK * k];
        boolean changed = false;
        for (int from = 0; from < labels.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, labels.length);
            INDArray target = Matrices.rows(products, 0, to - from);
            Nd4j.gemm(Matrices.rows(points, from, to), matrix, target, false, true, 1.0, 0.0);
            Matrices.read(products, block, (to - from) * k);
            for (int i = from; i < to; i++) {
                int offset = (i - from) * k;
                int nearest = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int j = 0; j < k; j++) {
                    double distance = lengths[j] - 2 * block[offset + j]; // less ‖x‖², which is the same for all
                    if (distance < least) {
                        least = distance;
                        nearest = j;
                    }
                }
                changed |= labels[i] != nearest;
                labels[i] = nearest;
                distances[i] = Math.max(0, least + squares[i]);
            }
        }
        return changed;
    }

    /** Moves each centroid to the mean of its points; returns how far they moved together, squared. */
    private double update() {
        int k = centroids.length;
        // Column by column, which BLAS fills in two thirds of the time that it needs row by row.
        INDArray sums = Nd4j.create(DataType.DOUBLE, new long[] {k, origin.length}, 'f');
        INDArray membership = Nd4j.create(DataType.DOUBLE, BLOCK, k);
        double[] block = new double[BLOCK * k];
        for (int from = 0; from < labels.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, labels.length);
            Arrays.fill(block, 0);
            for (int i = from; i < to; i++) {
                block[(i - from) * k + labels[i]] = 1;
            }
            Matrices.write(block, membership, (to - from) * k);
            Nd4j.gemm(
                    Matrices.rows(membership, 0, to - from),
                    Matrices.rows(points, from, to),
                    sums,
                    true,
                    false,
                    1.0,
                    1.0);
        }
        int[] counts = counts();
        double[][] means = sums.toDoubleMatrix();
        double shift = 0;
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < means[j].length; i++) {
                means[j][i] /= counts[j];
            }
            shift += Points.squaredDistance(means[j], centroids[j]);
        }
        centroids = means;
        return shift;
    }

    /** Gives each empty cluster the point that is farthest from its centroid, which can only lower the inertia. */
    private void fillEmptyClusters() {
        for (int empty = emptyCluster(); empty >= 0; empty = emptyCluster()) {
            int[] counts = counts();
            int farthest = -1;
            for (int i = 0; i < labels.length; i++) {
                if (counts[labels[i]] > 1 && (farthest < 0 || distances[i] > distances[farthest])) {
                    farthest = i;
                }
            }
            labels[farthest] = empty;
            distances[farthest] = 0;
        }
    }

    private int emptyCluster() {
        int[] counts = counts();
        for (int j = 0; j < counts.length; j++) {
            if (counts[j] == 0) {
                return j;
            }
        }
        return -1;
    }

    private int[] counts() {
        int[] counts = new int[centroids.length];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    private static double[] plus(double[] a, double[] b, int sign) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + sign * b[i];
        }
        return sum;
    }
}
