package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Two linear maps with GELU between, the same for every token (Vaswani et al. 2017, section 3.3). */
final class FeedForward implements Module {

    private final Linear up;
    private final Gelu gelu;
    private final Linear down;

    FeedForward(Parameters parameters, DataType type) {
        up = new Linear(parameters, "W1", "b1", type);
        gelu = new Gelu(type);
        down = new Linear(parameters, "W2", "b2", type);
    }

    static List<Parameter> parameters(long width, long hidden) {
        return List.of(
                Parameter.weight("W1", width, hidden),
                Parameter.bias("b1", hidden),
                Parameter.weight("W2", hidden, width),
                Parameter.bias("b2", width));
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        INDArray hidden = gelu.forward(up.forward(x, tokens, training), tokens, training);
        return down.forward(hidden, tokens, training);
    }

    @Override
    public INDArray backward(INDArray dy) {
        return up.backward(gelu.backward(down.backward(dy)));
    }
}
