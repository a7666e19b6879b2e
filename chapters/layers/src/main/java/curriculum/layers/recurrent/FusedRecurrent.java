package curriculum.layers.recurrent;

import curriculum.layers.DeclaredParameters;
import curriculum.layers.Parameter;
import curriculum.layers.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * What the configurations of the fused recurrent layers have in common. Use {@link FusedLstm}, {@link FusedGru} or
 * {@link FusedRnn}.
 *
 * <p>Input {@code [batch, nIn, steps]}, output {@code [batch, nOut, steps]} (or with the last two exchanged, for data
 * format NWC). A mask {@code [batch, steps]} marks padding with 0: a padded step leaves the state as it is, puts out
 * zeros, and neither receives nor passes on a gradient; padding may stand before, after or between real steps.
 *
 * <p>The activation function is tanh, gates are sigmoids. Computation is in FLOAT or DOUBLE on the CPU.
 */
public abstract class FusedRecurrent extends BaseRecurrentLayer {

    static final String WEIGHT = "W";
    static final String RECURRENT_WEIGHT = "RW";
    static final String BIAS = "b";

    @JsonProperty
    private boolean initialStateInput;

    FusedRecurrent() {} // for Jackson

    FusedRecurrent(Builder<?> builder) {
        super(builder);
        initialStateInput = builder.initialStateInput;
        if (activationFn == null) {
            // Or the network's global activation, a sigmoid unless set, would take its place.
            activationFn = new ActivationTanH();
        }
        requireTanh(activationFn);
        initializeConstraints(builder);
        addConstraints(builder.getInputWeightConstraints(), WEIGHT);
        addConstraints(builder.getRecurrentConstraints(), RECURRENT_WEIGHT);
    }

    private void addConstraints(List<LayerConstraint> added, String parameter) {
        if (added == null) {
            return;
        }
        constraints = constraints == null ? new ArrayList<>() : constraints;
        for (LayerConstraint constraint : added) {
            LayerConstraint copy = constraint.clone();
            copy.setParams(Set.of(parameter));
            constraints.add(copy);
        }
    }

    private static void requireTanh(IActivation activation) {
        if (!(activation instanceof ActivationTanH)) {
            throw new IllegalArgumentException("activation: a fused recurrent layer computes tanh only, not "
                    + activation + "; DL4J's own LSTM and SimpleRnn take any activation function");
        }
    }

    /** Whether the input carries the initial state, see {@link Builder#initialStateInput(boolean)}. */
    final boolean initialStateInput() {
        return initialStateInput;
    }

    /** Pre-activations of a unit. */
    abstract int gates();

    /** Arrays that a step hands to the next. */
    int states() {
        return 1;
    }

    /** How many of the states the layer puts out, one above the other. */
    int outputs() {
        return 1;
    }

    boolean recurrentBias() {
        return false;
    }

    abstract CellFactory cells();

    /** What the weight initialisation is told of the input weights, and of the recurrent ones. */
    Parameter.Fans fans(long inputs) {
        return new Parameter.Fans(inputs, nOut);
    }

    /** The parameter {@code b}. */
    Parameter bias(long length) {
        return Parameter.bias(BIAS, length);
    }

    /** The fields of the class itself, for {@code equals} and {@code hashCode}. */
    List<Object> settings() {
        return List.of(initialStateInput);
    }

    /** Input channels beyond {@code nIn}, which carry the initial state. */
    final long stateChannels() {
        return initialStateInput ? states() * nOut : 0;
    }

    @Override
    public final org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet(getClass().getSimpleName(), getLayerName(), index, getNIn(), getNOut());
        requireTanh(activationFn);
        Wiring.requireFloatOrDouble(getClass(), type);
        return Wiring.attach(new FusedRecurrentLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public final ParamInitializer initializer() {
        long gateUnits = gates() * nOut;
        IWeightInit recurrentInit = weightInitFnRecurrent == null ? weightInitFn : weightInitFnRecurrent;
        return new DeclaredParameters(
                this,
                List.of(
                        Parameter.weight(WEIGHT, fans(nIn), nIn, gateUnits),
                        Parameter.weight(RECURRENT_WEIGHT, recurrentInit, fans(nOut), nOut, gateUnits),
                        bias(recurrentBias() ? 2 * gateUnits : gateUnits)));
    }

    @Override
    public final void setNIn(InputType input, boolean override) {
        boolean infer = nIn <= 0 || override;
        super.setNIn(input, override);
        if (infer) {
            nIn -= stateChannels();
        }
    }

    @Override
    public final InputType getOutputType(int layerIndex, InputType input) {
        super.getOutputType(layerIndex, input);
        InputType.InputTypeRecurrent in = (InputType.InputTypeRecurrent) input;
        return InputType.recurrent(outputs() * nOut, in.getTimeSeriesLength(), in.getFormat());
    }

    @Override
    public final LayerMemoryReport getMemoryReport(InputType input) {
        long steps = Math.max(1, ((InputType.InputTypeRecurrent) input).getTimeSeriesLength());
        long perExample = steps * (nIn + 1 + (2L * gates() + states() + 1) * nOut);
        return Wiring.memory(this, input, perExample, perExample + steps * nIn);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof FusedRecurrent that
                && getClass() == that.getClass()
                && super.equals(that)
                && settings().equals(that.settings());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(super.hashCode(), settings());
    }

    /** Settings of a fused recurrent layer beside those of every recurrent layer of DL4J. */
    public abstract static class Builder<T extends Builder<T>> extends BaseRecurrentLayer.Builder<T> {

        private boolean initialStateInput;

        Builder() {}

        /**
         * Takes the initial state from the input, so that a decoder can start where an encoder ended. The input then
         * has more channels, {@code [batch, nIn + stateSize, steps]}; those after {@code nIn} hold the initial state at
         * the first step and are not looked at later. The state size is {@code nOut}, for the LSTM {@code 2·nOut}:
         * hidden state, then cell state. Gradients flow back into those channels at the first step. In a
         * ComputationGraph merge the decoder's input with the encoder's state by a {@code DuplicateToTimeSeriesVertex}
         * and a {@code MergeVertex}. Default: the state before the first step is zero.
         */
        @SuppressWarnings("unchecked")
        public final T initialStateInput(boolean initialStateInput) {
            this.initialStateInput = initialStateInput;
            return (T) this;
        }
    }
}
