package curriculum.layers.convolution;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running layer of {@link FusedPooling}: DL4J's own with other arithmetic. */
final class FusedPoolingLayer extends SubsamplingLayer {

    private static final long serialVersionUID = 1L;

    private transient Window window;
    private transient long planes; // that the pooling was made for
    private transient Pooling pooling;
    /** Whether {@link #pooling} holds the forward pass of the input that is set. */
    private transient boolean readyForBackprop;

    FusedPoolingLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        Images images = images();
        prepare(images);
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                dataType,
                new long[] {
                    images.batch(),
                    images.channels(),
                    window.rows().outputs(),
                    window.columns().outputs()
                },
                'c');
        pooling.forward(images, Images.of(output));
        readyForBackprop = true;
        return output;
    }

    private Images images() {
        return Images.of(Images.require(input, layerId()).castTo(dataType));
    }

    private void prepare(Images images) {
        var conf = layerConf();
        Window now =
                Window.of(images.array(), conf.getKernelSize(), conf.getStride(), conf.getPadding(), convolutionMode);
        long planesNow = (long) images.batch() * images.channels();
        if (now.equals(window) && planesNow == planes) {
            return;
        }
        window = now;
        planes = planesNow;
        pooling = conf.getPoolingType() == PoolingType.MAX
                ? new MaxPooling(dataType, window, Math.toIntExact(planes))
                : new AveragePooling(dataType, window, conf.isAvgPoolIncludePadInDivisor());
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        if (!readyForBackprop) {
            activate(true, workspaces);
        }
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        pooling.backward(Images.of(epsilon.castTo(dataType)), Images.of(below));
        return new Pair<>(new DefaultGradient(), below);
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        readyForBackprop = false;
    }

    @Override
    public Layer clone() {
        return conf.getLayer().instantiate(conf.clone(), trainingListeners, index, null, false, dataType);
    }
}
