package curriculum.layers.recurrent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Cuts a layer's share of the network's parameters into W, RW and b, under the names that DL4J's layers use. */
final class FusedParamInitializer implements ParamInitializer {

    static final FusedParamInitializer INSTANCE = new FusedParamInitializer();
    static final String WEIGHT_KEY = "W";
    static final String RECURRENT_WEIGHT_KEY = "RW";
    static final String BIAS_KEY = "b";

    private FusedParamInitializer() {}

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        FusedRecurrent conf = (FusedRecurrent) layer;
        long gateUnits = conf.gates() * conf.getNOut();
        return (conf.getNIn() + conf.getNOut() + (conf.recurrentBias() ? 2 : 1)) * gateUnits;
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return List.of(WEIGHT_KEY, RECURRENT_WEIGHT_KEY, BIAS_KEY);
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return List.of(WEIGHT_KEY, RECURRENT_WEIGHT_KEY);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return List.of(BIAS_KEY);
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return weightKeys(layer).contains(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return BIAS_KEY.equals(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        FusedRecurrent layer = (FusedRecurrent) conf.getLayer();
        Map<String, INDArray> parameters = split(layer, view);
        parameters.keySet().forEach(conf::addVariable);
        if (initialize) {
            IWeightInit recurrentInit = layer.getWeightInitFnRecurrent();
            initialise(layer.getWeightInitFn(), layer.fans(false), parameters.get(WEIGHT_KEY));
            initialise(
                    recurrentInit != null ? recurrentInit : layer.getWeightInitFn(),
                    layer.fans(true),
                    parameters.get(RECURRENT_WEIGHT_KEY));
            layer.initialiseBias(parameters.get(BIAS_KEY));
        }
        return parameters;
    }

    private static void initialise(IWeightInit init, double[] fans, INDArray weights) {
        init.init(fans[0], fans[1], weights.shape(), 'f', weights.reshape('f', new long[] {weights.length()}));
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradient) {
        return split((FusedRecurrent) conf.getLayer(), gradient);
    }

    private Map<String, INDArray> split(FusedRecurrent layer, INDArray view) {
        long expected = numParams(layer);
        if (view.length() != expected) {
            throw new IllegalStateException("Expected " + expected + " parameters for the layer, got " + view.length());
        }
        long gateUnits = layer.gates() * layer.getNOut();
        INDArray flat = view.reshape(view.length());
        long input = layer.getNIn() * gateUnits;
        long recurrent = layer.getNOut() * gateUnits;
        Map<String, INDArray> parts = new LinkedHashMap<>();
        parts.put(WEIGHT_KEY, flat.get(NDArrayIndex.interval(0, input)).reshape('f', layer.getNIn(), gateUnits));
        parts.put(
                RECURRENT_WEIGHT_KEY,
                flat.get(NDArrayIndex.interval(input, input + recurrent)).reshape('f', layer.getNOut(), gateUnits));
        parts.put(BIAS_KEY, flat.get(NDArrayIndex.interval(input + recurrent, expected)));
        return parts;
    }
}
