package curriculum.layers.transformer;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.samediff.SDVertexParams;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitUtil;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Additive attention of a decoder to its encoder: the score of a query and a key is vᵀ tanh(Wqᵀ query + Wkᵀ key + b), a
 * small network (Bahdanau, Cho and Bengio 2015, section 3.1 and appendix A.1.2). Queries and keys may have different
 * widths.
 *
 * <p>A vertex with two inputs:
 * {@code graph.addVertex("attention", new AdditiveAttention(64, 64, 32), "decoder", "encoder")}. Queries [batch,
 * queryWidth, Tq] and keys, which are the values too, [batch, keyWidth, Tk] in; the context [batch, keyWidth, Tq] out.
 * Keys that the encoder's features mask calls padding get a weight of exactly 0; a sequence without a real key gets a
 * context of zeros. Parameters: {@code Wq} [queryWidth, units], {@code Wk} [keyWidth, units], {@code v} [units, 1] and
 * {@code b} [units], which does not decay. {@link AttentionWeights} reads the weights.
 */
public final class AdditiveAttention extends CrossAttentionConf {

    private int queryWidth;
    private int keyWidth;
    private int units;
    private double attentionDropout;

    private AdditiveAttention() {}

    /**
     * @param queryWidth width of the decoder's states
     * @param keyWidth width of the encoder's states
     * @param units hidden units of the small network
     */
    public AdditiveAttention(int queryWidth, int keyWidth, int units) {
        this(queryWidth, keyWidth, units, 0);
    }

    /**
     * @param queryWidth width of the decoder's states
     * @param keyWidth width of the encoder's states
     * @param units hidden units of the small network
     * @param attentionDropout probability to drop an attention weight in training
     */
    public AdditiveAttention(int queryWidth, int keyWidth, int units, double attentionDropout) {
        this.queryWidth = Checks.positive("queryWidth", queryWidth);
        this.keyWidth = Checks.positive("keyWidth", keyWidth);
        this.units = Checks.positive("units", units);
        this.attentionDropout = Checks.rate("attentionDropout", attentionDropout);
    }

    public int getQueryWidth() {
        return queryWidth;
    }

    public int getKeyWidth() {
        return keyWidth;
    }

    public int getUnits() {
        return units;
    }

    public double getAttentionDropout() {
        return attentionDropout;
    }

    @Override
    CrossModule module(Parameters parameters, DataType type) {
        return new AdditiveModule(parameters, attentionDropout, type);
    }

    @Override
    int width(int input) {
        return input == 0 ? queryWidth : keyWidth;
    }

    @Override
    void defineParameters(SDVertexParams params) {
        params.addWeightParam("Wq", queryWidth, units);
        params.addWeightParam("Wk", keyWidth, units);
        params.addWeightParam("v", units, 1);
        params.addBiasParam("b", units);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        params.forEach((name, values) -> {
            if (name.equals("b")) {
                values.assign(0);
            } else {
                long[] shape = values.shape();
                INDArray flat = values.reshape('f', new long[] {values.length()});
                WeightInitUtil.initWeights(shape[0], shape[1], shape, WeightInit.XAVIER, null, 'f', flat);
            }
        });
    }

    @Override
    public SDVariable defineVertex(
            SameDiff sd,
            Map<String, SDVariable> inputs,
            Map<String, SDVariable> params,
            Map<String, SDVariable> masks) {
        SDVariable queries = inputs.get("queries"), keys = inputs.get("keys");
        long queryCount = queries.getShape()[2], keyCount = keys.getShape()[2];
        SDVariable q = queries.permute(0, 2, 1)
                .reshape(-1, queryWidth)
                .mmul(params.get("Wq"))
                .reshape(-1, queryCount, 1, units);
        SDVariable k = keys.permute(0, 2, 1)
                .reshape(-1, keyWidth)
                .mmul(params.get("Wk"))
                .add(params.get("b"))
                .reshape(-1, 1, keyCount, units);
        SDVariable scores = sd.math.tanh(q.add(k)).reshape(-1, units).mmul(params.get("v"));
        SDVariable padding = masks.get("keys").reshape(-1, 1, keyCount).rsub(1).mul(-1e9);
        SDVariable weights =
                sd.nn.softmax(scores.reshape(-1, queryCount, keyCount).add(padding), 2);
        return keys.mmul(weights.permute(0, 2, 1));
    }

    @Override
    List<Object> settings() {
        return List.of(queryWidth, keyWidth, units, attentionDropout);
    }

    @Override
    public AdditiveAttention clone() {
        return copyTo(new AdditiveAttention(queryWidth, keyWidth, units, attentionDropout));
    }
}
