package curriculum.lab;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Small sums over arrays of numbers. */
public final class Vectors {
    private Vectors() {}

    /** The sum of the products, place by place. */
    public static double dot(double[] one, double[] other) {
        requireSameLength(one.length, other.length);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The largest absolute difference, place by place; NaN if one of the differences is. */
    public static double largestDifference(double[] one, double[] other) {
        requireSameLength(one.length, other.length);
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - other[i]));
        }
        return largest;
    }

    /** The largest absolute difference of two arrays of one shape. */
    public static double largestDifference(INDArray one, INDArray other) {
        if (!one.equalShapes(other)) {
            throw new IllegalArgumentException("Arrays of the shapes " + Arrays.toString(one.shape()) + " and "
                    + Arrays.toString(other.shape()) + " can't be compared");
        }
        return one.sub(other).amaxNumber().doubleValue();
    }

    /** The whole numbers from the first to the last, for the axis of a chart. */
    public static double[] range(int first, int last) {
        return IntStream.rangeClosed(first, last).asDoubleStream().toArray();
    }

    private static void requireSameLength(int one, int other) {
        if (one != other) {
            throw new IllegalArgumentException("Vectors of " + one + " and " + other + " numbers can't be compared");
        }
    }
}
