package curriculum.chapter05;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.AutoEncoder;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
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
    private static final int BATCH = 100;

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
        layers.add(new LossLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .build());
        return new Autoencoder(Networks.network(seed, InputType.feedForward(widths[0]), layers), widths.length - 2);
    }

    // snippet layer-by-layer
    /** The same network, with each layer and its mirror image begun where an autoencoder of that layer alone ended. */
    static Autoencoder pretrain(Trainer trainer, INDArray images, long seed, int epochs, int... widths) {
        Autoencoder stacked = sigmoids(seed, widths);
        INDArray inputs = images; // [images, widths[i - 1]]
        for (int i = 1; i < widths.length; i++) {
            MultiLayerNetwork single = Networks.network(
                    seed,
                    InputType.feedForward(widths[i - 1]),
                    List.of(new AutoEncoder.Builder()
                            .nOut(widths[i])
                            .activation(Activation.SIGMOID)
                            .corruptionLevel(0.1)
                            .build()));
            trainer.eachBatch(inputs, BATCH, epochs, batch -> single.pretrainLayer(0, batch));
            int mirror = 2 * (widths.length - 1) - i;
            stacked.network().getParam(i - 1 + "_W").assign(single.getParam("0_W"));
            stacked.network().getParam(i - 1 + "_b").assign(single.getParam("0_b"));
            stacked.network()
                    .getParam(mirror + "_W")
                    .assign(single.getParam("0_W").transpose());
            stacked.network().getParam(mirror + "_b").assign(single.getParam("0_vb"));
            inputs = single.output(inputs);
        }
        return stacked;
    }
    // end snippet
}
