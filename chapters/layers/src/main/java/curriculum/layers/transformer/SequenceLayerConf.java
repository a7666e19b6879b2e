package curriculum.layers.transformer;

import curriculum.layers.DeclaredParameters;
import curriculum.layers.Parameter;
import curriculum.layers.Wiring;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.InputTypeUtil;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The configuration of a layer over sequences [batch, width, steps], computed by one {@link Module}. */
abstract class SequenceLayerConf extends FeedForwardLayer {

    SequenceLayerConf() {}

    SequenceLayerConf(Builder<?> builder) {
        super(builder);
    }

    /** The parameters, once nIn and nOut are known. */
    abstract List<Parameter> parameters();

    /** What computes the layer. */
    abstract Module module(Parameters parameters, DataType type);

    /** The fields of the class itself, for {@code equals}, {@code hashCode} and {@code toString}. */
    abstract List<Object> settings();

    /** @throws IllegalArgumentException when the settings do not fit nIn and nOut */
    void validate() {
        if (nIn < 1 || nOut < 1) {
            throw new IllegalArgumentException(named(
                    "nIn and nOut must be set, by the builder or by setInputType: nIn " + nIn + ", nOut " + nOut));
        }
    }

    final String named(String message) {
        return getClass().getSimpleName() + (layerName == null ? "" : " \"" + layerName + "\"") + ": " + message;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        validate();
        Wiring.requireFloatOrDouble(getClass(), type);
        return Wiring.attach(layer(conf, type), conf, listeners, index, parameters, initialize);
    }

    /** The running layer, before it has its parameters. */
    SequenceLayer layer(NeuralNetConfiguration conf, DataType type) {
        return new SequenceLayer(conf, type);
    }

    @Override
    public ParamInitializer initializer() {
        return new DeclaredParameters(this, parameters());
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        InputType.InputTypeRecurrent sequences = sequences(input);
        if (nIn <= 0 || override) {
            nIn = sequences.getSize();
        }
        if (nOut <= 0) {
            nOut = nIn;
        }
        validate();
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.recurrent(nOut, sequences(input).getTimeSeriesLength());
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return InputTypeUtil.getPreprocessorForInputTypeRnnLayers(input, RNNFormat.NCW, getLayerName());
    }

    final InputType.InputTypeRecurrent sequences(InputType input) {
        if (!(input instanceof InputType.InputTypeRecurrent sequences) || sequences.getFormat() != RNNFormat.NCW) {
            throw new IllegalArgumentException(named(
                    "the input must be sequences [batch, width, steps], InputType.recurrent(width); it is " + input));
        }
        return sequences;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return Wiring.memory(this, input, 0, 0);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof SequenceLayerConf that
                && getClass() == that.getClass()
                && super.equals(that)
                && settings().equals(that.settings());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(super.hashCode(), settings());
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "(" + nIn + " → " + nOut + ", " + settings() + ")";
    }

    /**
     * What every builder here has in common. nIn follows from the input type; the layers have no activation function of
     * their own.
     *
     * @param <T> the builder's own class
     */
    abstract static class Builder<T extends Builder<T>> extends FeedForwardLayer.Builder<T> {

        Builder() {
            activationFn = new ActivationIdentity();
        }
    }
}
