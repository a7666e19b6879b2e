package curriculum.layers.transformer;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running layer of {@link FirstToken}. */
final class FirstTokenLayer extends AbstractLayer<FirstToken> {

    private static final long serialVersionUID = 1L;

    FirstTokenLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
        assertInputSet(false);
        return workspace.dup(ArrayType.ACTIVATIONS, input.get(all(), all(), point(0)));
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspace) {
        assertInputSet(true);
        long batch = input.size(0), width = input.size(1), steps = input.size(2);
        INDArray tokens =
                workspace.create(ArrayType.ACTIVATION_GRAD, epsilon.dataType(), new long[] {batch, steps, width}, 'c');
        tokens.get(all(), point(0), all()).assign(epsilon);
        return new Pair<>(new DefaultGradient(), tokens.permute(0, 2, 1));
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
        return null; // no steps remain that a mask could speak of
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void clearNoiseWeightParams() {
        // There are no weights.
    }
}
