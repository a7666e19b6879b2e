package curriculum.chapter05;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What is done to images before an autoencoder sees them. */
final class Corruption {
    private Corruption() {}

    // snippet noise
    /** Adds normal noise and cuts what leaves the range of a pixel, as a camera would. */
    static UnaryOperator<INDArray> noise(double deviation) {
        return images -> {
            INDArray noisy = Nd4j.randn(images.dataType(), images.shape())
                    .muli(deviation)
                    .addi(images);
            return Transforms.max(Transforms.min(noisy, 1), 0);
        };
    }
    // end snippet

    /**
     * Gives each pixel the value it has in another image, a different one for each pixel: every pixel stays as likely
     * as it was, but together they show nothing.
     */
    static INDArray scramble(INDArray images, Random random) {
        float[][] pixels = images.toFloatMatrix();
        for (int column = 0; column < images.columns(); column++) {
            for (int last = pixels.length - 1; last > 0; last--) {
                int drawn = random.nextInt(last + 1);
                float swapped = pixels[last][column];
                pixels[last][column] = pixels[drawn][column];
                pixels[drawn][column] = swapped;
            }
        }
        return Nd4j.createFromArray(pixels);
    }
}
