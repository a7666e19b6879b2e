package curriculum.chapter05;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Compares the gradient that a network's backward pass computes with differences of its loss. */
final class GradientCheck {
    private static final double STEP = 1e-6;

    private GradientCheck() {}

    // snippet gradient-check
    /**
     * The length of the difference of the two gradients, as a share of the length of the numerical one.
     *
     * @param network of doubles, since the difference of two floats has no digits left
     * @param images {@code [batch, pixels]}
     */
    static double relativeError(MultiLayerNetwork network, INDArray images) {
        network.setInput(images);
        network.setLabels(images);
        network.computeGradientAndScore();
        INDArray backward = network.gradient().gradient().div(images.rows()); // DL4J sums over the batch
        INDArray numerical = backward.dup();
        for (int i = 0; i < numerical.length(); i++) {
            double parameter = network.params().getDouble(i);
            network.params().putScalar(i, parameter + STEP);
            double above = network.score(new DataSet(images, images), true);
            network.params().putScalar(i, parameter - STEP);
            double below = network.score(new DataSet(images, images), true);
            network.params().putScalar(i, parameter);
            numerical.putScalar(i, (above - below) / (2 * STEP));
        }
        return backward.sub(numerical).norm2Number().doubleValue()
                / numerical.norm2Number().doubleValue();
    }
    // end snippet

    /** The network with all parameters, biases too, away from 0, where an error could hide. */
    static MultiLayerNetwork shaken(MultiLayerNetwork network) {
        INDArray params = network.params();
        params.addi(Nd4j.rand(params.dataType(), params.shape()).subi(0.5));
        return network;
    }
}
