package curriculum.layers.transformer;

import curriculum.layers.Wiring;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The running layer of a {@link SequenceLayerConf}: hands the tokens of a batch to its {@link Module} and the result
 * back to DL4J.
 *
 * <p>Padding, as given by the features mask, comes out as zeros and passes no gradient back.
 */
class SequenceLayer extends BaseLayer<SequenceLayerConf> implements Parameters {

    private static final long serialVersionUID = 1L;

    private final transient Module module;
    private final transient Buffers inputBuffers;
    private final transient Buffers gradientBuffers;
    private transient Tokens tokens;
    private boolean training;
    private transient LayerWorkspaceMgr workspace;

    SequenceLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        module = layerConf().module(this, type);
        inputBuffers = new Buffers(type);
        gradientBuffers = new Buffers(type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
        assertInputSet(false);
        this.training = training;
        this.workspace = workspace;
        applyDropOutIfNecessary(training, workspace);
        tokens = tokens(input);
        INDArray y = module.forward(columns(input), tokens, training);
        Columns.clearPadding(y, tokens);
        return Columns.toSequences(y, tokens, ArrayType.ACTIVATIONS, workspace);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspace) {
        assertInputSet(true);
        this.workspace = workspace;
        INDArray dy = tokens.real() == null
                ? Columns.of(epsilon, dataType, gradientBuffers)
                : Columns.copyOf(epsilon, dataType, gradientBuffers);
        Columns.clearPadding(dy, tokens);
        INDArray dx = module.backward(dy);
        weightNoiseParams.clear();
        return new Pair<>(
                Wiring.gradient(gradientsFlattened, gradientViews),
                dx == null ? null : backpropDropOutIfPresent(inputGradient(dx, workspace)));
    }

    /** The tokens of an input [batch, nIn, steps]. */
    Tokens tokens(INDArray input) {
        if (input.rank() != 3 || input.size(1) != layerConf().getNIn()) {
            throw new IllegalArgumentException(layerConf()
                    .named("the input must be [batch, nIn, steps] with nIn "
                            + layerConf().getNIn() + ", but its shape is " + Arrays.toString(input.shape())));
        }
        return Tokens.of((int) input.size(0), (int) input.size(2), maskArray);
    }

    /** The input as the module's columns. */
    INDArray columns(INDArray input) {
        return Columns.of(input, dataType, inputBuffers);
    }

    /** The module's gradient in the shape of the input. */
    INDArray inputGradient(INDArray dx, LayerWorkspaceMgr workspace) {
        return Columns.toSequences(dx, tokens, ArrayType.ACTIVATION_GRAD, workspace);
    }

    final Tokens tokens() {
        return tokens;
    }

    final Module module() {
        return module;
    }

    @Override
    public INDArray value(String name) {
        return getParamWithNoise(name, training, workspace);
    }

    @Override
    public INDArray gradient(String name) {
        return gradientViews.get(name);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
