package curriculum.layers.transformer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Lays out the parameters that a {@link SequenceLayerConf} declares, one after another, in the network's one array. */
final class DeclaredParameters implements ParamInitializer {

    static final DeclaredParameters INSTANCE = new DeclaredParameters();

    private DeclaredParameters() {}

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return of(layer).stream().mapToLong(Parameter::length).sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return of(layer).stream().map(Parameter::name).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return keys(layer, Parameter.Kind.WEIGHT);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return keys(layer, Parameter.Kind.BIAS);
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
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        SequenceLayerConf layer = (SequenceLayerConf) conf.getLayer();
        Map<String, INDArray> table = views(layer, view);
        for (Parameter parameter : layer.parameters()) {
            conf.addVariable(parameter.name());
            if (initialize) {
                initialize(layer, parameter, table.get(parameter.name()));
            }
        }
        return table;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray view) {
        return views((SequenceLayerConf) conf.getLayer(), view);
    }

    private static void initialize(SequenceLayerConf layer, Parameter parameter, INDArray values) {
        switch (parameter.kind()) {
            case BIAS -> values.assign(layer.getBiasInit());
            case GAIN -> values.assign(layer.getGainInit());
            case WEIGHT ->
                // In column order, as the values lie: any other reshape is a copy, whose numbers would be lost.
                layer.getWeightInitFn()
                        .init(
                                parameter.fanIn(),
                                parameter.fanOut(),
                                parameter.shape(),
                                'f',
                                values.reshape('f', new long[] {values.length()}));
        }
    }

    private static Map<String, INDArray> views(SequenceLayerConf layer, INDArray view) {
        Map<String, INDArray> views = new LinkedHashMap<>();
        if (layer.parameters().isEmpty()) {
            return views;
        }
        INDArray flat = view.reshape(view.length());
        long from = 0;
        for (Parameter parameter : layer.parameters()) {
            INDArray part = flat.get(NDArrayIndex.interval(from, from + parameter.length()));
            views.put(parameter.name(), part.reshape('f', parameter.shape()));
            from += parameter.length();
        }
        return views;
    }

    private static List<String> keys(Layer layer, Parameter.Kind kind) {
        return of(layer).stream()
                .filter(parameter -> parameter.kind() == kind)
                .map(Parameter::name)
                .toList();
    }

    private static List<Parameter> of(Layer layer) {
        return ((SequenceLayerConf) layer).parameters();
    }
}
