package curriculum.datasets;

import curriculum.datasets.generated.Glyphs;
import curriculum.datasets.store.DatasetStore;
import java.nio.file.Path;
import java.util.List;

/**
 * Handwritten digits of 28 × 28 pixels: 60,000 to train on and 10,000 to test on.
 *
 * <p>The bundled edition is {@link Glyphs#split}: digits drawn by code, never passed off as MNIST.
 */
public final class Mnist {
    /** Pixels in a row, and rows of pixels. */
    public static final int SIDE = 28;

    /** The digits, in the order of the labels. */
    public static final List<String> CLASSES = Glyphs.CLASSES;

    /** Both editions. */
    public static final DataSource<ImageSplit> SOURCE =
            new DataSource<>("mnist", Generator.of("Glyphs", 1, Glyphs::split), Mnist::read);

    private Mnist() {}

    /**
     * Reads the four files.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if they are not the published files
     */
    public static ImageSplit read(Path folder) {
        return IdxSplit.read(
                folder,
                SIDE,
                CLASSES,
                new int[] {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949},
                new int[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009});
    }
}
