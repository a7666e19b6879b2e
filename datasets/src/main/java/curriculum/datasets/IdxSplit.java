package curriculum.datasets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads the four files that MNIST and the sets made after it consist of. */
final class IdxSplit {
    private IdxSplit() {}

    /**
     * Reads both parts and checks the size of the images and the number of each class.
     *
     * @param trainCounts {@code [classes]}, how many images the published training part has of each
     * @param testCounts {@code [classes]}, the same of the test part
     */
    static ImageSplit read(Path folder, int side, List<String> classes, int[] trainCounts, int[] testCounts) {
        return new ImageSplit(
                part(folder, "train", side, classes, trainCounts), part(folder, "t10k", side, classes, testCounts));
    }

    private static ImageData part(Path folder, String part, int side, List<String> classes, int[] counts) {
        Path images = folder.resolve(part + "-images-idx3-ubyte.gz");
        Path labels = folder.resolve(part + "-labels-idx1-ubyte.gz");
        ImageData data = Idx.read(images, labels, classes);
        if (data.width() != side || data.height() != side) {
            throw new DatasetException(images + " has images of " + data.width() + " × " + data.height()
                    + " pixels instead of " + side + " × " + side + "; put the published file in its place");
        }
        if (!Arrays.equals(data.classCounts(), counts)) {
            throw new DatasetException(labels + " has " + Arrays.toString(data.classCounts())
                    + " images of the classes instead of " + Arrays.toString(counts)
                    + "; put the published file in its place");
        }
        return data;
    }
}
