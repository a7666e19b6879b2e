package curriculum.lab.figure;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * How much ink lies on each pixel of a drawing.
 *
 * @param ink {@code [height * width]}, row by row, from 0 for the ground
 */
record InkMap(int width, int height, float[] ink) {

    /** The ink of a picture: how much each pixel differs from the ground, which is what most of the border shows. */
    static InkMap of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float[] brightness = new float[width * height];
        float[] cover = new float[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                brightness[y * width + x] = brightness(row[x]);
                cover[y * width + x] = (row[x] >>> 24) / 255f;
            }
        }
        // On a transparent ground, whatever covers it is ink, whether black or white.
        boolean transparent = borderMedian(cover, width, height) < 0.5f;
        float[] shown = transparent ? cover : brightness;
        float ground = transparent ? 0 : borderMedian(brightness, width, height);
        float[] ink = new float[shown.length];
        for (int i = 0; i < ink.length; i++) {
            // A hole in an opaque drawing shows the ground.
            ink[i] = Math.abs(shown[i] - ground) * (transparent ? 1 : cover[i]);
        }
        return new InkMap(width, height, ink);
    }

    /** From 0 to 1, as the eye weighs the three colours (ITU-R BT.601). */
    private static float brightness(int argb) {
        return (0.299f * (argb >> 16 & 0xff) + 0.587f * (argb >> 8 & 0xff) + 0.114f * (argb & 0xff)) / 255;
    }

    private static float borderMedian(float[] values, int width, int height) {
        float[] border = new float[2 * (width + height)];
        for (int x = 0; x < width; x++) {
            border[2 * x] = values[x];
            border[2 * x + 1] = values[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            border[2 * (width + y)] = values[y * width];
            border[2 * (width + y) + 1] = values[y * width + width - 1];
        }
        Arrays.sort(border);
        return border[border.length / 2];
    }

    float at(int row, int column) {
        return ink[row * width + column];
    }

    /** The ink of the darkest pixel. */
    float most() {
        float most = 0;
        for (float value : ink) {
            most = Math.max(most, value);
        }
        return most;
    }

    /** The same without ink that is fainter than this. */
    InkMap without(float faint) {
        float[] kept = ink.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = kept[i] < faint ? 0 : kept[i];
        }
        return new InkMap(width, height, kept);
    }

    /** The smallest box that holds all ink. There must be some. */
    InkMap cropped() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (at(row, column) > 0) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        float[] box = new float[(right - left + 1) * (bottom - top + 1)];
        for (int row = top; row <= bottom; row++) {
            System.arraycopy(ink, row * width + left, box, (row - top) * (right - left + 1), right - left + 1);
        }
        return new InkMap(right - left + 1, bottom - top + 1, box);
    }

    /** The same in another size; each new pixel is the mean of what it covers. */
    InkMap resized(int newWidth, int newHeight) {
        float[] narrow = new float[height * newWidth];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < newWidth; column++) {
                narrow[row * newWidth + column] = mean(row * width, 1, width, column, newWidth);
            }
        }
        InkMap half = new InkMap(newWidth, height, narrow);
        float[] small = new float[newHeight * newWidth];
        for (int row = 0; row < newHeight; row++) {
            for (int column = 0; column < newWidth; column++) {
                small[row * newWidth + column] = half.mean(column, newWidth, height, row, newHeight);
            }
        }
        return new InkMap(newWidth, newHeight, small);
    }

    /** The mean over part {@code i} of {@code parts} equal parts of a line of pixels; a pixel may lie in two parts. */
    private float mean(int first, int stride, int length, int i, int parts) {
        double from = (double) i * length / parts;
        double to = (double) (i + 1) * length / parts;
        double sum = 0;
        for (int at = (int) from; at < Math.min(length, Math.ceil(to)); at++) {
            sum += ink[first + at * stride] * (Math.min(at + 1, to) - Math.max(at, from));
        }
        return (float) (sum / (to - from));
    }

    /** Where the ink lies on average, in pixels from the left edge. */
    double centreOfColumns() {
        double moment = 0;
        double mass = 0;
        for (int i = 0; i < ink.length; i++) {
            moment += ink[i] * (i % width + 0.5);
            mass += ink[i];
        }
        return moment / mass;
    }

    /** Where the ink lies on average, in pixels from the top edge. */
    double centreOfRows() {
        double moment = 0;
        double mass = 0;
        for (int i = 0; i < ink.length; i++) {
            moment += ink[i] * (i / width + 0.5);
            mass += ink[i];
        }
        return moment / mass;
    }
}
