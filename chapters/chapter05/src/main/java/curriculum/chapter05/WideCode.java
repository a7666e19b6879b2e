package curriculum.chapter05;

import curriculum.lab.Lesson;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains autoencoders whose code is wider than their images, all on the same images and for as long, and measures
 * whether they copy: whether they rebuild scrambled images, in which there is nothing to know, as well.
 */
final class WideCode {
    static final int UNITS = 300;

    private final Lesson lesson;
    private final Sizes sizes;
    private final Images images;
    private final INDArray scrambled;

    WideCode(Lesson lesson, Sizes sizes, DigitsData data) {
        this.lesson = lesson;
        this.sizes = sizes;
        images = data.small();
        scrambled = Corruption.scramble(images.test(), lesson.random("scrambled"));
    }

    // snippet wide
    /**
     * Trains one.
     *
     * @param hidden the layer whose activations are the code
     * @param between what stands between the code and the output, such as a penalty on the code
     */
    Autoencoder train(long seed, UnaryOperator<INDArray> corruption, Layer hidden, Layer... between) {
        return trained(Networks.shallow(seed, images.pixels(), hidden, between), corruption);
    }

    private Autoencoder trained(Autoencoder autoencoder, UnaryOperator<INDArray> corruption) {
        return Training.fit(lesson, autoencoder, images.train(), corruption, sizes.small());
    }
    // end snippet

    /** Trains an autoencoder of another shape in the same way, to compare it. */
    Autoencoder trained(Autoencoder autoencoder) {
        return trained(autoencoder, UnaryOperator.identity());
    }

    /** One without any cure: ReLUs, trained on clean images. */
    Autoencoder plain(long seed) {
        return train(seed, UnaryOperator.identity(), Networks.dense(UNITS, Activation.RELU));
    }

    /** The share of scrambled images that an autoencoder explains: high if it copies whatever comes. */
    double copied(Autoencoder autoencoder) {
        return Scores.explained(scrambled, autoencoder.reconstruct(scrambled));
    }

    /** {@code [test images, pixels]}. */
    INDArray scrambled() {
        return scrambled;
    }
}
