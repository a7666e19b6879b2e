package curriculum.layers.convolution;

/**
 * How a kernel moves along one axis of an image.
 *
 * @param size pixels of the image
 * @param kernel taps of the kernel
 * @param stride pixels from one place of the kernel to the next
 * @param padding zeros before the first pixel
 * @param outputs places of the kernel
 */
record Axis(int size, int kernel, int stride, int padding, int outputs) {

    /** The pixel under a tap at a place of the kernel; padding where it is not within the image. */
    int pixel(int output, int tap) {
        return output * stride + tap - padding;
    }

    /** Whether a tap lies on a pixel of the image at a place of the kernel. */
    boolean covers(int output, int tap) {
        int pixel = pixel(output, tap);
        return pixel >= 0 && pixel < size;
    }

    /** The first place of the kernel at which a tap lies on a pixel, or {@link #end} if there is none. */
    int first(int tap) {
        return Math.min(-Math.floorDiv(Math.min(0, tap - padding), stride), end(tap));
    }

    /** One past the last place of the kernel at which a tap lies on a pixel. */
    int end(int tap) {
        return Math.max(0, Math.min(outputs, Math.floorDiv(size - 1 + padding - tap, stride) + 1));
    }
}
