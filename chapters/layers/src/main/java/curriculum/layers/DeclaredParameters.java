package curriculum.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Lays out the parameters that a layer declares, one after another in the network's one long array, and gives them
 * their values before training in the same order.
 *
 * <p>A layer makes a new one whenever DL4J asks, for the nIn and nOut that it has by then. So the layer that DL4J
 * passes with each question, which may be a wrapper around the one that is meant, is not looked at.
 *
 * @param conf the layer whose settings the values before training follow
 */
public record DeclaredParameters(BaseLayer conf, List<Parameter> parameters) implements ParamInitializer {

    @Override
    public long numParams(NeuralNetConfiguration network) {
        return count();
    }

    @Override
    public long numParams(Layer layer) {
        return count();
    }

    private long count() {
        return parameters.stream().mapToLong(Parameter::length).sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return parameters.stream().map(Parameter::name).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return keys(Parameter.Kind.WEIGHT);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return keys(Parameter.Kind.BIAS);
    }

    private List<String> keys(Parameter.Kind kind) {
        return parameters.stream()
                .filter(parameter -> parameter.kind() == kind)
                .map(Parameter::name)
                .toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return weightKeys(layer).contains(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return biasKeys(layer).contains(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration network, INDArray view, boolean initialize) {
        Map<String, INDArray> table = views(view);
        for (Parameter parameter : parameters) {
            network.addVariable(parameter.name());
            if (initialize) {
                // In column order, as the values lie: any other reshape is a copy, whose numbers would be lost.
                INDArray values = table.get(parameter.name()).reshape('f', new long[] {parameter.length()});
                parameter.start().write(values, conf);
            }
        }
        return table;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration network, INDArray view) {
        return views(view);
    }

    private Map<String, INDArray> views(INDArray view) {
        Map<String, INDArray> views = new LinkedHashMap<>();
        long length = view == null ? 0 : view.length();
        if (length != count()) {
            throw new IllegalArgumentException(conf.getClass().getSimpleName() + " has " + count()
                    + " parameters, but the array for them holds " + length + " numbers");
        }
        long from = 0;
        for (Parameter parameter : parameters) {
            long to = from + parameter.length();
            INDArray part = view.reshape(length).get(NDArrayIndex.interval(from, to));
            views.put(parameter.name(), part.reshape('f', parameter.shape()));
            from = to;
        }
        return views;
    }
}
