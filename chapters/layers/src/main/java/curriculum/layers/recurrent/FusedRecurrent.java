package curriculum.layers.recurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

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

    private boolean initialStateInput;

    /** For Jackson. */
    FusedRecurrent() {}

    FusedRecurrent(Builder<?> builder) {
        super(builder);
        initialStateInput = builder.initialStateInput;
        if (activationFn == null) {
            // Or the network's global activation, a sigmoid unless set, would take its place.
            activationFn = new ActivationTanH();
        }
        requireTanh(activationFn);
        initializeConstraints(builder);
        addConstraints(builder.getInputWeightConstraints(), FusedParamInitializer.WEIGHT_KEY);
        addConstraints(builder.getRecurrentConstraints(), FusedParamInitializer.RECURRENT_WEIGHT_KEY);
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
    public final boolean isInitialStateInput() {
        return initialStateInput;
    }

    /** For Jackson. */
    public final void setInitialStateInput(boolean initialStateInput) {
        this.initialStateInput = initialStateInput;
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

    /** Fan-in and fan-out for the weight initialisation, of the input weights and of the recurrent ones. */
    abstract double[] fans(boolean recurrent);

    /** The bias before training. */
    abstract void initialiseBias(INDArray bias);

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
            DataType dataType) {
        LayerValidation.assertNInNOutSet(getClass().getSimpleName(), getLayerName(), index, getNIn(), getNOut());
        requireTanh(activationFn);
        if (dataType != DataType.FLOAT && dataType != DataType.DOUBLE) {
            throw new IllegalArgumentException(
                    "dataType: " + getClass().getSimpleName() + " computes in FLOAT or DOUBLE, not in " + dataType);
        }
        if (Nd4j.getExecutioner().type() != OpExecutioner.ExecutionerType.NATIVE_CPU) {
            throw new IllegalStateException(getClass().getSimpleName()
                    + " reads memory of the CPU; with the CUDA backend use DL4J's own recurrent layers");
        }
        FusedRecurrentLayer layer = new FusedRecurrentLayer(conf, dataType);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        Map<String, INDArray> table = initializer().init(conf, parameters, initialize);
        layer.setParamTable(table);
        layer.setConf(conf);
        return layer;
    }

    @Override
    public final ParamInitializer initializer() {
        return FusedParamInitializer.INSTANCE;
    }

    @Override
    public final void setNIn(InputType inputType, boolean override) {
        boolean infer = nIn <= 0 || override;
        super.setNIn(inputType, override);
        if (infer) {
            nIn -= stateChannels();
        }
    }

    @Override
    public final InputType getOutputType(int layerIndex, InputType inputType) {
        super.getOutputType(layerIndex, inputType);
        InputType.InputTypeRecurrent in = (InputType.InputTypeRecurrent) inputType;
        return InputType.recurrent(outputs() * nOut, in.getTimeSeriesLength(), in.getFormat());
    }

    @Override
    public final LayerMemoryReport getMemoryReport(InputType inputType) {
        long parameters = initializer().numParams(this);
        long steps = Math.max(1, ((InputType.InputTypeRecurrent) inputType).getTimeSeriesLength());
        long perExample = steps * (nIn + 1 + (2L * gates() + states() + 1) * nOut);
        return new LayerMemoryReport.Builder(layerName, getClass(), inputType, getOutputType(-1, inputType))
                .standardMemory(parameters, getIUpdater().stateSize(parameters))
                .workingMemory(0, perExample, 0, perExample + steps * nIn)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && super.equals(other)
                && initialStateInput == ((FusedRecurrent) other).initialStateInput;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Boolean.hashCode(initialStateInput);
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
