package curriculum.layers.convolution;

import org.nd4j.linalg.api.buffer.DataType;

/**
 * A forward and a backward pass of a pooling over a batch, one channel of one image after the other.
 *
 * <p>Behind the pixels of a channel stands one more number, on which the taps that lie on padding fall.
 */
abstract class Pooling {

    final Numbers plane; // [height·width + 1]
    final Numbers pooled; // [output rows·output columns]

    private final int pixels;
    private final int outputs;
    private final double padding;

    /** @param padding what counts as the number on padding */
    Pooling(DataType type, int pixels, int outputs, double padding) {
        this.pixels = pixels;
        this.outputs = outputs;
        this.padding = padding;
        plane = Numbers.create(type, pixels + 1);
        pooled = Numbers.create(type, outputs);
    }

    /**
     * Pools images {@code [batch, channels, height, width]} to {@code [batch, channels, output rows, output columns]}.
     */
    final void forward(Images input, Images output) {
        for (int image = 0; image < input.batch(); image++) {
            for (int channel = 0; channel < input.channels(); channel++) {
                input.read(channel, image, 1, plane);
                plane.fill(pixels, pixels + 1, padding); // a backward pass may have left a gradient there
                pooled.fill(0, outputs, 0);
                pool(image * input.channels() + channel);
                output.write(channel, image, 1, pooled);
            }
        }
    }

    /** Hands the gradient of the output to the pixels that it came from in the last forward pass. */
    final void backward(Images epsilon, Images inputGradient) {
        for (int image = 0; image < epsilon.batch(); image++) {
            for (int channel = 0; channel < epsilon.channels(); channel++) {
                epsilon.read(channel, image, 1, pooled);
                plane.fill(0, pixels, 0);
                spread(image * epsilon.channels() + channel);
                inputGradient.write(channel, image, 1, plane);
            }
        }
    }

    /** Adds what the windows of {@link #plane} come to to {@link #pooled}. */
    abstract void pool(int index);

    /** Adds {@link #pooled} to the pixels of {@link #plane} that it came from. */
    abstract void spread(int index);
}
