package curriculum.layers.regularization;

import static org.deeplearning4j.nn.params.DefaultParamInitializer.WEIGHT_KEY;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.DropOutInverted;
import org.nd4j.linalg.factory.Nd4j;

/** The running layer of {@link DropConnectDense}. */
final class DropConnectDenseLayer extends BaseLayer<DropConnectDense> {
    private static final long serialVersionUID = 1L;

    private transient INDArray mask; // [nIn, nOut], 0 or 1 / keep
    private transient INDArray kept; // [nIn, nOut], the weights times the mask

    DropConnectDenseLayer(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    // snippet drop-connect
    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
        if (training) {
            drawMask();
        }
        return super.activate(training, workspace);
    }

    @Override
    protected INDArray getParamWithNoise(String name, boolean training, LayerWorkspaceMgr workspace) {
        INDArray parameter = getParam(name);
        return training && name.equals(WEIGHT_KEY) ? parameter.mul(mask, kept) : parameter;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspace) {
        Pair<Gradient, INDArray> back = super.backpropGradient(epsilon, workspace);
        back.getFirst().getGradientFor(WEIGHT_KEY).muli(mask);
        return back;
    }
    // end snippet

    private void drawMask() {
        INDArray weights = getParam(WEIGHT_KEY);
        if (mask == null) {
            // Both live from batch to batch, so not in a workspace.
            try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
                mask = weights.ulike();
                kept = weights.ulike();
            }
        }
        mask.assign(1);
        Nd4j.getExecutioner().exec(new DropOutInverted(mask, mask, layerConf().keep()));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
