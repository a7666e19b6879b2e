package curriculum.layers.convolution;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;

/** Hands on the mean of each window, and an equal share of its gradient to each of its numbers. */
final class AveragePooling extends Pooling {

    private final int[][] pixelsUnder; // [taps][outputs]
    private final double[] shares; // [outputs], 1 / numbers of the window

    /** @param padded whether padding counts as numbers of a window */
    AveragePooling(DataType type, Window window, boolean padded) {
        super(type, window.pixels(), window.outputs(), 0);
        pixelsUnder =
                IntStream.range(0, window.taps()).mapToObj(window::pixelsUnder).toArray(int[][]::new);
        shares = IntStream.range(0, window.outputs())
                .mapToDouble(output -> 1.0 / (padded ? window.taps() : pixelsOf(output, window.pixels())))
                .toArray();
    }

    private long pixelsOf(int output, int padding) {
        return IntStream.range(0, pixelsUnder.length)
                .filter(tap -> pixelsUnder[tap][output] != padding)
                .count();
    }

    @Override
    void pool(int index) {
        for (int[] at : pixelsUnder) {
            pooled.addFrom(plane, at);
        }
        pooled.multiply(shares);
    }

    @Override
    void spread(int index) {
        pooled.multiply(shares);
        for (int[] at : pixelsUnder) {
            plane.addTo(at, pooled);
        }
    }
}
