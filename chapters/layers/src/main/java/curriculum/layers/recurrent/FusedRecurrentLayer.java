package curriculum.layers.recurrent;

import curriculum.layers.Wiring;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.BaseRecurrentLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The working part of {@link FusedLstm}, {@link FusedGru} and {@link FusedRnn}, made by DL4J when a network is
 * initialised. Beside what every recurrent layer of DL4J has, it gives access to the {@linkplain #gate(String) gates}
 * and the {@linkplain #finalState() final state} of the last forward pass.
 *
 * <p>Like every layer of DL4J it must not be used from several threads at once.
 */
public final class FusedRecurrentLayer extends BaseRecurrentLayer<FusedRecurrent> {

    private transient RecurrentPass pass;
    private transient RecurrentWeights weights;
    /** Whether {@link #pass} holds the forward pass, in training mode, of the input and mask that are set. */
    private transient boolean readyForBackprop;

    private transient boolean stateFromInput;

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
            state.put(LayerInput.STATE_KEYS[k], last.state(k, last.shape().steps()));
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
        applyDropOutIfNecessary(training, workspaceMgr);
        FusedRecurrent conf = layerConf();
        LayerInput given = LayerInput.of(conf, input.castTo(dataType), maskArray, layerId());
        PassShape shape = given.shape();
        if (pass == null || !pass.shape().equals(shape)) {
            pass = new RecurrentPass(dataType, shape, conf.cells());
        }
        weights = RecurrentWeights.of(
                dataType,
                getParamWithNoise(FusedRecurrent.WEIGHT, training, workspaceMgr),
                getParamWithNoise(FusedRecurrent.RECURRENT_WEIGHT, training, workspaceMgr),
                getParamWithNoise(FusedRecurrent.BIAS, training, workspaceMgr),
                conf.recurrentBias());
        pass.forward(given.sequence(), maskArray, given.initialState(stored, layerId()), weights);
        readyForBackprop = training;
        stateFromInput = conf.initialStateInput() && stored.isEmpty();
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
        return backprop(epsilon, -1, Map.of(), workspaceMgr);
    }

    @Override
    public Pair<Gradient, INDArray> tbpttBackpropGradient(
            INDArray epsilon, int tbpttBackLength, LayerWorkspaceMgr workspaceMgr) {
        Pair<Gradient, INDArray> result = backprop(epsilon, tbpttBackLength, stateMap, workspaceMgr);
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
        gradients.writeParameters(
                gradientViews.get(FusedRecurrent.WEIGHT),
                gradientViews.get(FusedRecurrent.RECURRENT_WEIGHT),
                gradientViews.get(FusedRecurrent.BIAS));
        weightNoiseParams.clear();
        INDArray below = permuteIfNWC(inputGradient(gradients, firstStep, workspaceMgr));
        return new Pair<>(Wiring.gradient(gradientsFlattened, gradientViews), backpropDropOutIfPresent(below));
    }

    private INDArray inputGradient(RecurrentGradients gradients, int firstStep, LayerWorkspaceMgr workspaceMgr) {
        PassShape shape = gradients.shape();
        long nIn = shape.inputs();
        long channels = nIn + layerConf().stateChannels();
        INDArray below = workspaceMgr.create(
                ArrayType.ACTIVATION_GRAD, dataType, new long[] {shape.batch(), channels, shape.steps()}, 'f');
        gradients.writeInput(LayerInput.channels(below, 0, nIn));
        if (stateFromInput && firstStep == 0) {
            NativeArray target = NativeArray.of(below);
            for (int k = 0; k < shape.states(); k++) {
                Values state = gradients.initialState()[k];
                state.write(target, (int) nIn * shape.batch() + k * state.length(), 1, 0, state.length());
            }
        }
        return below;
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
}
