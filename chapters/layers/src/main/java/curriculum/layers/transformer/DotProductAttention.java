package curriculum.layers.transformer;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.samediff.SDVertexParams;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Scaled dot-product attention of a decoder to its encoder, without parameters: the score of a query and a key is their
 * product over √width (Luong et al. 2015, "dot"; scaled as in Vaswani et al. 2017). Queries and keys have the same
 * width; where they have not, take {@link AdditiveAttention}.
 *
 * <p>A vertex with two inputs: {@code graph.addVertex("attention", new DotProductAttention(64), "decoder", "encoder")}.
 * Queries [batch, width, Tq] and keys, which are the values too, [batch, width, Tk] in; the context [batch, width, Tq]
 * out. Keys that the encoder's features mask calls padding get a weight of exactly 0; a sequence without a real key
 * gets a context of zeros. {@link AttentionWeights} reads the weights.
 */
public final class DotProductAttention extends CrossAttentionConf {

    private int width;
    private double attentionDropout;

    private DotProductAttention() {}

    /** @param width of queries and keys */
    public DotProductAttention(int width) {
        this(width, 0);
    }

    /**
     * @param width of queries and keys
     * @param attentionDropout probability to drop an attention weight in training
     */
    public DotProductAttention(int width, double attentionDropout) {
        this.width = Checks.positive("width", width);
        this.attentionDropout = Checks.rate("attentionDropout", attentionDropout);
    }

    public int getWidth() {
        return width;
    }

    public double getAttentionDropout() {
        return attentionDropout;
    }

    @Override
    CrossModule module(Parameters parameters, DataType type) {
        return new DotProductModule(width, attentionDropout, type);
    }

    @Override
    int width(int input) {
        return width;
    }

    @Override
    void defineParameters(SDVertexParams params) {
        // None.
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        // None.
    }

    @Override
    public SDVariable defineVertex(
            SameDiff sd,
            Map<String, SDVariable> inputs,
            Map<String, SDVariable> params,
            Map<String, SDVariable> masks) {
        SDVariable keys = inputs.get("keys");
        return sd.nn.dotProductAttention(inputs.get("queries"), keys, keys, masks.get("keys"), true);
    }

    @Override
    List<Object> settings() {
        return List.of(width, attentionDropout);
    }

    @Override
    public DotProductAttention clone() {
        return copyTo(new DotProductAttention(width, attentionDropout));
    }
}
