package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Adds to every token the vector of its position, from a learned table or from fixed sinusoids. */
final class Positions implements Module {

    private final Parameters parameters;
    private final String name; // of the learned table; null for sinusoids
    private final int maxLength;
    private final DataType type;
    private final Buffers buffers;
    private Tokens tokens;
    private INDArray sinusoids; // [width, maxLength]

    private Positions(Parameters parameters, String name, int maxLength, DataType type) {
        this.parameters = parameters;
        this.name = name;
        this.maxLength = maxLength;
        this.type = type;
        this.buffers = new Buffers(type);
    }

    static Positions learned(Parameters parameters, String name, int maxLength, DataType type) {
        return new Positions(parameters, name, maxLength, type);
    }

    static Positions sinusoidal(int maxLength, DataType type) {
        return new Positions(null, null, maxLength, type);
    }

    static Parameter table(String name, long width, int maxLength) {
        return Parameter.weight(name, new Parameter.Fans(width, width), width, maxLength);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        if (tokens.steps() > maxLength) {
            throw new IllegalArgumentException("sequences of " + tokens.steps()
                    + " tokens are longer than the position table: maxLength is " + maxLength);
        }
        this.tokens = tokens;
        long width = x.size(0);
        INDArray y = buffers.columns("y", x.shape()).assign(x);
        bySequence(y).addiRowVector(used(table(width), width));
        return y;
    }

    @Override
    public INDArray backward(INDArray dy) {
        if (name != null) {
            INDArray gradient = parameters.gradient(name).assign(0);
            used(gradient, dy.size(0)).assign(bySequence(dy).sum(0));
        }
        return buffers.columns("dx", dy.shape()).assign(dy);
    }

    private INDArray table(long width) {
        if (name != null) {
            return parameters.value(name);
        }
        if (sinusoids == null) {
            sinusoids = PositionEmbedding.sinusoids((int) width, maxLength)
                    .castTo(type)
                    .dup('f')
                    .detach();
        }
        return sinusoids;
    }

    // The vectors of positions 0, 1, … of one sequence, one after another.
    private INDArray used(INDArray table, long width) {
        INDArray flat = table.transpose().reshape('c', new long[] {table.length()});
        return flat.get(NDArrayIndex.interval(0, tokens.steps() * width));
    }

    // Columns [width, batch * steps] as [batch, steps * width], a view.
    private INDArray bySequence(INDArray columns) {
        return columns.transpose().reshape('c', tokens.batch(), tokens.steps() * columns.size(0));
    }
}
