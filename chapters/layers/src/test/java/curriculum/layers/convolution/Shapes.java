package curriculum.layers.convolution;

import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A random kernel on random images, and arrays for them that lie in memory in many ways.
 *
 * @param batch 1 to 5 images
 * @param height odd or even, and no multiple of the stride in general; so is the width
 * @param padding zeros in mode Same
 */
record Shapes(
        int batch,
        int channels,
        int height,
        int width,
        int[] kernel,
        int[] stride,
        int[] padding,
        ConvolutionMode mode,
        long seed) {

    static Shapes random(long seed) {
        Random random = new Random(seed);
        int[] kernel = {1 + random.nextInt(5), 1 + random.nextInt(5)};
        // DL4J refuses some strides beyond the kernel in mode Same.
        int[] stride = {1 + random.nextInt(Math.min(3, kernel[0])), 1 + random.nextInt(Math.min(3, kernel[1]))};
        ConvolutionMode mode = random.nextBoolean() ? ConvolutionMode.Same : ConvolutionMode.Truncate;
        int[] padding = mode == ConvolutionMode.Same
                ? new int[2]
                : new int[] {random.nextInt(kernel[0]), random.nextInt(kernel[1])};
        return new Shapes(
                1 + random.nextInt(5),
                1 + random.nextInt(4),
                kernel[0] + random.nextInt(9),
                kernel[1] + random.nextInt(9),
                kernel,
                stride,
                padding,
                mode,
                seed);
    }

    /** Random images {@code [batch, channels, height, width]}. */
    INDArray input(DataType type) {
        return array(type, seed, batch, channels, height, width);
    }

    /** A random gradient of an output of the same shape. */
    INDArray epsilon(INDArray output) {
        return array(output.dataType(), seed + 1, output.shape());
    }

    /** Random numbers in memory in one of five ways. */
    private static INDArray array(DataType type, long seed, long... shape) {
        Nd4j.getRandom().setSeed(seed);
        long n = shape[0];
        long c = shape[1];
        long h = shape[2];
        long w = shape[3];
        return switch ((int) (seed % 5)) {
            case 0 -> Nd4j.randn(DataType.DOUBLE, shape).castTo(type).dup('f');
            case 1 -> Nd4j.randn(DataType.DOUBLE, c, n, h, w).castTo(type).permute(1, 0, 2, 3);
            case 2 -> Nd4j.randn(DataType.DOUBLE, n, h, w, c).castTo(type).permute(0, 3, 1, 2);
            case 3 ->
                Nd4j.randn(DataType.DOUBLE, n + 1, c + 1, h + 1, w + 2)
                        .castTo(type)
                        .get(
                                NDArrayIndex.interval(1, n + 1),
                                NDArrayIndex.interval(1, c + 1),
                                NDArrayIndex.interval(0, h),
                                NDArrayIndex.interval(1, w + 1));
            default -> Nd4j.randn(DataType.DOUBLE, shape).castTo(type);
        };
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "seed %d: [%d, %d, %d, %d], kernel %d × %d, stride %d × %d, padding %d × %d, %s",
                seed,
                batch,
                channels,
                height,
                width,
                kernel[0],
                kernel[1],
                stride[0],
                stride[1],
                padding[0],
                padding[1],
                mode);
    }
}
