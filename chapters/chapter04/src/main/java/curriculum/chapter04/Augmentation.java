package curriculum.chapter04;

import java.util.Random;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.factory.Nd4j;

/** Maps every image of a batch by a random map of its own, so that no image is ever seen twice the same. */
final class Augmentation implements DataSetPreProcessor {
    private static final long serialVersionUID = 1L;

    private static final double MOST_TURN = Math.toRadians(12);
    private static final double MOST_STRETCH = 0.1;
    /** Of the side of an image: one pixel of 14. */
    private static final double MOST_SHIFT = 1 / 14.0;

    private final Function<Random, Affine> maps;
    private final Random random;

    private Augmentation(Function<Random, Affine> maps, long seed) {
        this.maps = maps;
        this.random = new Random(seed);
    }

    /** Small shifts, turns and changes of size. */
    static Augmentation moving(int side, long seed) {
        // snippet moving
        return new Augmentation(
                random -> new Affine(
                        either(random, MOST_TURN),
                        1 + either(random, MOST_STRETCH),
                        either(random, MOST_SHIFT * side),
                        either(random, MOST_SHIFT * side),
                        false),
                seed);
        // end snippet
    }

    /** Every second image mirrored. */
    static Augmentation mirroring(long seed) {
        return new Augmentation(random -> new Affine(0, 1, 0, 0, random.nextBoolean()), seed);
    }

    @Override
    public void preProcess(DataSet batch) {
        INDArray features = batch.getFeatures(); // [batch, side * side]
        float[][] images = features.toFloatMatrix();
        int side = (int) Math.round(Math.sqrt(images[0].length));
        for (int row = 0; row < images.length; row++) {
            images[row] = maps.apply(random).apply(images[row], side);
        }
        batch.setFeatures(Nd4j.createFromArray(images));
    }

    private static double either(Random random, double most) {
        return most * (2 * random.nextDouble() - 1);
    }
}
