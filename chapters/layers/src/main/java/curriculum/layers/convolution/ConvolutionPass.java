package curriculum.layers.convolution;

import java.nio.Buffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A forward and a backward pass of a convolution over a batch.
 *
 * <p>The patches, what lies under the kernel at each of its places, are laid out as a matrix: a row for each place of
 * each image, a column for each tap of each channel. One product by the weights then makes all sums of all filters, one
 * product the gradient of the weights, one the gradient of the patches. A batch goes through in groups of images whose
 * patches fit into the caches, so that its size does not decide over the memory either.
 *
 * <p>The arrays are kept from one batch to the next of the same shape.
 */
final class ConvolutionPass {

    /** Numbers in the patches of a group. */
    private static final int PATCHES = 1 << 18;

    private final Window window;
    private final int batch;
    private final int channels;
    private final int filters;
    private final int group; // images at a time

    private final Patches layout;
    private final INDArray patches; // [group·outputs, channels·taps]
    private final INDArray sums; // [group·outputs, filters], in the backward pass their gradient
    private final INDArray ones; // [group·outputs]
    private final INDArray preActivation; // [batch, filters, output rows, output columns]
    private final Numbers planes; // [group, height, width]
    private final Numbers places; // [group, output rows, output columns]
    private final Numbers mask; // likewise

    ConvolutionPass(DataType type, Window window, int batch, int channels, int filters) {
        this.window = window;
        this.batch = batch;
        this.channels = channels;
        this.filters = filters;
        layout = new Patches(window);
        int columns = channels * window.taps();
        group = Math.max(1, Math.min(batch, PATCHES / (columns * window.outputs())));
        long rows = (long) group * window.outputs();
        patches = Nd4j.createUninitializedDetached(type, 'f', rows, columns);
        sums = Nd4j.createUninitializedDetached(type, 'f', rows, filters);
        ones = Nd4j.createUninitializedDetached(type, 'c', rows).assign(1);
        preActivation = Nd4j.createUninitializedDetached(
                type,
                'c',
                batch,
                filters,
                window.rows().outputs(),
                window.columns().outputs());
        planes = Numbers.create(type, group * window.pixels());
        places = Numbers.create(type, (int) rows);
        mask = Numbers.create(type, (int) rows);
    }

    boolean fits(Window window, int batch) {
        return this.window.equals(window) && this.batch == batch;
    }

    /** The sums of the last forward pass, {@code [batch, filters, output rows, output columns]}. */
    INDArray preActivation() {
        return preActivation;
    }

    /**
     * Computes the sums.
     *
     * @param input {@code [batch, channels, height, width]}
     * @param weights {@code [channels·taps, filters]}
     * @param bias {@code [filters]}, or null
     * @param rectified whether negative sums come out as zero
     * @param output receives the sums, {@code [batch, filters, output rows, output columns]}
     */
    void forward(Images input, INDArray weights, INDArray bias, boolean rectified, Images output) {
        Images kept = Images.of(preActivation);
        for (int first = 0; first < batch; first += group) {
            int images = Math.min(group, batch - first);
            INDArray product = part(sums, images);
            Nd4j.gemm(lay(input, first, images), weights, product, false, false, 1, 0);
            Buffer memory = Numbers.memory(product);
            int rows = images * window.outputs();
            for (int filter = 0; filter < filters; filter++) {
                places.read(memory, filter * rows, 0, rows);
                if (bias != null) {
                    places.add(bias.getDouble(filter), rows);
                }
                kept.write(filter, first, images, places);
                if (rectified) {
                    places.rectify(rows);
                }
                output.write(filter, first, images, places);
            }
        }
    }

    /**
     * Computes all gradients of the last forward pass.
     *
     * @param epsilon gradient of the output, {@code [batch, filters, output rows, output columns]}
     * @param rectified whether it passes only where the sums are positive
     * @param input {@code [batch, channels, height, width]}
     * @param weights {@code [channels·taps, filters]}
     * @param gradients receive the result
     */
    void backward(Images epsilon, boolean rectified, Images input, INDArray weights, ConvolutionGradients gradients) {
        for (int first = 0; first < batch; first += group) {
            int images = Math.min(group, batch - first);
            // Those of a batch that is a single group are still there from the forward pass.
            INDArray patch = group == batch ? patches : lay(input, first, images);
            INDArray error = part(sums, images);
            readErrors(epsilon, rectified, first, images, Numbers.memory(error));
            double kept = first == 0 ? 0 : 1;
            Nd4j.gemm(patch, error, gradients.weights(), true, false, 1, kept);
            if (gradients.bias() != null) {
                INDArray one = ones.get(NDArrayIndex.interval(0, error.rows()));
                Nd4j.gemm(error, one, gradients.bias(), true, false, 1, kept);
            }
            Nd4j.gemm(error, weights, patch, false, true, 1, 0);
            collect(patch, first, images, gradients.input());
        }
    }

    private void readErrors(Images epsilon, boolean rectified, int first, int images, Buffer memory) {
        Images pre = Images.of(preActivation);
        int rows = images * window.outputs();
        for (int filter = 0; filter < filters; filter++) {
            epsilon.read(filter, first, images, places);
            if (rectified) {
                pre.read(filter, first, images, mask);
                places.keepWherePositive(mask, rows);
            }
            places.write(memory, filter * rows, 0, rows);
        }
    }

    private INDArray lay(Images input, int first, int images) {
        INDArray matrix = part(patches, images);
        Buffer memory = Numbers.memory(matrix);
        int rows = images * window.outputs();
        int column = 0;
        for (int channel = 0; channel < channels; channel++) {
            input.read(channel, first, images, planes);
            for (int tap = 0; tap < window.taps(); tap++, column++) {
                layout.lay(tap, images, planes, places);
                places.write(memory, column * rows, 0, rows);
            }
        }
        return matrix;
    }

    private void collect(INDArray matrix, int first, int images, Images inputGradient) {
        Buffer memory = Numbers.memory(matrix);
        int rows = images * window.outputs();
        int column = 0;
        for (int channel = 0; channel < channels; channel++) {
            planes.fill(0, images * window.pixels(), 0);
            for (int tap = 0; tap < window.taps(); tap++, column++) {
                places.read(memory, column * rows, 0, rows);
                layout.collect(tap, images, places, planes);
            }
            inputGradient.write(channel, first, images, planes);
        }
    }

    /** The beginning of a matrix for a whole group, as a matrix for fewer images. */
    private INDArray part(INDArray matrix, int images) {
        if (images == group) {
            return matrix;
        }
        long rows = (long) images * window.outputs();
        return matrix.reshape('f', new long[] {matrix.length()})
                .get(NDArrayIndex.interval(0, rows * matrix.columns()))
                .reshape('f', new long[] {rows, matrix.columns()});
    }
}
