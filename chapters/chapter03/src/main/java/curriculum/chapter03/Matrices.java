package curriculum.chapter03;

import java.nio.DoubleBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Moves numbers between Java arrays and ND4J's memory, in bulk: element by element costs more than the products. */
final class Matrices {
    private Matrices() {}

    /** Points less {@code origin}, {@code [points, columns]}. Small coordinates keep more digits in products. */
    static INDArray centred(double[][] points, double[] origin) {
        INDArray matrix = Nd4j.create(DataType.DOUBLE, points.length, origin.length);
        DoubleBuffer target = matrix.data().asNioDouble();
        double[] row = new double[origin.length];
        for (double[] point : points) {
            for (int i = 0; i < row.length; i++) {
                row[i] = point[i] - origin[i];
            }
            target.put(row);
        }
        return matrix;
    }

    /** The rows {@code from} to {@code to - 1}, as a view. */
    static INDArray rows(INDArray matrix, int from, int to) {
        return matrix.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
    }

    /** Copies the first numbers of an array that is no view into {@code target}. */
    static void read(INDArray source, double[] target, int count) {
        source.data().asNioDouble().get(target, 0, count);
    }

    /** Overwrites the first numbers of an array that is no view. */
    static void write(double[] source, INDArray target, int count) {
        target.data().asNioDouble().put(source, 0, count);
    }

    /** The sum of squares of each row, {@code [rows]}. */
    static double[] squares(INDArray matrix) {
        double[] lengths = matrix.norm2(1).toDoubleVector();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= lengths[i];
        }
        return lengths;
    }
}
