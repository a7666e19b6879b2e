package curriculum.layers.benchmark;

import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitUtil;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The pre-norm Transformer encoder block in DL4J's own terms, a {@link SameDiffLayer} around ND4J's fused attention
 * operation: what the benchmark compares with.
 */
final class SameDiffEncoderBlock extends SameDiffLayer {

    private static final long serialVersionUID = 1L;

    private final int width;
    private final int steps;
    private final int heads;
    private final int hidden;

    SameDiffEncoderBlock(int width, int steps, int heads, int hidden) {
        this.width = width;
        this.steps = steps;
        this.heads = heads;
        this.hidden = hidden;
        this.weightInit = WeightInit.XAVIER;
    }

    @Override
    public void defineParameters(SDLayerParams params) {
        for (String name : new String[] {"Wq", "Wk", "Wv"}) {
            params.addWeightParam(name, heads, width / heads, width);
        }
        params.addWeightParam("Wo", width, width);
        params.addWeightParam("W1", width, hidden);
        params.addBiasParam("b1", hidden);
        params.addWeightParam("W2", hidden, width);
        params.addBiasParam("b2", width);
        for (String name : new String[] {"Norm1", "Norm2"}) {
            params.addBiasParam("g" + name, width);
            params.addBiasParam("b" + name, width);
        }
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        params.forEach((name, values) -> {
            if (name.startsWith("W")) {
                WeightInitUtil.initWeights(width, width, values.shape(), weightInit, null, 'c', values);
            } else {
                values.assign(name.startsWith("g") ? 1 : 0);
            }
        });
    }

    @Override
    public SDVariable defineLayer(SameDiff sd, SDVariable x, Map<String, SDVariable> params, SDVariable mask) {
        SDVariable a = sd.nn.layerNorm(x, params.get("gNorm1"), params.get("bNorm1"), true, 1);
        SDVariable attended = sd.nn.multiHeadDotProductAttention(
                a, a, a, params.get("Wq"), params.get("Wk"), params.get("Wv"), params.get("Wo"), mask, true);
        SDVariable sum = x.add(attended); // [batch, width, steps]
        SDVariable rows = sum.permute(0, 2, 1).reshape(-1, width);
        SDVariable b = sd.nn.layerNorm(rows, params.get("gNorm2"), params.get("bNorm2"), false, 1);
        SDVariable inner = sd.nn.gelu(b.mmul(params.get("W1")).add(params.get("b1")));
        SDVariable out = rows.add(inner.mmul(params.get("W2")).add(params.get("b2")));
        return out.reshape(-1, steps, width).permute(0, 2, 1);
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.recurrent(width, steps);
    }
}
