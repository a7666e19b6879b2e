package curriculum.layers.convolution;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How a kernel moves over an image: down its rows and along its columns. */
record Window(Axis rows, Axis columns) {

    private static final int[] UNDILATED = {1, 1};

    /**
     * The window of a layer on its input.
     *
     * @param input {@code [batch, channels, height, width]}
     * @param padding is not looked at in mode Same
     * @throws org.deeplearning4j.exception.DL4JException if the kernel does not fit
     */
    static Window of(INDArray input, int[] kernel, int[] stride, int[] padding, ConvolutionMode mode) {
        int[] size = {(int) input.size(2), (int) input.size(3)};
        boolean same = mode == ConvolutionMode.Same;
        int[] outputs = ConvolutionUtils.getOutputSize(
                input, kernel, stride, same ? null : padding, mode, UNDILATED, CNN2DFormat.NCHW);
        int[] before =
                same ? ConvolutionUtils.getSameModeTopLeftPadding(outputs, size, kernel, stride, UNDILATED) : padding;
        return new Window(
                new Axis(size[0], kernel[0], stride[0], before[0], outputs[0]),
                new Axis(size[1], kernel[1], stride[1], before[1], outputs[1]));
    }

    /** Pixels of a channel of an image. */
    int pixels() {
        return rows.size() * columns.size();
    }

    /** Places of the kernel on an image. */
    int outputs() {
        return rows.outputs() * columns.outputs();
    }

    /** Taps of the kernel in one channel. */
    int taps() {
        return rows.kernel() * columns.kernel();
    }

    /** The pixel under a tap at each place of the kernel; {@link #pixels()} stands for padding. */
    int[] pixelsUnder(int tap) {
        return IntStream.range(0, outputs())
                .map(output -> pixelUnder(tap, output))
                .toArray();
    }

    private int pixelUnder(int tap, int output) {
        int row = output / columns.outputs();
        int column = output % columns.outputs();
        return rows.covers(row, down(tap)) && columns.covers(column, along(tap))
                ? rows.pixel(row, down(tap)) * columns.size() + columns.pixel(column, along(tap))
                : pixels();
    }

    /** The row of the kernel in which a tap stands. */
    int down(int tap) {
        return tap / columns.kernel();
    }

    /** The column of the kernel in which a tap stands. */
    int along(int tap) {
        return tap % columns.kernel();
    }
}
