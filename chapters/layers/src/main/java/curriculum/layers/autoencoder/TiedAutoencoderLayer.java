package curriculum.layers.autoencoder;

import curriculum.layers.Wiring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The working part of a {@link TiedAutoencoder}, made by DL4J when a network is initialised. */
public final class TiedAutoencoderLayer extends BaseLayer<TiedAutoencoder> {

    /** One dense layer of the forward pass: what went in, the weighted sums, and what came out. */
    private record Step(INDArray input, INDArray sums, IActivation activation, INDArray output) {}

    TiedAutoencoderLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /**
     * The code of each input, as in inference.
     *
     * @param x {@code [batch, nIn]}
     * @return {@code [batch, last width]}
     */
    public INDArray encode(INDArray x) {
        require(x, layerConf().width(0), "x");
        return last(encoder(x.castTo(dataType), false, LayerWorkspaceMgr.noWorkspaces()));
    }

    /**
     * What the decoder makes of each code.
     *
     * @param code {@code [batch, last width]}
     * @return {@code [batch, nIn]}
     */
    public INDArray decode(INDArray code) {
        require(code, layerConf().width(layerConf().depth()), "code");
        return last(decoder(code.castTo(dataType), false, LayerWorkspaceMgr.noWorkspaces()));
    }

    private static void require(INDArray rows, long columns, String name) {
        if (rows.rank() != 2 || rows.columns() != columns) {
            throw new IllegalArgumentException(name + ": a tied autoencoder needs [batch, " + columns
                    + "] here, but the shape is " + Arrays.toString(rows.shape()));
        }
    }

    private List<Step> encoder(INDArray x, boolean training, LayerWorkspaceMgr workspaces) {
        List<Step> steps = new ArrayList<>();
        INDArray current = x;
        for (int i = 0; i < layerConf().depth(); i++) {
            INDArray sums = current.mmul(weights(i, training, workspaces)); // [batch, width(i + 1)]
            addBias(sums, TiedAutoencoder.ENCODER_BIAS + i, training, workspaces);
            steps.add(step(current, sums, layerConf().getActivationFn(), training));
            current = last(steps);
        }
        return steps;
    }

    private List<Step> decoder(INDArray code, boolean training, LayerWorkspaceMgr workspaces) {
        List<Step> steps = new ArrayList<>();
        INDArray current = code;
        for (int i = layerConf().depth() - 1; i >= 0; i--) {
            INDArray sums = current.mmul(weights(i, training, workspaces).transpose()); // [batch, width(i)]
            addBias(sums, TiedAutoencoder.DECODER_BIAS + i, training, workspaces);
            IActivation activation =
                    i == 0 ? layerConf().outputActivation() : layerConf().getActivationFn();
            steps.add(step(current, sums, activation, training));
            current = last(steps);
        }
        return steps;
    }

    private static Step step(INDArray input, INDArray sums, IActivation activation, boolean training) {
        // Activation functions work in place, and the backward pass needs the sums.
        return new Step(input, sums, activation, activation.getActivation(sums.dup(), training));
    }

    private static INDArray last(List<Step> steps) {
        return steps.get(steps.size() - 1).output();
    }

    private INDArray weights(int i, boolean training, LayerWorkspaceMgr workspaces) {
        return getParamWithNoise(TiedAutoencoder.WEIGHT + i, training, workspaces);
    }

    private void addBias(INDArray sums, String name, boolean training, LayerWorkspaceMgr workspaces) {
        if (layerConf().hasBias()) {
            sums.addiRowVector(getParamWithNoise(name, training, workspaces));
        }
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        require(input, layerConf().width(0), "input");
        applyDropOutIfNecessary(training, workspaces);
        INDArray code = last(encoder(input.castTo(dataType), training, workspaces));
        return workspaces.dup(ArrayType.ACTIVATIONS, last(decoder(code, training, workspaces)));
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        gradientsFlattened.assign(0);
        // As in DL4J's own dense layer, the forward pass runs again: its arrays did not outlive their workspace.
        List<Step> encoder = encoder(input.castTo(dataType), true, workspaces);
        List<Step> decoder = decoder(last(encoder), true, workspaces);
        int depth = layerConf().depth();
        INDArray error = epsilon; // with respect to the output of the step at hand
        for (int i = 0; i < depth; i++) {
            Step step = decoder.get(depth - 1 - i);
            INDArray delta = step.activation().backprop(step.sums(), error).getFirst(); // [batch, width(i)]
            gradientViews.get(TiedAutoencoder.WEIGHT + i).addi(delta.transpose().mmul(step.input()));
            addBiasGradient(TiedAutoencoder.DECODER_BIAS + i, delta);
            error = delta.mmul(weights(i, true, workspaces)); // [batch, width(i + 1)]
        }
        for (int i = depth - 1; i >= 0; i--) {
            Step step = encoder.get(i);
            INDArray delta = step.activation().backprop(step.sums(), error).getFirst(); // [batch, width(i + 1)]
            gradientViews
                    .get(TiedAutoencoder.WEIGHT + i)
                    .addi(step.input().transpose().mmul(delta));
            addBiasGradient(TiedAutoencoder.ENCODER_BIAS + i, delta);
            error = delta.mmul(weights(i, true, workspaces).transpose()); // [batch, width(i)]
        }
        weightNoiseParams.clear();
        return new Pair<>(
                Wiring.gradient(gradientsFlattened, gradientViews),
                backpropDropOutIfPresent(workspaces.dup(ArrayType.ACTIVATION_GRAD, error)));
    }

    private void addBiasGradient(String name, INDArray delta) {
        if (layerConf().hasBias()) {
            gradientViews.get(name).addi(delta.sum(0));
        }
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
