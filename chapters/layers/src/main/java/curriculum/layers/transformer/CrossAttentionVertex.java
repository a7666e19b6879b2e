package curriculum.layers.transformer;

import curriculum.layers.Wiring;
import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.SameDiffParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The running vertex of a {@link CrossAttentionConf}: queries [batch, width, steps] are input 0, keys and values input
 * 1.
 */
final class CrossAttentionVertex extends SequenceVertex implements Parameters, Attending {

    private final CrossAttentionConf conf;
    private final CrossModule module;
    private final INDArray flat;
    private final Map<String, INDArray> values;
    private final Buffers queryBuffers;
    private final Buffers keyBuffers;
    private final Buffers gradientBuffers;
    private INDArray flatGradients;
    private Map<String, INDArray> gradients;
    private INDArray[] masks;
    private Tokens queries;
    private Tokens keys;

    CrossAttentionVertex(
            CrossAttentionConf conf,
            ComputationGraph graph,
            String name,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        super(graph, name, index, type);
        this.conf = conf;
        flat = parameters;
        values = views(parameters);
        if (initialize) {
            conf.initializeParameters(values);
        }
        module = conf.module(this, type);
        queryBuffers = new Buffers(type);
        keyBuffers = new Buffers(type);
        gradientBuffers = new Buffers(type);
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspace) {
        queries = tokens(0);
        keys = tokens(1);
        if (queries.batch() != keys.batch()) {
            throw new IllegalArgumentException(
                    conf.named("queries and keys must be of the same sequences, but there are " + queries.batch()
                            + " and " + keys.batch()));
        }
        INDArray context = module.forward(
                Columns.of(inputs[0], dataType, queryBuffers),
                Columns.of(inputs[1], dataType, keyBuffers),
                queries,
                keys,
                training);
        Columns.clearPadding(context, queries);
        return Columns.toSequences(context, queries, ArrayType.ACTIVATIONS, workspace);
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean tbptt, LayerWorkspaceMgr workspace) {
        INDArray dy = Columns.copyOf(epsilon, dataType, gradientBuffers);
        Columns.clearPadding(dy, queries);
        INDArray[] slopes = module.backward(dy);
        return new Pair<>(Wiring.gradient(flatGradients, gradients), new INDArray[] {
            Columns.toSequences(slopes[0], queries, ArrayType.ACTIVATION_GRAD, workspace),
            Columns.toSequences(slopes[1], keys, ArrayType.ACTIVATION_GRAD, workspace)
        });
    }

    private Tokens tokens(int input) {
        INDArray array = inputs[input];
        int width = conf.width(input);
        if (array.rank() != 3 || array.size(1) != width) {
            throw new IllegalArgumentException(
                    conf.named("input " + input + " must be [batch, width, steps] with width " + width
                            + ", but its shape is " + Arrays.toString(array.shape())));
        }
        return Tokens.of((int) array.size(0), (int) array.size(2), masks == null ? null : masks[input]);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] arrays, MaskState state, int batch) {
        masks = arrays;
        return super.feedForwardMaskArrays(arrays, state, batch);
    }

    /**
     * Forgets the inputs and their masks: the graph tells a vertex when there are masks, but not when there are none.
     */
    @Override
    public void clear() {
        super.clear();
        masks = null;
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        flatGradients = view;
        gradients = views(view);
    }

    private Map<String, INDArray> views(INDArray view) {
        return view == null
                ? Map.of()
                : SameDiffParamInitializer.getInstance()
                        .subsetAndReshape(
                                conf.getVertexParams().getParameterKeys(),
                                conf.getVertexParams().getParamShapes(),
                                view,
                                null,
                                conf);
    }

    @Override
    public INDArray value(String name) {
        return values.get(name);
    }

    @Override
    public INDArray gradient(String name) {
        return gradients.get(name);
    }

    @Override
    public INDArray weights() {
        return module.weights();
    }

    @Override
    public Map<String, INDArray> paramTable(boolean backpropOnly) {
        return values;
    }

    @Override
    public INDArray params() {
        return flat;
    }

    @Override
    public INDArray getGradientsViewArray() {
        return flatGradients;
    }

    @Override
    public TrainingConfig getConfig() {
        return conf;
    }

    @Override
    public String toString() {
        return "CrossAttentionVertex(" + vertexName + ", " + conf + ")";
    }
}
