package curriculum.layers.transformer;

import curriculum.layers.Wiring;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDVertexParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The configuration of attention between two inputs of a {@code ComputationGraph}.
 *
 * <p>A {@link SameDiffVertex} because that is the only kind of vertex to which DL4J hands the graph's updater and
 * regularisation. Training does not use its SameDiff definition, {@link #defineVertex}; the tests check the running
 * vertex against it.
 */
abstract class CrossAttentionConf extends SameDiffVertex {

    CrossAttentionConf() {}

    /** What computes the vertex. */
    abstract CrossModule module(Parameters parameters, DataType type);

    /** Width of input 0, the queries, or 1, the keys. */
    abstract int width(int input);

    /** Name and shape of every parameter. */
    abstract void defineParameters(SDVertexParams params);

    /** The fields of the class itself, for {@code equals}, {@code hashCode} and {@code toString}. */
    abstract List<Object> settings();

    final String named(String message) {
        return getClass().getSimpleName() + (getName() == null ? "" : " \"" + getName() + "\"") + ": " + message;
    }

    @Override
    public final void defineParametersAndInputs(SDVertexParams params) {
        params.clear();
        params.defineInputs("queries", "keys");
        defineParameters(params);
    }

    @Override
    public char paramReshapeOrder(String name) {
        return 'f';
    }

    @Override
    public int minVertexInputs() {
        return 2;
    }

    @Override
    public int maxVertexInputs() {
        return 2;
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray view, boolean initialize, DataType type) {
        Wiring.requireFloatOrDouble(getClass(), type);
        Wiring.requireCpu(getClass());
        setName(name);
        return new CrossAttentionVertex(this, graph, name, index, view, initialize, type);
    }

    @Override
    public InputType getOutputType(int index, InputType... inputs) {
        for (int i = 0; i < 2; i++) {
            if (!(inputs[i] instanceof InputType.InputTypeRecurrent sequences) || sequences.getSize() != width(i)) {
                throw new IllegalArgumentException(named((i == 0 ? "the queries" : "the keys")
                        + " must be sequences of width " + width(i) + ", but they are " + inputs[i]));
            }
        }
        return InputType.recurrent(width(1), ((InputType.InputTypeRecurrent) inputs[0]).getTimeSeriesLength());
    }

    final <T extends CrossAttentionConf> T copyTo(T copy) {
        copy.setRegularization(regularization);
        copy.setRegularizationBias(regularizationBias);
        copy.setUpdater(updater);
        copy.setBiasUpdater(biasUpdater);
        copy.setGradientNormalization(gradientNormalization);
        copy.setGradientNormalizationThreshold(gradientNormalizationThreshold);
        copy.setName(getName());
        return copy;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof CrossAttentionConf that
                && getClass() == that.getClass()
                && settings().equals(that.settings())
                && Objects.equals(regularization, that.regularization)
                && Objects.equals(updater, that.updater);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(getClass(), settings());
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + settings();
    }
}
