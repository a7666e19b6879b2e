package curriculum.chapter09;

import curriculum.datasets.ImageData;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The three classifiers of about equal size, trained on the same images for the same number of steps. */
record Trio(Trained vit, Trained cnn, Trained mlp) {

    /**
     * A network after its training.
     *
     * @param losses the loss of each batch, {@code [steps]}
     */
    record Trained(MultiLayerNetwork network, double[] losses) {}

    /** @param afterStep is run after each step of each network */
    static Trio train(Setting setting, Schedule schedule, ImageData images, long seed, Runnable afterStep) {
        return new Trio(
                train(Classifiers.visionTransformer(setting.vit(), schedule, seed), schedule, images, seed, afterStep),
                train(Classifiers.convolutional(setting, schedule, seed), schedule, images, seed, afterStep),
                train(Classifiers.perceptron(setting, schedule, seed), schedule, images, seed, afterStep));
    }

    /** Trains a network on batches whose order depends on the seed only, so that all see the same. */
    static Trained train(
            MultiLayerNetwork network, Schedule schedule, ImageData images, long seed, Runnable afterStep) {
        return new Trained(network, Training.fit(network, images, schedule, new Random(seed), afterStep));
    }

    /** The three test accuracies. */
    Accuracies on(ImageData test) {
        return new Accuracies(
                Training.accuracy(vit.network(), test),
                Training.accuracy(cnn.network(), test),
                Training.accuracy(mlp.network(), test));
    }

    /** Shares of right answers. */
    record Accuracies(double vit, double cnn, double mlp) {}
}
