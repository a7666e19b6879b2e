package curriculum.layers.recurrent;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.layers.recurrent.LSTM;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What a layer is given, checked: input and, where the input carries it, the initial state.
 *
 * @param conf the layer's configuration
 * @param x {@code [batch, nIn + stateChannels, steps]}
 */
record LayerInput(FusedRecurrent conf, INDArray x) {

    /** Names of the states, the same as in DL4J's layers: hidden state, and cell state of the LSTM. */
    static final String[] STATE_KEYS = {LSTM.STATE_KEY_PREV_ACTIVATION, LSTM.STATE_KEY_PREV_MEMCELL};

    /**
     * Checks the shapes.
     *
     * @param input {@code [batch, nIn + stateChannels, steps]}, the last two exchanged for NWC
     * @param mask {@code [batch, steps]} or null
     * @param layer names the layer in the messages
     * @throws IllegalArgumentException if a shape is wrong
     */
    static LayerInput of(FusedRecurrent conf, INDArray input, INDArray mask, String layer) {
        long channels = conf.getNIn() + conf.stateChannels();
        boolean channelsLast = conf.getRnnDataFormat() == RNNFormat.NWC;
        if (input.rank() != 3 || input.isEmpty() || input.size(channelsLast ? 2 : 1) != channels) {
            throw new IllegalArgumentException("input: expected shape "
                    + (channelsLast ? "[batch, steps, " + channels + "]" : "[batch, " + channels + ", steps]")
                    + ", got " + Arrays.toString(input.shape()) + " " + layer);
        }
        INDArray x = channelsLast ? input.permute(0, 2, 1) : input;
        long[] maskShape = {x.size(0), x.size(2)};
        if (mask != null && !Arrays.equals(mask.shape(), maskShape)) {
            throw new IllegalArgumentException("mask: expected shape " + Arrays.toString(maskShape) + ", got "
                    + Arrays.toString(mask.shape()) + " " + layer);
        }
        return new LayerInput(conf, x);
    }

    PassShape shape() {
        return new PassShape(
                (int) x.size(0),
                (int) x.size(2),
                (int) conf.getNIn(),
                (int) conf.getNOut(),
                conf.gates(),
                conf.states(),
                conf.recurrentBias());
    }

    /** The input without the channels that carry the initial state. */
    INDArray sequence() {
        return channels(x, 0, conf.getNIn());
    }

    /** The stored state if there is one, else what the input carries, else nulls. */
    INDArray[] initialState(Map<String, INDArray> stored, String layer) {
        INDArray[] initial = new INDArray[conf.states()];
        for (int k = 0; k < initial.length; k++) {
            INDArray state = stored.get(STATE_KEYS[k]);
            if (state != null) {
                requireShape(state, layer);
                initial[k] = state.castTo(x.dataType());
            } else if (conf.initialStateInput()) {
                long from = conf.getNIn() + k * conf.getNOut();
                initial[k] = channels(x, from, from + conf.getNOut())
                        .get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(0));
            }
        }
        return initial;
    }

    private void requireShape(INDArray state, String layer) {
        long[] expected = {x.size(0), conf.getNOut()};
        if (!Arrays.equals(state.shape(), expected)) {
            throw new IllegalArgumentException("state: expected shape " + Arrays.toString(expected) + ", got "
                    + Arrays.toString(state.shape())
                    + "; call rnnClearPreviousState() before a batch of another size " + layer);
        }
    }

    /** The given channels of {@code [batch, channels, steps]}, as a view. */
    static INDArray channels(INDArray x, long from, long to) {
        return from == 0 && to == x.size(1)
                ? x
                : x.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to), NDArrayIndex.all());
    }
}
