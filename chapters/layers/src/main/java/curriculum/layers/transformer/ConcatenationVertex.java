package curriculum.layers.transformer;

import java.util.Arrays;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running vertex of {@link Concatenation}. */
final class ConcatenationVertex extends SequenceVertex {

    private int[] widths;

    ConcatenationVertex(ComputationGraph graph, String name, int index, DataType type) {
        super(graph, name, index, type);
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspace) {
        widths = new int[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            requireSequences(inputs[i]);
            widths[i] = (int) inputs[i].size(1);
        }
        int width = Arrays.stream(widths).sum();
        INDArray out = Columns.newSequences(
                inputs[0].size(0), width, inputs[0].size(2), dataType, ArrayType.ACTIVATIONS, workspace);
        int from = 0;
        for (int i = 0; i < inputs.length; i++) {
            Columns.copyFeatures(inputs[i].castTo(dataType), 0, out, from, widths[i]);
            from += widths[i];
        }
        return out;
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean tbptt, LayerWorkspaceMgr workspace) {
        INDArray[] slopes = new INDArray[widths.length];
        INDArray dy = epsilon.castTo(dataType);
        int from = 0;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = Columns.newSequences(
                    dy.size(0), widths[i], dy.size(2), dataType, ArrayType.ACTIVATION_GRAD, workspace);
            Columns.copyFeatures(dy, from, slopes[i], 0, widths[i]);
            from += widths[i];
        }
        return new Pair<>(null, slopes);
    }

    private void requireSequences(INDArray input) {
        if (input.rank() != 3 || input.size(0) != inputs[0].size(0) || input.size(2) != inputs[0].size(2)) {
            throw new IllegalArgumentException("Concatenation \"" + vertexName
                    + "\": the inputs must be sequences [batch, width, steps] of one batch and as many steps, but"
                    + " their shapes are "
                    + Arrays.stream(inputs)
                            .map(one -> Arrays.toString(one.shape()))
                            .toList());
        }
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        if (view != null) {
            throw new IllegalStateException("Concatenation \"" + vertexName + "\" has no parameters");
        }
    }

    @Override
    public String toString() {
        return "ConcatenationVertex(" + vertexName + ")";
    }
}
