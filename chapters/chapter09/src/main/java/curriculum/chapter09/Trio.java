package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.lab.machine.Progress;
import curriculum.lab.training.LossCurve;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The three classifiers of about equal size, trained on the same images for the same number of steps. */
record Trio(Trained vit, Trained cnn, Trained mlp) {

    /**
     * A network after its training.
     *
     * @param losses the loss of each batch, {@code [steps]}
     */
    record Trained(MultiLayerNetwork network, double[] losses) {
        /** Trains a network on batches whose order depends on the seed only, so that all see the same. */
        static Trained of(
                MultiLayerNetwork network, Schedule schedule, ImageData images, long seed, Progress progress) {
            LossCurve losses = new LossCurve(progress);
            Training.fit(network, images, schedule, new Random(seed), losses);
            return new Trained(network, losses.losses());
        }
    }

    /** Shares of right answers. */
    record Accuracies(double vit, double cnn, double mlp) {}

    /** @param progress is told of each step of each network */
    static Trio train(Sizes sizes, Schedule schedule, ImageData images, long seed, Progress progress) {
        return new Trio(
                Trained.of(
                        Classifiers.visionTransformer(sizes.vit(), schedule, seed), schedule, images, seed, progress),
                Trained.of(Classifiers.convolutional(sizes, schedule, seed), schedule, images, seed, progress),
                Trained.of(Classifiers.perceptron(sizes, schedule, seed), schedule, images, seed, progress));
    }

    /** The three test accuracies. */
    Accuracies on(ImageData test) {
        return new Accuracies(
                Training.accuracy(vit.network(), test),
                Training.accuracy(cnn.network(), test),
                Training.accuracy(mlp.network(), test));
    }
}
