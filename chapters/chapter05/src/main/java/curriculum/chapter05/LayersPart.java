package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.function.LongFunction;
import org.nd4j.linalg.activations.Activation;

/** How deep networks were once begun: layer by layer. */
final class LayersPart {
    private final Lesson lesson;
    private final Sizes sizes;
    private final Images images;

    LayersPart(Lesson lesson, Sizes sizes, DigitsData data) {
        this.lesson = lesson;
        this.sizes = sizes;
        images = data.small();
    }

    /**
     * Errors of deep autoencoders on test images, by how they were begun.
     *
     * @param random sigmoids begun at random
     * @param pretrained sigmoids begun layer by layer
     * @param relus ReLUs begun at random
     */
    private record Begun(PerSeed random, PerSeed pretrained, PerSeed relus) {}

    void layerByLayer() {
        claim(measureBegun());
        LayerByLayer.Library library = LayerByLayer.byLibrary(lesson, images, lesson.seed(), 128);
        lesson.claim(
                "layers.dl4j-before",
                "Error of DL4J's AutoEncoder layer before training",
                library.before(),
                real(0.195, 0.265),
                bundled(0.18, 0.245));
        lesson.claim(
                "layers.dl4j-after",
                "The same after two epochs: it has climbed",
                library.after(),
                real(0.75, 0.95),
                bundled(0.75, 0.95));
    }

    private Begun measureBegun() {
        int[] widths = {images.pixels(), 128, 64, Sizes.CODE};
        return new Begun(
                errors(seed -> LayerByLayer.sigmoids(seed, widths)),
                errors(seed -> LayerByLayer.pretrain(
                        lesson, images.train(), seed, sizes.layers().half(), widths)),
                errors(seed -> Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, widths)));
    }

    private PerSeed errors(LongFunction<Autoencoder> begun) {
        return PerSeed.run(
                lesson.seed(), seed -> Training.fit(lesson, begun.apply(seed), images.train(), sizes.layers())
                        .mse(images.test()));
    }

    private void claim(Begun measured) {
        lesson.claim(
                "layers.sigmoid-mse",
                "Error of deep sigmoids begun at random, mean of 3 seeds",
                measured.random().mean(),
                real(0.04, 0.053),
                bundled(0.0285, 0.037));
        lesson.claim(
                "layers.pretrained-mse",
                "Error after training layer by layer first",
                measured.pretrained().mean(),
                real(0.0265, 0.035),
                bundled(0.0265, 0.034));
        lesson.claim(
                "layers.pretraining-gain",
                "Share of the error that this saves, least of 3 seeds",
                1 - measured.pretrained().over(measured.random()).most(),
                real(0.24, 0.36),
                bundled(0.045, 0.09));
        lesson.claim(
                "layers.relu-mse",
                "Error of ReLUs begun at random",
                measured.relus().mean(),
                real(0.0145, 0.0195),
                bundled(0.0185, 0.0255));
        lesson.claim(
                "layers.relu-gain",
                "Share of the pre-trained error that these save, least of 3 seeds",
                1 - measured.relus().over(measured.pretrained()).most(),
                real(0.35, 0.505),
                bundled(0.195, 0.305));
    }
}
