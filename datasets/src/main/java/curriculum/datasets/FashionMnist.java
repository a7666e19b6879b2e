package curriculum.datasets;

import curriculum.datasets.generated.Glyphs;
import curriculum.datasets.store.DatasetStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Articles of clothing as grey images of 28 × 28 pixels: 60,000 to train on and 10,000 to test on.
 *
 * <p>The same format as {@link Mnist} and harder. The bundled edition is {@link Glyphs#split}: digits, not clothes.
 */
public final class FashionMnist {
    /** Pixels in a row, and rows of pixels. */
    public static final int SIDE = 28;

    /** The articles, in the order of the labels. */
    public static final List<String> CLASSES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    /** Both editions. */
    public static final DataSource<ImageSplit> SOURCE =
            new DataSource<>("fashion-mnist", Generator.of("Glyphs", 1, Glyphs::split), FashionMnist::read);

    private FashionMnist() {}

    /**
     * Reads the four files.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if they are not the published files
     */
    public static ImageSplit read(Path folder) {
        int[] train = new int[CLASSES.size()];
        int[] test = new int[CLASSES.size()];
        Arrays.fill(train, 6000);
        Arrays.fill(test, 1000);
        return IdxSplit.read(folder, SIDE, CLASSES, train, test);
    }
}
