package curriculum.layers.convolution;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;

/** Hands on the largest number of each window, the first of equals, and its gradient to that number alone. */
final class MaxPooling extends Pooling {

    private final int[][] pixelsUnder; // [taps][outputs]
    private final int[][] largest; // [batch·channels][outputs], where the largest number of each window stands

    MaxPooling(DataType type, Window window, int planes) {
        super(type, window.pixels(), window.outputs(), Double.NEGATIVE_INFINITY);
        pixelsUnder =
                IntStream.range(0, window.taps()).mapToObj(window::pixelsUnder).toArray(int[][]::new);
        largest = new int[planes][window.outputs()];
    }

    @Override
    void pool(int index) {
        int[] best = largest[index];
        System.arraycopy(pixelsUnder[0], 0, best, 0, best.length);
        for (int tap = 1; tap < pixelsUnder.length; tap++) {
            plane.larger(pixelsUnder[tap], best);
        }
        pooled.addFrom(plane, best);
    }

    @Override
    void spread(int index) {
        plane.addTo(largest[index], pooled);
    }
}
