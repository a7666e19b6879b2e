package curriculum.layers.recurrent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.BaseRecurrentLayer;
import org.deeplearning4j.nn.layers.recurrent.LSTM;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The working part of {@link FusedLstm}, {@link FusedGru} and {@link FusedRnn}, made by DL4J when a network is
 * initialised. Beside what every recurrent layer of DL4J has, it gives access to the {@linkplain #gate(String) gates}
 * and the {@linkplain #finalState() final state} of the last forward pass.
 *
 * <p>Like every layer of DL4J it must not be used from several threads at once.
 */
public final class FusedRecurrentLayer extends BaseRecurrentLayer<FusedRecurrent> {

    /** Names of the states, the same as in DL4J's layers: hidden state, and cell state of the LSTM. */
    private static final String[] STATE_KEYS = {LSTM.STATE_KEY_PREV_ACTIVATION, LSTM.STATE_KEY_PREV_MEMCELL};

    private transient RecurrentPass pass;
    private transient RecurrentWeights weights;
    /** Whether {@link #pass} holds the forward pass, in training mode, of the input and mask that are set. */
    private transient boolean readyForBackprop;

    FusedRecurrentLayer(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    /**
     * A gate's values in the last forward pass, {@code [batch, nOut, steps]}; at padded steps they have no meaning.
     *
     * @param name LSTM: input, forget, output, candidate; GRU: update, reset, candidate
     * @throws IllegalArgumentException if the layer has no gate of that name
     * @throws IllegalStateException before the first forward pass
     */
    public INDArray gate(String name) {
        Values[] gate = lastPass().cell().gates().get(name);
        if (gate == null) {
            throw new IllegalArgumentException(
                    "name: the layer's gates are " + pass.cell().gates().keySet() + ", not " + name);
        }
        PassShape shape = pass.shape();
        Values steps = Values.create(dataType, shape.rows() * shape.units());
        for (int t = 0; t < shape.steps(); t++) {
            steps.gather(t * gate[t].length(), gate[t].length(), gate[t], 0, 1);
        }
        return steps.toArray(dataType, shape.batch(), shape.units(), shape.steps());
    }

    /**
     * The state after the last step of the last forward pass, each {@code [batch, nOut]}, under the names that {@link
     * #rnnSetPreviousState(Map)} of another layer takes: so a decoder can be started where an encoder ended.
     *
     * @throws IllegalStateException before the first forward pass
     */
    public Map<String, INDArray> finalState() {
        RecurrentPass last = lastPass();
        Map<String, INDArray> state = new LinkedHashMap<>();
        for (int k = 0; k < last.shape().states(); k++) {
            state.put(STATE_KEYS[k], last.state(k, last.shape().steps()));
        }
        return state;
    }

    private RecurrentPass lastPass() {
        if (pass == null) {
            throw new IllegalStateException("The layer has not seen any input yet: run a forward pass first");
        }
        return pass;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaceMgr) {
        return forward(training, Map.of(), workspaceMgr);
    }

    @Override
    public INDArray rnnTimeStep(INDArray input, LayerWorkspaceMgr workspaceMgr) {
        setInput(input, workspaceMgr);
        INDArray output = forward(false, stateMap, workspaceMgr);
        stateMap.putAll(finalState());
        return output;
    }

    @Override
    public INDArray rnnActivateUsingStoredState(
            INDArray input, boolean training, boolean storeLastForTBPTT, LayerWorkspaceMgr workspaceMgr) {
        setInput(input, workspaceMgr);
        INDArray output = forward(training, tBpttStateMap, workspaceMgr);
        if (storeLastForTBPTT) {
            tBpttStateMap.putAll(finalState());
        }
        return output;
    }

    private INDArray forward(boolean training, Map<String, INDArray> stored, LayerWorkspaceMgr workspaceMgr) {
        run(training, stored, workspaceMgr);
        PassShape shape = pass.shape();
        int outputs = layerConf().outputs();
        INDArray output = workspaceMgr.createUninitialized(
                ArrayType.ACTIVATIONS,
                dataType,
                new long[] {shape.batch(), (long) outputs * shape.units(), shape.steps()},
                'f');
        pass.writeOutput(output, outputs);
        return permuteIfNWC(output);
    }

    private void run(boolean training, Map<String, INDArray> stored, LayerWorkspaceMgr workspaceMgr) {
        assertInputSet(false);
        requireInputShape();
        applyDropOutIfNecessary(training, workspaceMgr);
        INDArray x = permuteIfNWC(input.castTo(dataType)); // [batch, nIn + stateChannels, steps]
        FusedRecurrent conf = layerConf();
        int batch = (int) x.size(0);
        PassShape shape = new PassShape(
                batch,
                (int) x.size(2),
                (int) conf.getNIn(),
                (int) conf.getNOut(),
                conf.gates(),
                conf.states(),
                conf.recurrentBias());
        if (pass == null || !pass.shape().equals(shape)) {
            pass = new RecurrentPass(dataType, shape, conf.cells());
        }
        weights = RecurrentWeights.of(
                dataType,
                getParamWithNoise(FusedParamInitializer.WEIGHT_KEY, training, workspaceMgr),
                getParamWithNoise(FusedParamInitializer.RECURRENT_WEIGHT_KEY, training, workspaceMgr),
                getParamWithNoise(FusedParamInitializer.BIAS_KEY, training, workspaceMgr),
                conf.recurrentBias());
        pass.forward(channels(x, 0, conf.getNIn()), maskArray, initialState(x, stored), weights);
        readyForBackprop = training;
    }

    /** The stored state if there is one, else what the input carries, else nulls. */
    private INDArray[] initialState(INDArray x, Map<String, INDArray> stored) {
        FusedRecurrent conf = layerConf();
        INDArray[] initial = new INDArray[conf.states()];
        for (int k = 0; k < initial.length; k++) {
            initial[k] = stored.get(STATE_KEYS[k]);
            if (initial[k] != null) {
                requireStateShape(initial[k], x.size(0));
                initial[k] = initial[k].castTo(dataType);
            } else if (conf.isInitialStateInput()) {
                long from = conf.getNIn() + k * conf.getNOut();
                initial[k] = channels(x, from, from + conf.getNOut())
                        .get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(0));
            }
        }
        return initial;
    }

    private static INDArray channels(INDArray x, long from, long to) {
        return from == 0 && to == x.size(1)
                ? x
                : x.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to), NDArrayIndex.all());
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
        return backprop(epsilon, -1, Map.of(), workspaceMgr);
    }

    @Override
    public Pair<Gradient, INDArray> tbpttBackpropGradient(
            INDArray epsilon, int tbpttBackLength, LayerWorkspaceMgr workspaceMgr) {
        Pair<Gradient, INDArray> result = backprop(epsilon, tbpttBackLength, tBpttStateMap, workspaceMgr);
        tBpttStateMap.putAll(finalState());
        return result;
    }

    /** @param backLength number of steps, from the end, that receive a gradient; all if not positive */
    private Pair<Gradient, INDArray> backprop(
            INDArray epsilon, int backLength, Map<String, INDArray> stored, LayerWorkspaceMgr workspaceMgr) {
        assertInputSet(true);
        if (!readyForBackprop) {
            run(true, stored, workspaceMgr);
        }
        readyForBackprop = false;
        PassShape shape = pass.shape();
        int firstStep = backLength > 0 ? Math.max(0, shape.steps() - backLength) : 0;
        RecurrentGradients gradients = pass.backward(permuteIfNWC(epsilon.castTo(dataType)), firstStep, weights);

        Gradient gradient = new DefaultGradient(gradientsFlattened);
        for (String key : conf.getLayer().initializer().paramKeys(conf.getLayer())) {
            gradient.gradientForVariable().put(key, gradientViews.get(key));
        }
        gradients.writeParameters(
                gradientViews.get(FusedParamInitializer.WEIGHT_KEY),
                gradientViews.get(FusedParamInitializer.RECURRENT_WEIGHT_KEY),
                gradientViews.get(FusedParamInitializer.BIAS_KEY));
        weightNoiseParams.clear();
        boolean stateFromInput = layerConf().isInitialStateInput() && stored.isEmpty() && firstStep == 0;
        INDArray below = permuteIfNWC(inputGradient(gradients, stateFromInput, workspaceMgr));
        return new Pair<>(gradient, backpropDropOutIfPresent(below));
    }

    private INDArray inputGradient(
            RecurrentGradients gradients, boolean stateFromInput, LayerWorkspaceMgr workspaceMgr) {
        PassShape shape = gradients.shape();
        long nIn = shape.inputs();
        long channels = nIn + layerConf().stateChannels();
        INDArray below = workspaceMgr.create(
                ArrayType.ACTIVATION_GRAD, dataType, new long[] {shape.batch(), channels, shape.steps()}, 'f');
        gradients.writeInput(channels(below, 0, nIn));
        if (stateFromInput) {
            NativeArray target = NativeArray.of(below);
            for (int k = 0; k < shape.states(); k++) {
                Values state = gradients.initialState()[k];
                state.write(target, (int) nIn * shape.batch() + k * state.length(), 1, 0, state.length());
            }
        }
        return below;
    }

    private void requireInputShape() {
        FusedRecurrent conf = layerConf();
        long expected = conf.getNIn() + conf.stateChannels();
        boolean channelsLast = getDataFormat() == RNNFormat.NWC;
        if (input.rank() != 3 || input.size(channelsLast ? 2 : 1) != expected || input.isEmpty()) {
            throw new IllegalArgumentException("input: expected shape "
                    + (channelsLast ? "[batch, steps, " + expected + "]" : "[batch, " + expected + ", steps]")
                    + ", got " + Arrays.toString(input.shape()) + " " + layerId());
        }
        long steps = input.size(channelsLast ? 1 : 2);
        if (maskArray != null
                && (maskArray.rank() != 2 || maskArray.size(0) != input.size(0) || maskArray.size(1) != steps)) {
            throw new IllegalArgumentException("mask: expected shape [" + input.size(0) + ", " + steps + "], got "
                    + Arrays.toString(maskArray.shape()) + " " + layerId());
        }
    }

    private void requireStateShape(INDArray state, long batch) {
        long[] expected = {batch, layerConf().getNOut()};
        if (!Arrays.equals(state.shape(), expected)) {
            throw new IllegalArgumentException("state: expected shape " + Arrays.toString(expected) + ", got "
                    + Arrays.toString(state.shape())
                    + "; call rnnClearPreviousState() before a batch of another size " + layerId());
        }
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaceMgr) {
        super.setInput(input, workspaceMgr);
        readyForBackprop = false;
    }

    @Override
    public void setMaskArray(INDArray maskArray) {
        super.setMaskArray(maskArray);
        readyForBackprop = false;
    }

    @Override
    public Type type() {
        return Type.RECURRENT;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public Layer clone() {
        return conf.getLayer().instantiate(conf.clone(), trainingListeners, index, params().dup(), false, dataType);
    }
}
