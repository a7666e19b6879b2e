package curriculum.layers.transformer;

import curriculum.layers.Wiring;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Puts the features of several sequences side by side, step by step: {@code [batch, width, steps]} each in,
 * {@code [batch, sum of the widths, steps]} out. The mask of the first input holds for the output.
 *
 * <p>What DL4J's {@code MergeVertex} does with sequences, several times faster: it copies whole runs where ND4J's
 * {@code concat} looks up every single number.
 */
public final class Concatenation extends GraphVertex {

    private static final long serialVersionUID = 1L;

    /** A vertex that concatenates all of its inputs. */
    public Concatenation() {}

    @Override
    public int minVertexInputs() {
        return 1;
    }

    @Override
    public int maxVertexInputs() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray view, boolean initialize, DataType type) {
        Wiring.requireFloatOrDouble(getClass(), type);
        Wiring.requireCpu(getClass());
        return new ConcatenationVertex(graph, name, index, type);
    }

    @Override
    public InputType getOutputType(int index, InputType... inputs) {
        long width = 0;
        for (InputType input : inputs) {
            if (!(input instanceof InputType.InputTypeRecurrent sequences)) {
                throw new IllegalArgumentException("Concatenation: every input must be sequences [batch, width, steps],"
                        + " InputType.recurrent(width); they are " + Arrays.toString(inputs));
            }
            width += sequences.getSize();
        }
        return InputType.recurrent(width, ((InputType.InputTypeRecurrent) inputs[0]).getTimeSeriesLength());
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        InputType output = getOutputType(-1, inputs);
        return new LayerMemoryReport.Builder(null, getClass(), inputs[0], output)
                .standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public GraphVertex clone() {
        return new Concatenation();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Concatenation;
    }

    @Override
    public int hashCode() {
        return Concatenation.class.hashCode();
    }

    @Override
    public String toString() {
        return "Concatenation()";
    }
}
