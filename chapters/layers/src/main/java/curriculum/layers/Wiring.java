package curriculum.layers;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;

/** What every layer of this module does in the same way to be one of DL4J's. */
public final class Wiring {

    private Wiring() {}

    /**
     * Gives a new running layer its listeners, its place in the network and its parameters: the end of every {@code
     * instantiate}.
     *
     * @param parameters the layer's part of the network's one long array; null when it has no parameters
     * @param initialize whether to write the values before training; else the array holds values already
     * @return the layer
     * @throws IllegalStateException when ND4J does not compute on the CPU
     */
    public static <T extends Layer> T attach(
            T layer,
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize) {
        requireCpu(conf.getLayer().getClass());
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(conf.getLayer().initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    /**
     * The gradient that a backward pass returns.
     *
     * @param flat the layer's part of the network's one long array of gradients
     * @param views the same by parameter; both are null where there are no parameters
     */
    public static Gradient gradient(INDArray flat, Map<String, INDArray> views) {
        Gradient gradient = new DefaultGradient(flat);
        if (views != null) {
            views.forEach(gradient::setGradientFor);
        }
        return gradient;
    }

    /**
     * What a layer tells DL4J about its memory.
     *
     * @param inference numbers that it keeps for each example beside its output
     * @param training the same in training
     */
    public static LayerMemoryReport memory(
            org.deeplearning4j.nn.conf.layers.Layer conf, InputType input, long inference, long training) {
        long parameters = conf.initializer().numParams(conf);
        long state = conf instanceof BaseLayer layer ? layer.getIUpdater().stateSize(parameters) : 0;
        return new LayerMemoryReport.Builder(conf.getLayerName(), conf.getClass(), input, conf.getOutputType(-1, input))
                .standardMemory(parameters, state)
                .workingMemory(0, inference, 0, training)
                .cacheMemory(0, 0)
                .build();
    }

    /**
     * Refuses other data types than the two whose numbers the layers read as Java's floats and doubles.
     *
     * @param conf the layer or vertex that asks
     * @throws IllegalArgumentException when the type is neither FLOAT nor DOUBLE
     */
    public static void requireFloatOrDouble(Class<?> conf, DataType type) {
        if (type != DataType.FLOAT && type != DataType.DOUBLE) {
            throw new IllegalArgumentException(
                    "dataType: " + conf.getSimpleName() + " computes in FLOAT or DOUBLE, not in " + type);
        }
    }

    /**
     * Refuses a GPU, whose memory plain Java loops cannot reach.
     *
     * @param conf the layer or vertex that asks
     * @throws IllegalStateException when ND4J does not compute on the CPU
     */
    public static void requireCpu(Class<?> conf) {
        if (Nd4j.getExecutioner().type() != ExecutionerType.NATIVE_CPU) {
            throw new IllegalStateException(conf.getSimpleName() + " computes in the memory of the CPU, but ND4J runs"
                    + " on CUDA; start without -Dnd4j.backend, or take one of DL4J's own layers");
        }
    }
}
