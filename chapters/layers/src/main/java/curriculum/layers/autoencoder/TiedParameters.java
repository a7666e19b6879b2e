package curriculum.layers.autoencoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Cuts a layer's share of the network's parameters into weights W0, W1, …, encoder biases b0, … and decoder biases c0, …. */
final class TiedParameters implements ParamInitializer {
    static final TiedParameters INSTANCE = new TiedParameters();
    static final String WEIGHT = "W";
    static final String ENCODER_BIAS = "b";
    static final String DECODER_BIAS = "c";

    private TiedParameters() {}

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        TiedAutoencoder tied = (TiedAutoencoder) layer;
        return IntStream.range(0, tied.depth())
                .mapToLong(i ->
                        tied.width(i) * tied.width(i + 1) + (tied.hasBias() ? tied.width(i) + tied.width(i + 1) : 0))
                .sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return Stream.concat(weightKeys(layer).stream(), biasKeys(layer).stream())
                .toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return keys((TiedAutoencoder) layer, WEIGHT);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        TiedAutoencoder tied = (TiedAutoencoder) layer;
        List<String> keys = new ArrayList<>();
        if (tied.hasBias()) {
            keys.addAll(keys(tied, ENCODER_BIAS));
            keys.addAll(keys(tied, DECODER_BIAS));
        }
        return keys;
    }

    private static List<String> keys(TiedAutoencoder layer, String prefix) {
        return IntStream.range(0, layer.depth()).mapToObj(i -> prefix + i).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return key.startsWith(WEIGHT);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return !isWeightParam(layer, key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        TiedAutoencoder layer = (TiedAutoencoder) conf.getLayer();
        Map<String, INDArray> parameters = getGradientsFromFlattened(conf, view);
        parameters.forEach((key, values) -> {
            conf.addVariable(key);
            if (initialize && isBiasParam(layer, key)) {
                values.assign(layer.getBiasInit());
            } else if (initialize) {
                layer.getWeightInitFn()
                        .init(values.rows(), values.columns(), values.shape(), 'f', values.reshape('f', new long[] {
                            values.length()
                        }));
            }
        });
        return parameters;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray view) {
        TiedAutoencoder layer = (TiedAutoencoder) conf.getLayer();
        INDArray flat = view.reshape(view.length());
        Map<String, INDArray> parts = new LinkedHashMap<>();
        long from = 0;
        for (String key : paramKeys(layer)) {
            int i = Integer.parseInt(key.substring(1));
            long rows = layer.width(i);
            long columns = layer.width(i + 1);
            long length = key.startsWith(WEIGHT) ? rows * columns : key.startsWith(ENCODER_BIAS) ? columns : rows;
            INDArray part = flat.get(NDArrayIndex.interval(from, from + length));
            parts.put(key, key.startsWith(WEIGHT) ? part.reshape('f', rows, columns) : part);
            from += length;
        }
        return parts;
    }
}
