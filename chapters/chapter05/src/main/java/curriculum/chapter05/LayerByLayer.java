package curriculum.chapter05;

import curriculum.lab.Lesson;
import curriculum.layers.autoencoder.TiedAutoencoder;
import curriculum.layers.autoencoder.TiedAutoencoderLayer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.AutoEncoder;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * How deep networks were begun before ReLUs: each layer is first trained alone, as an autoencoder of what the layer
 * before it puts out.
 *
 * <p>Source: G. Hinton, R. Salakhutdinov, Reducing the dimensionality of data with neural networks, Science 313 (2006).
 */
final class LayerByLayer {
    private static final Schedule LIBRARY = new Schedule(100, 2);

    private LayerByLayer() {}

    /** Encoder and mirrored decoder, sigmoids throughout, untrained. */
    static Autoencoder sigmoids(long seed, int... widths) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < widths.length; i++) {
            layers.add(Networks.dense(widths[i], Activation.SIGMOID));
        }
        for (int i = widths.length - 2; i >= 0; i--) {
            layers.add(Networks.dense(widths[i], Activation.SIGMOID));
        }
        layers.add(loss());
        return new Autoencoder(Networks.network(seed, InputType.feedForward(widths[0]), layers), widths.length - 2);
    }

    // snippet layer-by-layer
    /** The same network, with each layer and its mirror image begun where an autoencoder of that layer alone ended. */
    static Autoencoder pretrain(Lesson lesson, INDArray images, long seed, Schedule schedule, int... widths) {
        Autoencoder stacked = sigmoids(seed, widths);
        INDArray inputs = images; // [images, widths[i - 1]]
        for (int i = 1; i < widths.length; i++) {
            Autoencoder single = single(seed, widths[i - 1], widths[i]);
            Training.fit(lesson, single, inputs, schedule);
            MultiLayerNetwork from = single.network();
            MultiLayerNetwork into = stacked.network();
            int mirror = 2 * (widths.length - 1) - i;
            into.getParam(i - 1 + "_W").assign(from.getParam("0_W0"));
            into.getParam(i - 1 + "_b").assign(from.getParam("0_b0"));
            into.getParam(mirror + "_W").assign(from.getParam("0_W0").transpose());
            into.getParam(mirror + "_b").assign(from.getParam("0_c0"));
            inputs = ((TiedAutoencoderLayer) from.getLayer(0)).encode(inputs);
        }
        return stacked;
    }
    // end snippet

    /** One layer and its mirror image, with tied weights, as was usual. */
    private static Autoencoder single(long seed, int inputs, int units) {
        List<Layer> layers = List.of(
                new TiedAutoencoder.Builder(units)
                        .activation(Activation.SIGMOID)
                        .outputActivation(Activation.SIGMOID)
                        .build(),
                loss());
        return new Autoencoder(Networks.network(seed, InputType.feedForward(inputs), layers), 0);
    }

    /** The error on test images before and after training. */
    record Library(double before, double after) {}

    /**
     * DL4J's own layer for this, trained for two epochs as its documentation says. The gradient that it computes has
     * the wrong sign: training moves away from the images.
     */
    static Library byLibrary(Lesson lesson, Images images, long seed, int units) {
        MultiLayerNetwork network = Networks.network(
                seed,
                InputType.feedForward(images.pixels()),
                List.of(new AutoEncoder.Builder()
                        .nOut(units)
                        .activation(Activation.SIGMOID)
                        .corruptionLevel(0)
                        .build()));
        double before = error(network, images.test());
        Training.pretrain(lesson, network, images.train(), LIBRARY);
        return new Library(before, error(network, images.test()));
    }

    private static double error(MultiLayerNetwork network, INDArray images) {
        var layer = (org.deeplearning4j.nn.layers.feedforward.autoencoder.AutoEncoder) network.getLayer(0);
        return Scores.mse(images, layer.decode(network.output(images), LayerWorkspaceMgr.noWorkspaces()));
    }

    private static Layer loss() {
        return new LossLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .build();
    }
}
