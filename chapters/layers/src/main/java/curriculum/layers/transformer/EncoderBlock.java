package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One block of a Transformer encoder: self-attention and feed-forward, each inside a {@link Residual}. */
final class EncoderBlock implements Module, Attending {

    private final SelfAttention attention;
    private final Residual first;
    private final Residual second;

    EncoderBlock(Parameters parameters, TransformerEncoderBlock conf, DataType type) {
        attention = new SelfAttention(parameters, conf.options(), (int) conf.getNOut(), type);
        FeedForward feedForward = new FeedForward(parameters, type);
        double epsilon = conf.getEpsilon(), rate = conf.getResidualDropout();
        LayerNorm norm1 = new LayerNorm(parameters, "gNorm1", "bNorm1", epsilon, type);
        LayerNorm norm2 = new LayerNorm(parameters, "gNorm2", "bNorm2", epsilon, type);
        first = new Residual(conf.isPreNorm(), norm1, attention, rate, type);
        second = new Residual(conf.isPreNorm(), norm2, feedForward, rate, type);
    }

    static List<Parameter> parameters(long width, long hidden) {
        List<Parameter> all = new ArrayList<>(SelfAttention.parameters(width, width));
        all.addAll(FeedForward.parameters(width, hidden));
        for (String norm : List.of("Norm1", "Norm2")) {
            all.add(Parameter.gain("g" + norm, width));
            all.add(Parameter.bias("b" + norm, width));
        }
        return all;
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        return second.forward(first.forward(x, tokens, training), tokens, training);
    }

    @Override
    public INDArray backward(INDArray dy) {
        return first.backward(second.backward(dy));
    }

    @Override
    public INDArray weights() {
        return attention.weights();
    }
}
