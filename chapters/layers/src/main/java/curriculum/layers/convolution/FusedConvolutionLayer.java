package curriculum.layers.convolution;

import static org.deeplearning4j.nn.params.ConvolutionParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.ConvolutionParamInitializer.WEIGHT_KEY;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running layer of {@link FusedConvolution}: DL4J's own with other arithmetic. */
final class FusedConvolutionLayer extends ConvolutionLayer {

    private static final long serialVersionUID = 1L;

    private static final IActivation RELU = new ActivationReLU();

    private transient ConvolutionPass pass;
    /** Whether {@link #pass} holds the forward pass, in training mode, of the input that is set. */
    private transient boolean readyForBackprop;

    FusedConvolutionLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        validateInputRank();
        validateInputDepth(layerConf().getNIn());
        applyDropOutIfNecessary(training, workspaces);
        INDArray x = input.castTo(dataType);
        prepare(x);
        INDArray bias = hasBias() ? getParamWithNoise(BIAS_KEY, training, workspaces) : null;
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, dataType, pass.preActivation().shape(), 'c');
        pass.forward(Images.of(x), weights(training, workspaces), bias, rectifies(), Images.of(output));
        readyForBackprop = training;
        return rectifies() ? output : layerConf().getActivationFn().getActivation(output, training);
    }

    private void prepare(INDArray x) {
        var conf = layerConf();
        Window window = Window.of(x, conf.getKernelSize(), conf.getStride(), conf.getPadding(), convolutionMode);
        int batch = (int) x.size(0);
        if (pass == null || !pass.fits(window, batch)) {
            pass = new ConvolutionPass(dataType, window, batch, (int) conf.getNIn(), (int) conf.getNOut());
        }
    }

    /** Whether the activation is a ReLU: the gradient of ND4J's own takes longer than this layer's forward pass. */
    private boolean rectifies() {
        return layerConf().getActivationFn().equals(RELU);
    }

    /** The filters as columns, {@code [nIn·kernel height·kernel width, nOut]}. */
    private INDArray weights(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray weights = getParamWithNoise(WEIGHT_KEY, training, workspaces);
        return weights.reshape('c', weights.size(0), weights.length() / weights.size(0))
                .transpose();
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        if (!readyForBackprop) {
            activate(true, workspaces);
        }
        readyForBackprop = false;
        INDArray error = epsilon.castTo(dataType);
        if (!rectifies()) {
            error = layerConf()
                    .getActivationFn()
                    .backprop(pass.preActivation(), error)
                    .getFirst();
        }
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        INDArray weightGradient = gradientViews.get(WEIGHT_KEY);
        long filters = weightGradient.size(0);
        pass.backward(
                Images.of(error),
                rectifies(),
                Images.of(input.castTo(dataType)),
                weights(true, workspaces),
                new ConvolutionGradients(
                        weightGradient
                                .reshape('c', true, filters, weightGradient.length() / filters)
                                .transpose(),
                        hasBias() ? gradientViews.get(BIAS_KEY) : null,
                        Images.of(below)));
        weightNoiseParams.clear();
        return new Pair<>(gradients(), backpropDropOutIfPresent(below));
    }

    private Gradient gradients() {
        Gradient gradient = new DefaultGradient();
        if (hasBias()) {
            gradient.setGradientFor(BIAS_KEY, gradientViews.get(BIAS_KEY));
        }
        gradient.setGradientFor(WEIGHT_KEY, gradientViews.get(WEIGHT_KEY), 'c');
        return gradient;
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        readyForBackprop = false;
    }

    @Override
    public Layer clone() {
        return conf.getLayer().instantiate(conf.clone(), trainingListeners, index, params().dup(), false, dataType);
    }
}
