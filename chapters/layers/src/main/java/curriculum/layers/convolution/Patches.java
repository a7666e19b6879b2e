package curriculum.layers.convolution;

/** Lays out what lies under the taps of a moving kernel, one tap after the other, and the way back. */
final class Patches {

    private final Window window;
    private final Axis rows;
    private final Axis columns;
    private final boolean shifts; // whether a tap sees the image itself, shifted

    Patches(Window window) {
        this.window = window;
        rows = window.rows();
        columns = window.columns();
        shifts = rows.stride() == 1
                && columns.stride() == 1
                && rows.outputs() == rows.size()
                && columns.outputs() == columns.size();
    }

    /**
     * Lays out the pixels under a tap at each place of the kernel, zeros for padding.
     *
     * @param planes one channel of the images, {@code [images, height, width]}
     * @param places {@code [images, output rows, output columns]}
     */
    void lay(int tap, int images, Numbers planes, Numbers places) {
        if (shifts) {
            int shift = shift(tap);
            int count = images * window.pixels() - Math.abs(shift);
            places.copy(Math.max(0, -shift), planes, Math.max(0, shift), 1, count);
            clearPadding(tap, images, places);
            return;
        }
        places.fill(0, images * window.outputs(), 0);
        forEachRow(tap, images, (place, pixel, count) -> places.copy(place, planes, pixel, columns.stride(), count));
    }

    /** The transpose of {@link #lay}: adds what stands at each place of the kernel to the pixel under the tap. */
    void collect(int tap, int images, Numbers places, Numbers planes) {
        if (shifts) {
            int shift = shift(tap);
            int count = images * window.pixels() - Math.abs(shift);
            clearPadding(tap, images, places);
            planes.add(Math.max(0, shift), 1, places, Math.max(0, -shift), count);
            return;
        }
        forEachRow(tap, images, (place, pixel, count) -> planes.add(pixel, columns.stride(), places, place, count));
    }

    private int shift(int tap) {
        return rows.pixel(0, window.down(tap)) * columns.size() + columns.pixel(0, window.along(tap));
    }

    private void clearPadding(int tap, int images, Numbers places) {
        int width = columns.outputs();
        int first = columns.first(window.along(tap));
        int end = columns.end(window.along(tap));
        for (int column = 0; column < width; column++) {
            if (column < first || column >= end) {
                places.fillEvery(width, column, images * rows.outputs(), 0);
            }
        }
        int top = rows.first(window.down(tap)) * width;
        int bottom = rows.end(window.down(tap)) * width;
        if (top == 0 && bottom == window.outputs()) {
            return;
        }
        for (int at = 0; at < images * window.outputs(); at += window.outputs()) {
            places.fill(at, at + top, 0);
            places.fill(at + bottom, at + window.outputs(), 0);
        }
    }

    @FunctionalInterface
    private interface Run {
        /** A run of places next to each other, and the pixel under the first of them. */
        void at(int place, int pixel, int count);
    }

    private void forEachRow(int tap, int images, Run run) {
        int down = window.down(tap);
        int along = window.along(tap);
        int first = columns.first(along);
        int count = columns.end(along) - first;
        for (int image = 0; image < images; image++) {
            for (int row = rows.first(down); row < rows.end(down); row++) {
                int place = (image * rows.outputs() + row) * columns.outputs() + first;
                int pixel = (image * rows.size() + rows.pixel(row, down)) * columns.size();
                run.at(place, pixel + columns.pixel(first, along), count);
            }
        }
    }
}
