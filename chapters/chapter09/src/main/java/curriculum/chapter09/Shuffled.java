package curriculum.chapter09;

import curriculum.datasets.ImageData;
import curriculum.lab.Vectors;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What becomes of the networks' answers when the patches of each image are shuffled.
 *
 * @param ordered accuracies on the images as they are
 * @param disordered those on the shuffled images
 * @param blind a Vision Transformer without position embeddings
 */
record Shuffled(Trio.Accuracies ordered, Trio.Accuracies disordered, Blind blind) {

    /**
     * A Vision Transformer that is not told where a patch was.
     *
     * @param ordered its accuracy on the images as they are
     * @param disordered that on the shuffled images
     * @param change the largest difference between two probabilities of the same class for the same image
     */
    record Blind(double ordered, double disordered, double change) {}

    // snippet shuffled
    /** @param blind a trained Vision Transformer without position embeddings */
    static Shuffled measure(Trio trio, MultiLayerNetwork blind, ImageData images, ImageData shuffled) {
        double change = Vectors.largestDifference(
                Training.probabilities(blind, images), Training.probabilities(blind, shuffled));
        return new Shuffled(
                trio.on(images),
                trio.on(shuffled),
                new Blind(Training.accuracy(blind, images), Training.accuracy(blind, shuffled), change));
    }
    // end snippet
}
